/** Invitations into a team. */
@NullMarked
package dev.unblock.people.invitations;

import org.jspecify.annotations.NullMarked;
