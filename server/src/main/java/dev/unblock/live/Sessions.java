package dev.unblock.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a board: connected ones, and those that are joining and already have a place; oldest first. Of the
 * board's loop only.
 */
final class Sessions {
    private final Map<String, Session> joining = new LinkedHashMap<>();
    private final Map<String, Session> bySid = new LinkedHashMap<>();
    private final Map<String, Session> byClient = new LinkedHashMap<>();

    /** It has a place and is joining; it is sent only what brings it up to date. */
    void expect(Session session) {
        joining.put(session.sid(), session);
    }

    /** Whether it is still joining: the board may have closed it meanwhile. */
    boolean expects(Session session) {
        return joining.containsKey(session.sid());
    }

    void add(Session session) {
        joining.remove(session.sid());
        bySid.put(session.sid(), session);
        byClient.put(session.client(), session);
    }

    /** False if it was not connected. */
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

    /** A copy, to iterate over while sessions may leave. */
    List<Session> copy() {
        return new ArrayList<>(bySid.values());
    }

    /** All sessions with a place: connected ones, then those that are joining. */
    List<Session> withPlaces() {
        List<Session> all = copy();
        all.addAll(joining.values());
        return all;
    }

    int size() {
        return bySid.size();
    }

    /** Nobody is connected; somebody may be joining. */
    boolean isEmpty() {
        return bySid.isEmpty();
    }
}
