package dev.unblock.deal.imports;

/** One preview of an import, and what is done with it. */
record ImportRun(String team, String id, int number) {}
