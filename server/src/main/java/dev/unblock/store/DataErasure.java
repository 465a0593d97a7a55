package dev.unblock.store;

import java.util.List;

/**
 * What a room erases when a member, a whole team or one board is deleted: statements in order, each with the id as its
 * only parameter. They are idempotent and run in one transaction with those of all other rooms; the member or team row
 * itself still exists when they run.
 */
public record DataErasure(List<String> ofMember, List<String> ofTeam, List<String> ofBoard) {
    public DataErasure {
        ofMember = List.copyOf(ofMember);
        ofTeam = List.copyOf(ofTeam);
        ofBoard = List.copyOf(ofBoard);
    }
}
