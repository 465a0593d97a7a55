package dev.unblock.people;

/** The people who work together; nothing of one team is ever seen by another. */
public record Team(String id, String name) {
    /** A team's name fits one line of the header. */
    public static final int NAME_LENGTH = 80;
}
