package dev.unblock.boards;

import dev.unblock.board.Language;
import dev.unblock.board.TextRule;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleRest;
import dev.unblock.people.guests.GuestRole;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request and response bodies for guest links and entering by one. */
public final class GuestRest {
    private GuestRest() {}

    public record InviteGuests(
            GuestRole role,
            @Min(1) @Max(PeopleRest.MAX_HOURS) int expiresInHours) {}

    /**
     * The board and team behind a guest link.
     *
     * @param id of the board
     * @param name of the guest who used this browser before; absent if there is none
     * @param here absent if no member is signed in
     */
    public record GuestOffer(
            String id, String board, String team, @Nullable String name, PeopleRest.@Nullable Here here) {}

    /** @param instead true if a sign-in of another team's member in this browser may end */
    public record EnterAsGuest(
            @Size(max = Member.NAME_LENGTH) @Pattern(regexp = TextRule.LINE)
            String name,

            Language language,
            @Nullable Boolean instead) {}
}
