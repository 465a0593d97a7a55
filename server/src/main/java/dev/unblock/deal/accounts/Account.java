package dev.unblock.deal.accounts;

/** A customer of a team. */
public record Account(String id, String name) {}
