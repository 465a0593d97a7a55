/** Amounts of money and their currencies. */
@NullMarked
package dev.unblock.deal.money;

import org.jspecify.annotations.NullMarked;
