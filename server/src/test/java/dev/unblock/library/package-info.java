@NullMarked
package dev.unblock.library;

import org.jspecify.annotations.NullMarked;
