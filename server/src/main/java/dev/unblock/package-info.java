/** The program: settings, wiring, start and stop. Everything else is in the rooms below. */
@NullMarked
package dev.unblock;

import org.jspecify.annotations.NullMarked;
