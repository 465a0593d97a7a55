/** How the JVM is started: its options, and the AOT cache with which it starts fast. */
@NullMarked
package dev.unblock.launch;

import org.jspecify.annotations.NullMarked;
