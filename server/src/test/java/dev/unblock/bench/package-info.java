/**
 * The load generator behind {@code scripts/bench}: people at boards, open loop, against the real server and against
 * three bare programs that show what the machine can do. Figures are comparable within one run only; nothing here is a
 * test.
 */
@NullMarked
package dev.unblock.bench;

import org.jspecify.annotations.NullMarked;
