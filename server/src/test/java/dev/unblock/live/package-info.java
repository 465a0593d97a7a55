/**
 * The live server without a clock, a network or a database of its own: a {@link dev.unblock.live.World}
 * decides from a seed when anything happens, so that any history can be played again.
 */
@NullMarked
package dev.unblock.live;

import org.jspecify.annotations.NullMarked;
