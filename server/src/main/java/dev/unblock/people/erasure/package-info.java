/** Permanent deletion of members and teams. */
@NullMarked
package dev.unblock.people.erasure;

import org.jspecify.annotations.NullMarked;
