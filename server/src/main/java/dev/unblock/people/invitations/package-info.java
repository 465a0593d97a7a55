/** Invitations to a team. */
@NullMarked
package dev.unblock.people.invitations;

import org.jspecify.annotations.NullMarked;
