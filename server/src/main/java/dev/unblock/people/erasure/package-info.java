/** Deleting a person or a team for good. */
@NullMarked
package dev.unblock.people.erasure;

import org.jspecify.annotations.NullMarked;
