/**
 * The whole server under adverse conditions: killed, cut off from its database, drained, sent garbage. Real processes,
 * real sockets, a real PostgreSQL; the invariants are read from the log itself.
 */
@NullMarked
package dev.unblock.faults;

import org.jspecify.annotations.NullMarked;
