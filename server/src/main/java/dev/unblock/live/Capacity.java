package dev.unblock.live;

/**
 * Limits per board, person and connection.
 *
 * @param commandsPerSecond of one person on this node, sustained
 * @param burst of one person, at once
 * @param boardCommandsPerSecond of all connections of a board
 * @param inFlight unanswered commands of one connection
 * @param queue commands of a whole board that wait for their commit
 * @param sockets connections of a board
 * @param socketsOfOne connections of one member to a board
 * @param guestSockets connections of all guests of a board together
 * @param socketsOfOneGuest connections of one guest
 */
public record Capacity(
        int commandsPerSecond,
        int burst,
        int boardCommandsPerSecond,
        int inFlight,
        int queue,
        int sockets,
        int socketsOfOne,
        int guestSockets,
        int socketsOfOneGuest) {
    /**
     * Several times what the busiest meeting of 200 people was seen to need. Guests are the few executives who remove
     * an obstacle: a fifth of the places is plenty, and each has a phone, a computer, and perhaps a reloaded page whose
     * old connection the server has not noticed to be gone.
     */
    public static final Capacity DEFAULT = new Capacity(20, 60, 300, 256, 10_000, 200, 10, 40, 3);

    /** The largest message accepted from a client; the longest text is far shorter. */
    public static final int MAX_MESSAGE_BYTES = 64 * 1024;

    /** The largest hello. */
    static final int MAX_HELLO_BYTES = 8 * 1024;

    /** A longer frame counts as several, so that text is accepted no faster than people type. */
    static final int BYTES_OF_A_FRAME = 2 * 1024;

    /** Presence updates at the app's rate, with some room. */
    private static final int PRESENCES_PER_SECOND = 20;

    /**
     * Limit of unsent bytes for a socket that does not read, not counting events, which wait in the log: about three
     * times the list of 200 people.
     */
    static final int MAX_UNREAD_BYTES = 64 * 1024;

    /** A gap in the events is rare, and each pull makes the server send up to half a megabyte again. */
    static final double PULLS_PER_SECOND = 0.5;

    static final double PULL_BURST = 10;

    /** Ten tabs that reconnect a few times while a network is unstable. */
    static final double JOINS_PER_SECOND = 2;

    static final double JOIN_BURST = 60;

    /** Everything else that a person creates by REST: more than anybody does by hand. */
    static final double THINGS_PER_SECOND = 1;

    public static final int THINGS_AT_ONCE = 300;

    /** Boards that one person creates by hand: a quarter's reviews at once, then one a minute. */
    static final double BOARDS_PER_SECOND = 1.0 / 60;

    public static final int BOARDS_AT_ONCE = 120;

    /** The guests' share of a board's command rate: the same as their share of its places. */
    double guestCommandsPerSecond() {
        return Math.max(1.0, (double) boardCommandsPerSecond * guestSockets / sockets);
    }

    /** Frames of one connection, of any kind, sustained: twice what the busiest tab sends. */
    int framesPerSecond() {
        return 2 * (commandsPerSecond + PRESENCES_PER_SECOND);
    }

    /** Frames at once: twice the maximum of unanswered commands, with their burst. */
    int frameBurst() {
        return 2 * (burst + inFlight);
    }
}
