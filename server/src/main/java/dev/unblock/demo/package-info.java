/** A sample team with boards to try things out, written through the same rules as everything else. */
@NullMarked
package dev.unblock.demo;

import org.jspecify.annotations.NullMarked;
