package dev.unblock.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who is connected to a board, oldest first. Of the board's loop only. */
final class Sessions {
    private final Map<String, Session> bySid = new LinkedHashMap<>();
    private final Map<String, Session> byClient = new LinkedHashMap<>();

    void add(Session session) {
        bySid.put(session.sid(), session);
        byClient.put(session.client(), session);
    }

    /** False where it was not here. */
    boolean remove(Session session) {
        byClient.remove(session.client(), session);
        return bySid.remove(session.sid()) != null;
    }

    boolean has(Session session) {
        return bySid.containsKey(session.sid());
    }

    @Nullable
    Session ofClient(String client) {
        return byClient.get(client);
    }

    List<Session> ofMember(String member) {
        return bySid.values().stream()
                .filter(session -> Objects.equals(session.actor().id(), member))
                .toList();
    }

    Collection<Session> all() {
        return bySid.values();
    }

    /** All of them now, for a walk during which some may leave. */
    List<Session> copy() {
        return new ArrayList<>(bySid.values());
    }

    int size() {
        return bySid.size();
    }

    boolean isEmpty() {
        return bySid.isEmpty();
    }
}
