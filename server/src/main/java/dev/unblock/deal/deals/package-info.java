/** The team's deals: their values, what was said about them, by whom and where, list and search. */
@NullMarked
package dev.unblock.deal.deals;

import org.jspecify.annotations.NullMarked;
