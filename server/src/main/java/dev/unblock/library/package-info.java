/** The library: what the team can learn from its boards. */
@NullMarked
package dev.unblock.library;

import org.jspecify.annotations.NullMarked;
