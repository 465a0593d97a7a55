package dev.unblock;

import dev.unblock.store.DatabaseRefused;
import java.time.InstantSource;

/** Starts the server as a process of its own. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            System.out.println("Unblock takes its settings from the environment:\n\n" + Settings.help());
            return;
        }
        try {
            App app = new App(Settings.from(System.getenv()), InstantSource.system());
            Runtime.getRuntime().addShutdownHook(new Thread(app::close, "stop"));
            System.out.println("Unblock is ready: http://localhost:" + app.port());
        } catch (Settings.Wrong | DatabaseRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }
}
