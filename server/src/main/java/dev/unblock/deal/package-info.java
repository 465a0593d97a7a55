/**
 * Deals: what a team knows about its deals besides the boards on which they are discussed. A board points to a deal by
 * the same id. The values that every feature of this room shares stand here; each feature has its folder.
 */
@NullMarked
package dev.unblock.deal;

import org.jspecify.annotations.NullMarked;
