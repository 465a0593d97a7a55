package dev.unblock.live;

/**
 * How much one board and one connection may ask of the house.
 *
 * @param commandsPerSecond of one connection, in the long run
 * @param burst of one connection, at once
 * @param boardCommandsPerSecond of all connections of a board
 * @param inFlight unanswered commands of one connection
 * @param queue commands that wait for their commit, of a whole board
 * @param sockets connections of a board
 * @param socketsOfOne connections of one person to a board
 */
public record Capacity(
        int commandsPerSecond,
        int burst,
        int boardCommandsPerSecond,
        int inFlight,
        int queue,
        int sockets,
        int socketsOfOne) {
    /** Several times what the busiest meeting of 200 people was seen to need. */
    public static final Capacity DEFAULT = new Capacity(20, 60, 300, 256, 2_000, 200, 10);

    /** The largest message that is read from a client: the longest text is far shorter. */
    public static final int MAX_MESSAGE_BYTES = 64 * 1024;

    /** The largest first message. */
    static final int MAX_HELLO_BYTES = 8 * 1024;
}
