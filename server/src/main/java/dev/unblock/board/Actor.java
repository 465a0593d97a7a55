package dev.unblock.board;

/** Who acts: a member of the team, or a guest of this one board. */
public record Actor(String id, Role role) {}
