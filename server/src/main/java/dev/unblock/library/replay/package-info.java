/** Replays of boards from their logs. */
@NullMarked
package dev.unblock.library.replay;

import org.jspecify.annotations.NullMarked;
