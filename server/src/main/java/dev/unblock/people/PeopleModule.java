package dev.unblock.people;

import dev.unblock.http.Endpoints;
import dev.unblock.module.Module;
import dev.unblock.people.erasure.DeletionRoutes;
import dev.unblock.people.erasure.PgDeletions;
import dev.unblock.people.guests.GuestExpiry;
import dev.unblock.people.guests.PgGuests;
import dev.unblock.people.invitations.InvitationRoutes;
import dev.unblock.people.invitations.PgInvitations;
import dev.unblock.people.links.LinkRoutes;
import dev.unblock.people.links.PgAskLinks;
import dev.unblock.people.links.PgCalendars;
import dev.unblock.people.links.PgLinks;
import dev.unblock.people.links.TeamLinkTokens;
import dev.unblock.people.signin.DemoLinks;
import dev.unblock.people.signin.JwtTokens;
import dev.unblock.people.signin.PasswordChecker;
import dev.unblock.people.signin.PasswordQueues;
import dev.unblock.people.signin.PasswordResetRoutes;
import dev.unblock.people.signin.Passwords;
import dev.unblock.people.signin.PgAttempts;
import dev.unblock.people.signin.PgPasswordResets;
import dev.unblock.people.signin.PgSessions;
import dev.unblock.people.signin.PgTickets;
import dev.unblock.people.signin.SessionAuthenticator;
import dev.unblock.people.signin.SignInRoutes;
import dev.unblock.people.signin.SigningKey;
import dev.unblock.people.team.PgPeople;
import dev.unblock.people.team.TeamRoutes;
import dev.unblock.store.DataErasure;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;

/** People: identity, ways in, and deletion of members and teams. */
public final class PeopleModule implements Module {
    private final Pool pool;
    private final InstantSource clock;
    private final PgPeople people;
    private final PgGuests guests;
    private final PgTickets tickets;
    private final PgAskLinks askLinks;
    private final PgCalendars calendars;
    private final PeopleListeners listeners = new PeopleListeners();
    private final DemoLinks demo;
    private final TeamLinkTokens teamLinks;
    private final PasswordChecker checker;
    private final SessionAuthenticator authenticator;
    private final List<Endpoints> areas;

    /**
     * @param key of which the tokens of team links are made
     * @param timer for the pauses after wrong passwords
     * @param version of the server
     */
    public PeopleModule(
            Pool pool,
            SigningKey key,
            JwtTokens tokens,
            Passwords passwords,
            PasswordQueues.Timer timer,
            TokenGenerator secrets,
            InstantSource clock,
            String version) {
        this.pool = pool;
        this.clock = clock;
        people = new PgPeople(pool, clock, secrets);
        guests = new PgGuests(pool, clock, secrets);
        tickets = new PgTickets(pool, clock, secrets, tokens);
        askLinks = new PgAskLinks(pool, clock, secrets);
        calendars = new PgCalendars(pool, clock, secrets);
        demo = new DemoLinks(secrets);
        teamLinks = new TeamLinkTokens(key);
        PgSessions sessions = new PgSessions(pool, clock, secrets);
        checker = new PasswordChecker(people, new PgAttempts(pool, clock), passwords, timer);
        authenticator = new SessionAuthenticator(tokens, sessions, clock);
        areas = List.of(
                new TeamRoutes(people, guests, checker, authenticator, listeners, version),
                new SignInRoutes(people, sessions, guests, checker, authenticator, demo, listeners),
                new InvitationRoutes(
                        new PgInvitations(pool, clock, secrets, teamLinks, people), checker, authenticator, listeners),
                new PasswordResetRoutes(new PgPasswordResets(pool, clock, secrets), checker, authenticator, listeners));
    }

    @Override
    public List<Endpoints> areas() {
        return areas;
    }

    /** @param titles of boards, by id */
    public Endpoints links(UnaryOperator<String> titles) {
        return new LinkRoutes(new PgLinks(pool, clock), people, titles, teamLinks, listeners);
    }

    /** What this room erases; it comes before the others, whose rows its own refer to. */
    public DataErasure ownErasure() {
        return PgDeletions.ERASURE;
    }

    /** @param erasures of all rooms, in order */
    public Endpoints deletion(List<DataErasure> erasures) {
        return new DeletionRoutes(new PgDeletions(pool, clock, erasures), checker, listeners);
    }

    /** Notifies the listeners of guests whose link has expired, until Vert.x closes. */
    public void watchGuests(Vertx vertx) {
        GuestExpiry.watch(vertx, clock, guests, listeners);
    }

    public PgPeople people() {
        return people;
    }

    public PgGuests guests() {
        return guests;
    }

    public PgTickets tickets() {
        return tickets;
    }

    public PgAskLinks askLinks() {
        return askLinks;
    }

    public PgCalendars calendars() {
        return calendars;
    }

    /** Identifies the sender of a request. */
    public SessionAuthenticator authenticator() {
        return authenticator;
    }

    public DemoLinks demo() {
        return demo;
    }

    public PeopleListeners listeners() {
        return listeners;
    }
}
