/**
 * The whole server under bad luck: killed, cut off from its database, drained, lied to. Real processes,
 * real sockets, a real PostgreSQL; what must hold is read from the log itself.
 */
@NullMarked
package dev.unblock.faults;

import org.jspecify.annotations.NullMarked;
