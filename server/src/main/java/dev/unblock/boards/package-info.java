/**
 * The teams' boards: list, access (tickets, guests, sockets), commands by REST, export. Implements {@code Access}, the
 * port of {@link dev.unblock.live}.
 */
@NullMarked
package dev.unblock.boards;

import org.jspecify.annotations.NullMarked;
