/**
 * The event log of each board: the only truth. Everything else (a node's board in memory, the frames it keeps, read
 * models, the browser's store) can be thrown away and rebuilt from it.
 */
@NullMarked
package dev.unblock.log;

import org.jspecify.annotations.NullMarked;
