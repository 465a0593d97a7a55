/** What each room contributes to the server: {@link dev.unblock.module.Module}. */
@NullMarked
package dev.unblock.module;

import org.jspecify.annotations.NullMarked;
