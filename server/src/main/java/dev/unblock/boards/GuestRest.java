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

/** Bodies about guest links and coming in by one. */
public final class GuestRest {
    private GuestRest() {}

    public record InviteGuests(
            GuestRole role,
            @Min(1) @Max(PeopleRest.MAX_HOURS) int expiresInHours) {}

    /**
     * What a guest link offers.
     *
     * @param id of the board
     * @param name of the guest as whom this browser came before; absent where it is new
     * @param here absent where no member is signed in
     */
    public record GuestOffer(
            String id, String board, String team, @Nullable String name, PeopleRest.@Nullable Here here) {}

    /** @param instead the sign-in of a member of another team in this browser may end */
    public record EnterAsGuest(
            @Size(max = Member.NAME_LENGTH) @Pattern(regexp = TextRule.LINE)
            String name,

            Language language,
            @Nullable Boolean instead) {}
}
