/** Members' progress, and who helped whom. */
@NullMarked
package dev.unblock.library.growth;

import org.jspecify.annotations.NullMarked;
