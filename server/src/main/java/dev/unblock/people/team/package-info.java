/** Setting up a team, its members and their roles. */
@NullMarked
package dev.unblock.people.team;

import org.jspecify.annotations.NullMarked;
