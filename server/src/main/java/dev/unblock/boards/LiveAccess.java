package dev.unblock.boards;

import dev.unblock.board.Actor;
import dev.unblock.live.Access;
import dev.unblock.live.Protocol;
import dev.unblock.log.EventLog;
import dev.unblock.log.Head;
import dev.unblock.people.Guest;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleModule;
import dev.unblock.people.Person;
import dev.unblock.people.guests.PgGuests;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers the live boards' questions about people. Any thread. */
public final class LiveAccess implements Access {
    private final PeopleModule everybody;
    private final EventLog log;

    public LiveAccess(PeopleModule everybody, EventLog log) {
        this.everybody = everybody;
        this.log = log;
    }

    @Override
    public Future<Optional<Actor>> redeem(String board, String ticket) {
        return everybody
                .tickets()
                .redeem(board, ticket)
                .map(found -> found.map(who -> new Actor(who.id(), who.role())));
    }

    /** Empty if there is no such board. */
    @Override
    public Future<List<Protocol.Person>> people(String board) {
        return log.head(board)
                .compose(head -> head.map(found -> people(board, found)).orElse(Future.succeededFuture(List.of())));
    }

    private Future<List<Protocol.Person>> people(String board, Head head) {
        Future<List<Member>> members = everybody.people().members(head.team());
        Future<List<PgGuests.Came>> guests = everybody.guests().everCame(board);
        return Future.all(members, guests).map(all -> people(members.result(), guests.result()));
    }

    private static List<Protocol.Person> people(List<Member> members, List<PgGuests.Came> guests) {
        return Stream.concat(
                        members.stream().map(member -> shown(member, !member.active())),
                        guests.stream().map(came -> shown(came.guest(), came.left())))
                .toList();
    }

    private static Protocol.Person shown(Person person, boolean left) {
        return new Protocol.Person(
                person.id(), person.displayName(), person.role(), person.seniority(), person instanceof Guest, left);
    }
}
