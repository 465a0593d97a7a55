/** How somebody finds their feet, and who helped. */
@NullMarked
package dev.unblock.library.growth;

import org.jspecify.annotations.NullMarked;
