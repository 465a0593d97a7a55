/** What a team learns from its boards, after the meeting. Follows the log; whatever it shows is taken from what everybody may have. */
@NullMarked
package dev.unblock.library;

import org.jspecify.annotations.NullMarked;
