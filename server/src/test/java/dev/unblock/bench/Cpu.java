package dev.unblock.bench;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor seconds that a process has used so far, by its clock in the kernel: on a quiet board a stretch costs less
 * than a tenth of a second, and the figures in {@code /proc} are multiples of ten milliseconds.
 */
final class Cpu {
    /** Clock ticks per second in /proc, fixed on Linux. */
    private static final double TICKS = 100;

    private static final MethodHandle CLOCK = function("clock_getcpuclockid");
    private static final MethodHandle TIME = function("clock_gettime");

    private Cpu() {}

    /** User and system time of all threads, also of those that have ended. */
    static double seconds(long process) {
        try (Arena memory = Arena.ofConfined()) {
            MemorySegment clock = memory.allocate(JAVA_INT);
            MemorySegment time = memory.allocate(JAVA_LONG, 2);
            int unknown = (int) CLOCK.invokeExact((int) process, clock);
            if (unknown != 0 || (int) TIME.invokeExact(clock.get(JAVA_INT, 0), time) != 0) {
                return 0;
            }
            return time.getAtIndex(JAVA_LONG, 0) + time.getAtIndex(JAVA_LONG, 1) / 1e9;
        } catch (Throwable broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** As {@link #seconds}, with all processes that it has started; those that have ended count in whole ticks. */
    static double secondsOfTree(long process) {
        double children = ProcessHandle.of(process).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToDouble(child -> seconds(child.pid()))
                .sum();
        return seconds(process) + children + ended(process);
    }

    private static double ended(long process) {
        try {
            String[] fields = Files.readString(Path.of("/proc", Long.toString(process), "stat"))
                    .replaceAll(".*\\) ", "")
                    .split(" ", -1);
            return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @SuppressWarnings("restricted") // the bench is started with --enable-native-access
    private static MethodHandle function(String name) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    }
}
