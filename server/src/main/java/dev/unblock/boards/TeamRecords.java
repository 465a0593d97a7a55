package dev.unblock.boards;

import java.util.function.Consumer;

/** What an export contains of a team besides its people and boards, one record after the other. Awaits. */
public interface TeamRecords {
    void of(String team, Consumer<Object> each);
}
