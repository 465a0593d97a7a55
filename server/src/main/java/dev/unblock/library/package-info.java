/** What a team learns from its boards when they are over: replay, archive, strategies, notebooks. */
@NullMarked
package dev.unblock.library;

import org.jspecify.annotations.NullMarked;
