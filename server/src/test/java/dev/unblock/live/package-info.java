/**
 * The live server without a real clock, network or database: a {@link dev.unblock.live.World} decides from a seed when
 * everything happens, so that any history can be repeated.
 */
@NullMarked
package dev.unblock.live;

import org.jspecify.annotations.NullMarked;
