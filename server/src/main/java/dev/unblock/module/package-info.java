/** What each room hands to the house: {@link dev.unblock.module.Module}. */
@NullMarked
package dev.unblock.module;

import org.jspecify.annotations.NullMarked;
