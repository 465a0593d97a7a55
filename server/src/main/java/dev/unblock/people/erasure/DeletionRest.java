package dev.unblock.people.erasure;

import dev.unblock.board.TextRule;
import dev.unblock.people.Team;
import dev.unblock.people.signin.Passwords;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Request bodies that confirm a deletion. */
final class DeletionRest {
    private DeletionRest() {}

    record DeleteMe(@Size(max = Passwords.MAX_LENGTH) String password) {}

    /** @param name of the team, so that nobody deletes the wrong one */
    record DeleteTeam(
            @Size(max = Team.NAME_LENGTH) @Pattern(regexp = TextRule.PROSE)
            String name,

            @Size(max = Passwords.MAX_LENGTH) String password) {}
}
