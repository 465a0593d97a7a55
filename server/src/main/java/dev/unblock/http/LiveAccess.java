package dev.unblock.http;

import dev.unblock.board.Actor;
import dev.unblock.live.Access;
import dev.unblock.live.Protocol;
import dev.unblock.log.EventLog;
import dev.unblock.log.Head;
import dev.unblock.people.Guest;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleStore;
import dev.unblock.people.Person;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers what the live boards ask about people. Any thread. */
public final class LiveAccess implements Access {
    private final PeopleStore store;
    private final EventLog log;

    public LiveAccess(PeopleStore store, EventLog log) {
        this.store = store;
        this.log = log;
    }

    @Override
    public Future<Optional<Actor>> redeem(String board, String ticket) {
        return store.tickets().redeem(board, ticket).map(found -> found.map(who -> new Actor(who.id(), who.role())));
    }

    /** Nobody where there is no such board. */
    @Override
    public Future<List<Protocol.Person>> people(String board) {
        return log.head(board)
                .compose(head -> head.map(found -> people(board, found)).orElse(Future.succeededFuture(List.of())));
    }

    private Future<List<Protocol.Person>> people(String board, Head head) {
        Future<List<Member>> members = store.people().members(head.team());
        Future<List<Guest>> guests = store.guests().guests(board);
        Future<List<Guest>> former = store.guests().former(board);
        return Future.all(members, guests, former)
                .map(all -> Stream.of(
                                members.result().stream().map(member -> shown(member, !member.active())),
                                guests.result().stream().map(guest -> shown(guest, false)),
                                former.result().stream().map(guest -> shown(guest, true)))
                        .flatMap(Function.identity())
                        .toList());
    }

    private static Protocol.Person shown(Person person, boolean left) {
        return new Protocol.Person(
                person.id(), person.name(), person.role(), person.seniority(), person instanceof Guest, left);
    }
}
