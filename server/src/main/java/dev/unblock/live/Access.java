package dev.unblock.live;

import dev.unblock.board.Actor;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the live boards need to know about people. A port: {@code boards} implements it. */
public interface Access {
    /** Redeems a single-use ticket for this board; empty when it is unknown, used, expired or for another board. */
    Future<Optional<Actor>> redeem(String board, String ticket);

    /**
     * Everyone who may be on this board: the team's members and the board's guests.
     *
     * @param brought assignees of follow-ups from earlier boards; their guests are told, too, as people who have left
     */
    Future<List<Protocol.Person>> people(String board, Set<String> brought);
}
