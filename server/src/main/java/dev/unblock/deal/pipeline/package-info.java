/** Statistics over the team's deals: cycle time, sources, stages, ageing, created and closed. */
@NullMarked
package dev.unblock.deal.pipeline;

import org.jspecify.annotations.NullMarked;
