/** Setting up a team, its members and what they may do. */
@NullMarked
package dev.unblock.people.team;

import org.jspecify.annotations.NullMarked;
