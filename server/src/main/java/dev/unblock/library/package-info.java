/** What a team can learn from its boards once they are over: the archive and its search. */
@NullMarked
package dev.unblock.library;

import org.jspecify.annotations.NullMarked;
