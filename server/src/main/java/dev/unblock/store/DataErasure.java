package dev.unblock.store;

import java.util.List;

/**
 * What a room forgets when somebody, or a whole team, is deleted: statements in their order, each with the
 * id as its one value. They can be repeated, and run in one transaction with those of all other rooms;
 * the member or team itself is still there when they run.
 */
public record DataErasure(List<String> ofMember, List<String> ofTeam) {
    public DataErasure {
        ofMember = List.copyOf(ofMember);
        ofTeam = List.copyOf(ofTeam);
    }
}
