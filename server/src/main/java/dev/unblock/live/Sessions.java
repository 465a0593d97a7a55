package dev.unblock.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is connected to a board, and who is being brought to it and has a place already; oldest first. Of the
 * board's loop only.
 */
final class Sessions {
    private final Map<String, Session> joining = new LinkedHashMap<>();
    private final Map<String, Session> bySid = new LinkedHashMap<>();
    private final Map<String, Session> byClient = new LinkedHashMap<>();

    /** It has a place and is on its way; nothing but what brings it here is sent to it. */
    void expect(Session session) {
        joining.put(session.sid(), session);
    }

    /** Whether it is still on its way: the board may have closed it meanwhile. */
    boolean expects(Session session) {
        return joining.containsKey(session.sid());
    }

    void add(Session session) {
        joining.remove(session.sid());
        bySid.put(session.sid(), session);
        byClient.put(session.client(), session);
    }

    /** False where it was not here. */
    boolean remove(Session session) {
        joining.remove(session.sid());
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

    /** Everybody who has a place: those who are here, then those who are on their way. */
    List<Session> withPlaces() {
        List<Session> all = copy();
        all.addAll(joining.values());
        return all;
    }

    int size() {
        return bySid.size();
    }

    /** Nobody is here; somebody may be on their way. */
    boolean isEmpty() {
        return bySid.isEmpty();
    }
}
