package dev.unblock.log;

import dev.unblock.board.Event;

/**
 * The stored form of an event: its type, the version of that form, its JSON. Stored events are never rewritten; older
 * forms are upcast here when they are read.
 */
final class StoredEvent {
    /** The current version, for all types. */
    static final short VERSION = 3;

    /** Form 3: what is due has a day, where it was an instant before; {@link LegacyDayReader} reads both. Form 2: whether a card was written in silence or without a name. */
    private static final short SIGNED_AND_LOUD = 1;

    private static final Json<Event> EVENT = Json.of(Event.class);

    private StoredEvent() {}

    static String type(Event event) {
        return SealedTypes.nameOf(event.getClass());
    }

    static String payload(Event event) {
        return EVENT.text(event);
    }

    /** @throws IllegalStateException for an event that only a newer release understands */
    static Event read(String type, short version, String payload) {
        if (version > VERSION) {
            throw new IllegalStateException("event " + type + " was written by a newer release (form " + version + ")");
        }
        return EVENT.stored(version <= SIGNED_AND_LOUD && type.equals("card-added") ? lifted(payload) : payload);
    }

    /** Before there were reviews, no card was silent or anonymous. */
    private static String lifted(String payload) {
        return payload.substring(0, payload.lastIndexOf('}')) + ",\"silent\":false,\"anonymous\":false}";
    }
}
