/** What a team can learn from its boards: archive and search, replay, strategies, suggestions, notebooks, growth. */
@NullMarked
package dev.unblock.library;

import org.jspecify.annotations.NullMarked;
