/**
 * The live boards of this node: sessions, the queue of commands on their way into the log, and the delivery of
 * committed events. A {@link dev.unblock.live.LiveBoard} is an actor: its state is used on its own event loop only, so
 * nothing here awaits and nothing locks.
 */
@NullMarked
package dev.unblock.live;

import org.jspecify.annotations.NullMarked;
