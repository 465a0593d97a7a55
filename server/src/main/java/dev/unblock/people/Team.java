package dev.unblock.people;

/** People who work together; no team ever sees anything of another. */
public record Team(String id, String name) {
    /** A team's name fits one line of the header. */
    public static final int NAME_LENGTH = 80;
}
