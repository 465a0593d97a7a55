/** Splits Chinese and English texts into comparable words. */
@NullMarked
package dev.unblock.library.text;

import org.jspecify.annotations.NullMarked;
