package dev.unblock.launch;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets {@code java -jar unblock.jar} run with {@link JvmOptions}, which a jar cannot bring with it: the process replaces
 * itself ({@code execv}) by the same command with these options in front, so that options of the user still win. It
 * keeps its process id, and scripts, service managers and containers need to know nothing. Costs about 0.2 s once.
 */
public final class Relaunch {
    private static final String PROPERTY = "unblock.relaunched";

    /** The option of a JVM that shall not replace itself. */
    static final String AS_IT_IS = "-D" + PROPERTY + "=true";

    /** The Java that knows these options; the next one may stop at an option that it does not have any more. */
    private static final int JAVA = 25;

    private Relaunch() {}

    /**
     * Returns if the options are in use already, or cannot be: with a newer Java, on Windows, under a debugger, without
     * a jar.
     */
    public static void withOptions() {
        ProcessHandle.Info process = ProcessHandle.current().info();
        if (System.getProperty(PROPERTY) != null || Runtime.version().feature() != JAVA || isWindows()) {
            return;
        }
        Optional<String> java = process.command();
        List<String> arguments = process.arguments().map(List::of).orElse(List.of());
        int at = arguments.indexOf("-jar");
        boolean isDebugged = arguments.stream().anyMatch(it -> it.startsWith("-agentlib:jdwp"));
        if (java.isEmpty() || at < 0 || at + 1 >= arguments.size() || isDebugged) {
            return;
        }
        List<String> command = new ArrayList<>();
        command.add(java.get());
        command.addAll(JvmOptions.serving(Path.of(arguments.get(at + 1)).toAbsolutePath()));
        command.add(AS_IT_IS);
        command.addAll(arguments);
        become(command);
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    /** Returns only if the system refuses. */
    @SuppressWarnings("restricted") // the manifest of the jar allows it
    private static void become(List<String> command) {
        try (Arena memory = Arena.ofConfined()) {
            Linker linker = Linker.nativeLinker();
            MethodHandle execv = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("execv"), FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
            MemorySegment arguments = memory.allocate(ADDRESS, command.size() + 1L);
            for (int i = 0; i < command.size(); i++) {
                arguments.setAtIndex(ADDRESS, i, memory.allocateFrom(command.get(i)));
            }
            arguments.setAtIndex(ADDRESS, command.size(), MemorySegment.NULL);
            int refused = (int) execv.invokeExact(memory.allocateFrom(command.getFirst()), arguments);
            System.err.println("Cannot start again with other JVM options (" + refused + "): going on with these.");
        } catch (Throwable cannot) {
            System.err.println("Cannot start again with other JVM options: " + cannot);
        }
    }
}
