package dev.unblock.boards;

import static dev.unblock.http.AccessRule.ANYONE;
import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.people.AccessLevel.MANAGER;

import dev.unblock.board.Language;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.DisplayNames;
import dev.unblock.people.Guest;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleAnswers;
import dev.unblock.people.PeopleListener;
import dev.unblock.people.PeopleRest;
import dev.unblock.people.Person;
import dev.unblock.people.SignedIn;
import dev.unblock.people.guests.GuestLink;
import dev.unblock.people.guests.PgGuests;
import dev.unblock.people.signin.SessionAuthenticator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Guest links to one board, and entering by one. */
final class GuestRoutes implements Endpoints {
    private final PgGuests guests;
    private final TeamBoards boards;
    private final BoardSummaries summaries;
    private final SessionAuthenticator door;
    private final PeopleListener listener;

    GuestRoutes(
            PgGuests guests,
            TeamBoards boards,
            BoardSummaries summaries,
            SessionAuthenticator door,
            PeopleListener listener) {
        this.guests = guests;
        this.boards = boards;
        this.summaries = summaries;
        this.door = door;
        this.listener = listener;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                post("INVITE_GUESTS", "/api/boards/{board}/guest-links", MANAGER, this::invite)
                        .takes(GuestRest.InviteGuests.class)
                        .makes(PeopleRest.GuestLink.class)
                        .says("Creates a guest link to this board"),
                get("GUEST_LINKS", "/api/boards/{board}/guest-links", MANAGER, this::list)
                        .gives(PeopleRest.GuestLink[].class)
                        .says("The open guest links"),
                get("GUEST_OFFER", "/api/guest/{token}", ANYONE, this::offer)
                        .gives(GuestRest.GuestOffer.class)
                        .says("The board and team behind a guest link"),
                post("ENTER_AS_GUEST", "/api/guest/{token}", ANYONE, this::enter)
                        .takes(GuestRest.EnterAsGuest.class)
                        .makes(PeopleRest.Me.class)
                        .says("Enters a board as a guest"));
    }

    private Object invite(Call call) {
        GuestRest.InviteGuests sent = call.body(GuestRest.InviteGuests.class);
        String board = boards.mine(call);
        var made = guests.make(board, SignedIn.member(call), sent.role(), Duration.ofHours(sent.expiresInHours()))
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.LIMIT_EXCEEDED));
        return PeopleAnswers.guestLink(made.link(), call.url("/guest/" + made.token()));
    }

    private Object list(Call call) {
        return guests.open(boards.mine(call)).await().stream()
                .map(link -> PeopleAnswers.guestLink(link, null))
                .toList();
    }

    private Object offer(Call call) {
        GuestLink.Offer offer = open(call);
        return new GuestRest.GuestOffer(
                offer.board(),
                summaries.title(offer.board()),
                offer.team().name(),
                known(call, offer).map(Guest::name).orElse(null),
                door.member(call, offer.team()).orElse(null));
    }

    private GuestLink.Offer open(Call call) {
        return guests.offer(call.path("token")).await().orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }

    /** A team member enters as that member; a returning guest stays the same guest. */
    private Object enter(Call call) {
        GuestRest.EnterAsGuest sent = call.body(GuestRest.EnterAsGuest.class);
        GuestLink.Offer offer = open(call);
        Optional<Person> here = door.here(call);
        if (here.isPresent()
                && here.get() instanceof Member member
                && member.team().id().equals(offer.team().id())) {
            return PeopleAnswers.me(member);
        }
        door.mayEnter(call, sent.instead());
        Optional<Guest> known = known(call, offer);
        // a name from before that rule may stay
        String name = known.map(Guest::name)
                .filter(sent.name().strip()::equals)
                .orElseGet(() -> DisplayNames.accepted(sent.name()));
        Guest guest = known.isPresent()
                ? guests.comeBy(offer, known.get(), name).await().orElseThrow(GuestRoutes::none)
                : enterNew(call, offer, name, sent.language());
        listener.guestsChanged(guest.board());
        if (known.isPresent() && known.get().role() != guest.role()) {
            listener.accessChanged(guest.id());
        }
        if (here.filter(it -> it.id().equals(guest.id())).isEmpty()) {
            call.set(door.signIn(call.http(), guest));
        }
        return PeopleAnswers.me(guest);
    }

    private Guest enterNew(Call call, GuestLink.Offer offer, String name, Language language) {
        return switch (guests.enter(call.path("token"), name, language).await()) {
            case PgGuests.Entry.In(Guest guest, String key) -> {
                call.set(GuestCookie.of(offer.board(), key, call.http()));
                yield guest;
            }
            case PgGuests.Entry.Over() -> throw none();
            case PgGuests.Entry.Full() -> throw Refused.because(ProblemCode.LINK_FULL);
            case PgGuests.Entry.Crowded(Duration pause) -> throw Refused.crowded(pause);
        };
    }

    /** The guest who used this browser on this board before, known by the current session or by the guest cookie. */
    private Optional<Guest> known(Call call, GuestLink.Offer offer) {
        Optional<Guest> here = door.here(call)
                .filter(Guest.class::isInstance)
                .map(Guest.class::cast)
                .filter(guest -> guest.board().equals(offer.board()));
        return here.isPresent()
                ? here
                : GuestCookie.read(call.http(), offer.board())
                        .flatMap(key -> guests.known(offer.board(), key).await());
    }

    private static Refused none() {
        return Refused.because(ProblemCode.NOT_FOUND);
    }
}
