package dev.unblock.live;

import dev.unblock.board.Actor;
import dev.unblock.board.Board;
import dev.unblock.board.BroughtFollowUps;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people who may be on a board, as last reported by {@link Access}. Of one loop only. */
final class Roster {
    private final String board;
    private final Access access;
    private final Loop loop;
    private final Supplier<Board> now;
    private List<Protocol.Person> people = List.of();
    private Set<String> ids = Set.of();
    /** The list as it stands in frames; encoded once for all who join. */
    private @Nullable Buffer encoded;
    /** The latest read of the list. */
    private Future<Void> reading = Future.succeededFuture();

    /** @param now the board as it stands */
    Roster(String board, Access access, Loop loop, Supplier<Board> now) {
        this.board = board;
        this.access = access;
        this.loop = loop;
        this.now = now;
    }

    List<Protocol.Person> people() {
        return people;
    }

    /** The list as JSON. */
    Buffer encoded() {
        Buffer ready = encoded == null ? Frames.people(people) : encoded;
        encoded = ready;
        return ready;
    }

    /** The people who may be here now. */
    Set<String> ids() {
        return ids;
    }

    /** Whether this person had access and has lost it; false for people who are not known yet. */
    boolean hasLeft(String member) {
        return people.stream().anyMatch(person -> person.id().equals(member) && person.left());
    }

    /** Whether this person may still be here in the same role. */
    boolean stillHas(Actor actor) {
        return people.stream()
                .anyMatch(person -> person.id().equals(actor.id()) && person.role() == actor.role() && !person.left());
    }

    /** A person who is not on the list is not a member of the team. */
    boolean isGuest(String id) {
        return people.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .map(Protocol.Person::guest)
                .orElse(true);
    }

    /** Completes when this member is on the list, or is known not to be. */
    Future<Void> know(String member) {
        if (ids.contains(member)) {
            return Future.succeededFuture();
        }
        // a read that is running may have begun before this member came; all whom it does not find share the next one
        return reading.isComplete()
                ? refresh()
                : reading.otherwiseEmpty()
                        .compose(read -> ids.contains(member)
                                ? Future.succeededFuture()
                                : reading.isComplete() ? refresh() : reading);
    }

    Future<Void> refresh() {
        reading = read();
        return reading;
    }

    private Future<Void> read() {
        return loop.here(access.people(board, BroughtFollowUps.assignees(now.get())))
                .map(found -> {
                    people = found;
                    encoded = null;
                    ids = found.stream()
                            .filter(person -> !person.left())
                            .map(Protocol.Person::id)
                            .collect(Collectors.toUnmodifiableSet());
                    return null;
                });
    }
}
