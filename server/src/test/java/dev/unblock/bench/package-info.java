/**
 * The load program behind {@code scripts/bench}: people at boards, open loop, against the real server
 * and against three bare programs that show what the machine can give. Figures are compared within one
 * run only; nothing here is a test.
 */
@NullMarked
package dev.unblock.bench;

import org.jspecify.annotations.NullMarked;
