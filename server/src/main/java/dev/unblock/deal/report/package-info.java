/** The report of a team's deals: their figures at one moment, where each comes from, and what changed before. */
@NullMarked
package dev.unblock.deal.report;

import org.jspecify.annotations.NullMarked;
