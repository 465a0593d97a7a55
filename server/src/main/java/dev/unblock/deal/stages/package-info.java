/** The team's pipeline: its stages with probability, kind, order, required fields and most days. */
@NullMarked
package dev.unblock.deal.stages;

import org.jspecify.annotations.NullMarked;
