package dev.unblock.live;

/**
 * How much one board, one person and one connection may ask of the house.
 *
 * @param commandsPerSecond of one person on this node, in the long run
 * @param burst of one person, at once
 * @param boardCommandsPerSecond of all connections of a board
 * @param inFlight unanswered commands of one connection
 * @param queue commands that wait for their commit, of a whole board
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
     * Several times what the busiest meeting of 200 people was seen to need. Guests are the few executives who
     * remove an obstacle: a fifth of the places is plenty, and each has a telephone, a computer, and a page
     * that was reloaded before the server noticed that the old one is gone.
     */
    public static final Capacity DEFAULT = new Capacity(20, 60, 300, 256, 2_000, 200, 10, 40, 3);

    /** The largest message that is read from a client: the longest text is far shorter. */
    public static final int MAX_MESSAGE_BYTES = 64 * 1024;

    /** The largest first message. */
    static final int MAX_HELLO_BYTES = 8 * 1024;

    /** A frame that is longer than this counts as several: so much text is read as fast as it is typed. */
    static final int BYTES_OF_A_FRAME = 2 * 1024;

    /** The place of a person as the app tells it, with some room. */
    private static final int PRESENCES_PER_SECOND = 20;

    /**
     * What may wait for a socket that takes nothing, beside the events, which wait in the log: about a list of
     * 200 people three times over.
     */
    static final int MAX_UNREAD_BYTES = 64 * 1024;

    /** A hole in the events is an accident; each pull makes the server send up to half a megabyte again. */
    static final double PULLS_PER_SECOND = 0.5;

    static final double PULL_BURST = 10;

    /** Ten tabs that come back some times in a row while a network comes and goes. */
    static final double JOINS_PER_SECOND = 2;

    static final double JOIN_BURST = 60;

    /** Whatever else one person makes by REST and the house keeps: more than anybody does by hand. */
    static final double THINGS_PER_SECOND = 1;

    public static final int THINGS_AT_ONCE = 300;

    /** Boards that one person opens by hand: a quarter's reviews in one go, and then one a minute. */
    static final double BOARDS_PER_SECOND = 1.0 / 60;

    public static final int BOARDS_AT_ONCE = 120;

    /** Of what a board takes a second, the part of all its guests together: as large as their part of its places. */
    double guestCommandsPerSecond() {
        return Math.max(1.0, (double) boardCommandsPerSecond * guestSockets / sockets);
    }

    /** Frames of one connection, of whatever kind, in the long run: twice what the busiest tab has to say. */
    int framesPerSecond() {
        return 2 * (commandsPerSecond + PRESENCES_PER_SECOND);
    }

    /** The same at once: twice all the commands that may be unanswered, with their burst. */
    int frameBurst() {
        return 2 * (burst + inFlight);
    }
}
