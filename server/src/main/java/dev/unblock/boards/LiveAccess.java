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
import java.util.Set;
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
    public Future<List<Protocol.Person>> people(String board, Set<String> brought) {
        return log.head(board)
                .compose(head ->
                        head.map(found -> people(board, found, brought)).orElse(Future.succeededFuture(List.of())));
    }

    private Future<List<Protocol.Person>> people(String board, Head head, Set<String> brought) {
        Future<List<Member>> members = everybody.people().members(head.team());
        Future<List<PgGuests.Came>> guests = everybody.guests().everCame(board);
        Future<List<Guest>> earlier = everybody.guests().ofOtherBoards(board, head.team(), brought);
        return Future.all(members, guests, earlier)
                .map(all -> Stream.of(
                                members.result().stream().map(member -> shown(member, !member.active())),
                                guests.result().stream().map(came -> shown(came.guest(), came.left())),
                                earlier.result().stream().map(guest -> shown(guest, true)))
                        .flatMap(people -> people)
                        .toList());
    }

    private static Protocol.Person shown(Person person, boolean left) {
        return new Protocol.Person(
                person.id(), person.displayName(), person.role(), person.seniority(), person instanceof Guest, left);
    }
}
