/**
 * The live boards of this node: who is connected, the queue of commands on their way into the log, and
 * the delivery of what was committed. A {@link dev.unblock.live.LiveBoard} is an actor: all its state is
 * touched on its own event loop only, so nothing here awaits and nothing locks.
 */
@NullMarked
package dev.unblock.live;

import org.jspecify.annotations.NullMarked;
