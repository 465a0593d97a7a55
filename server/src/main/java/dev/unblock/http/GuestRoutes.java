package dev.unblock.http;

import dev.unblock.people.Guest;
import dev.unblock.people.GuestLink;
import dev.unblock.people.PgGuests;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Links to one board for people without an account, and coming in by one. */
final class GuestRoutes {
    private final PgGuests guests;
    private final TeamBoards boards;
    private final BoardSummaries summaries;
    private final Doorkeeper door;
    private final PeopleListener listener;

    GuestRoutes(
            PgGuests guests, TeamBoards boards, BoardSummaries summaries, Doorkeeper door, PeopleListener listener) {
        this.guests = guests;
        this.boards = boards;
        this.summaries = summaries;
        this.door = door;
        this.listener = listener;
    }

    void bind(Api api) {
        api.on(GuestOperation.INVITE_GUESTS, this::invite)
                .on(GuestOperation.GUEST_LINKS, this::list)
                .on(GuestOperation.REVOKE_GUEST_LINK, this::revoke)
                .on(GuestOperation.GUEST_OFFER, this::offer)
                .on(GuestOperation.ENTER_AS_GUEST, this::enter);
    }

    private Object invite(Call call) {
        Rest.InviteGuests sent = call.body(Rest.InviteGuests.class);
        String board = boards.mine(call);
        var made = guests.make(board, call.member(), sent.role(), Duration.ofHours(sent.expiresInHours()))
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.LIMIT_EXCEEDED));
        return Answers.guestLink(made.link(), call.url("/guest/" + made.token()));
    }

    private Object list(Call call) {
        return guests.open(boards.mine(call)).await().stream()
                .map(link -> Answers.guestLink(link, null))
                .toList();
    }

    private @Nullable Object revoke(Call call) {
        String board = boards.mine(call);
        guests.revoke(board, call.path("link"))
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND))
                .forEach(listener::accessChanged);
        listener.guestsChanged(board);
        return null;
    }

    private Object offer(Call call) {
        GuestLink.Offer offer =
                guests.offer(call.path("token")).await().orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        return new Rest.GuestOffer(
                summaries.of(offer.board()).title(), offer.team().name());
    }

    private Object enter(Call call) {
        Rest.EnterAsGuest sent = call.body(Rest.EnterAsGuest.class);
        Guest guest = guests.enter(call.path("token"), sent.name().strip(), sent.language())
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
        listener.guestsChanged(guest.board());
        call.set(door.signIn(call.http(), guest));
        return Answers.me(guest);
    }
}
