package dev.unblock.live;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Periodically checks whether everybody on a board may still be there, because messages about access do not arrive
 * while nodes are partitioned. Of one loop only.
 */
final class PeopleCheck {
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final Loop loop;
    private final Sessions sessions;
    private final Roster roster;
    private final Consumer<Session> sendAway;
    private boolean ended;

    /** @param sendAway disconnects a session, which must rejoin if it still can */
    PeopleCheck(Loop loop, Sessions sessions, Roster roster, Consumer<Session> sendAway) {
        this.loop = loop;
        this.sessions = sessions;
        this.roster = roster;
        this.sendAway = sendAway;
    }

    void begin() {
        loop.later(EVERY, () -> {
            if (!ended) {
                look();
                begin();
            }
        });
    }

    void end() {
        ended = true;
    }

    private void look() {
        if (!sessions.isEmpty()) {
            roster.refresh()
                    .onSuccess(ready -> sessions.copy().stream()
                            .filter(session -> !roster.stillHas(session.actor()))
                            .forEach(sendAway));
        }
    }
}
