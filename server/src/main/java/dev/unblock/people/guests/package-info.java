/** Guest links, and the guests who entered by them. */
@NullMarked
package dev.unblock.people.guests;

import org.jspecify.annotations.NullMarked;
