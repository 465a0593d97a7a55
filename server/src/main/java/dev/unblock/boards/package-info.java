/**
 * The boards of the teams as a whole: list, way in (tickets, guests, sockets), commands by REST, export. Fills
 * in what {@link dev.unblock.live} asks about people.
 */
@NullMarked
package dev.unblock.boards;

import org.jspecify.annotations.NullMarked;
