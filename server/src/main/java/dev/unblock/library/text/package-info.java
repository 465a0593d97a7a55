/** Takes texts apart so that what means the same is found, in Chinese and English. */
@NullMarked
package dev.unblock.library.text;

import org.jspecify.annotations.NullMarked;
