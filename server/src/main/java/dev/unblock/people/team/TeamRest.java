package dev.unblock.people.team;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.board.TextRule;
import dev.unblock.people.EmailAddress;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import dev.unblock.people.signin.Passwords;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request and response bodies for setup, members and the caller's own data. */
public final class TeamRest {
    private TeamRest() {}

    /** @param needsSetup true if there is no team yet: show the setup page */
    public record Status(boolean needsSetup, String version) {}

    /** The first team and its manager. */
    public record Setup(
            @Size(max = Team.NAME_LENGTH) @Pattern(regexp = TextRule.LINE)
            String team,

            @Size(max = Member.NAME_LENGTH) @Pattern(regexp = TextRule.LINE)
            String name,

            @Size(max = Member.EMAIL_LENGTH) @Pattern(regexp = EmailAddress.PATTERN)
            String email,

            @Size(min = Passwords.MIN_LENGTH, max = Passwords.MAX_LENGTH)
            String password,

            Language language) {
        public Setup {
            email = EmailAddress.inOneForm(email);
        }
    }

    /** @param currency of new deals, by its ISO 4217 code; absent: the language decides */
    public record TeamSettings(@Nullable String currency) {}

    /** Changes to them. */
    public record EditTeamSettings(
            @Pattern(regexp = "^[A-Z]{3}" + TextRule.END) String currency) {}

    public record EditMe(
            @Size(max = Member.NAME_LENGTH) @Pattern(regexp = TextRule.LINE) @Nullable
            String name,

            @Nullable Language language) {}

    /**
     * @param was the values of the sent fields as the manager saw them; a field that another manager has changed since is
     *     refused as CHANGED. Without it the sent values are written
     */
    public record EditMember(
            @Nullable Role role,
            @Nullable Seniority seniority,
            @Nullable Boolean active,
            @Nullable SeenMember was) {}

    public record SeenMember(@Nullable Role role, @Nullable Seniority seniority) {}
}
