/**
 * A file of deals or customers becomes the team's: it is read, compared with what the team has and shown, confirmed by a
 * manager, written as a whole, and can be taken back. Each import has one state in the database, so that any server can go
 * on with it; its rows stand in a table of their own until then, so that no file is too large for the memory.
 */
@NullMarked
package dev.unblock.deal.imports;

import org.jspecify.annotations.NullMarked;
