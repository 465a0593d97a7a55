package dev.unblock.people;

import dev.unblock.people.guests.PgGuests;
import dev.unblock.people.invitations.PgInvitations;
import dev.unblock.people.links.PgAskLinks;
import dev.unblock.people.links.PgCalendars;
import dev.unblock.people.links.PgLinks;
import dev.unblock.people.signin.PgAttempts;
import dev.unblock.people.signin.PgPasswordResets;
import dev.unblock.people.signin.PgSessions;
import dev.unblock.people.signin.PgTickets;
import dev.unblock.people.team.PgPeople;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;

/** All that is kept of people, in one hand for the wiring. */
public record PeopleStore(
        PgPeople people,
        PgSessions sessions,
        PgAttempts attempts,
        PgLinks links,
        PgInvitations invitations,
        PgPasswordResets resets,
        PgGuests guests,
        PgTickets tickets,
        PgAskLinks askLinks,
        PgCalendars calendars) {

    public static PeopleStore in(Pool pool, InstantSource clock, Secrets secrets) {
        PgPeople people = new PgPeople(pool, clock, secrets);
        return new PeopleStore(
                people,
                new PgSessions(pool, clock, secrets),
                new PgAttempts(pool, clock),
                new PgLinks(pool, clock),
                new PgInvitations(pool, clock, secrets, people),
                new PgPasswordResets(pool, clock, secrets),
                new PgGuests(pool, clock, secrets),
                new PgTickets(pool, clock, secrets),
                new PgAskLinks(pool, clock, secrets),
                new PgCalendars(pool, clock, secrets));
    }
}
