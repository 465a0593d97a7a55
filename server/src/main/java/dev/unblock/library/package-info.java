/** What a team can learn from its boards; each folder is one feature. */
@NullMarked
package dev.unblock.library;

import org.jspecify.annotations.NullMarked;
