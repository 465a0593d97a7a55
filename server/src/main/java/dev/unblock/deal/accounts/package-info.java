/** The customers of a team's deals. */
@NullMarked
package dev.unblock.deal.accounts;

import org.jspecify.annotations.NullMarked;
