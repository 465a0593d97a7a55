package dev.unblock;

import dev.unblock.http.PublicUrl;
import dev.unblock.http.WebServer;
import dev.unblock.launch.Relaunch;
import dev.unblock.launch.Training;
import dev.unblock.people.signin.SigningKey;
import dev.unblock.store.DatabaseRefused;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;

/** Starts the server as a process of its own. */
public final class Main {
    private Main() {}

    /** @param arguments none, or {@code --train} to make the JVM's AOT cache beside the jar */
    public static void main(String[] arguments) {
        if (List.of(arguments).equals(List.of("--train"))) {
            train();
            return;
        }
        if (arguments.length > 0) {
            System.out.println("Unblock takes its settings from the environment:\n\n" + Settings.help());
            return;
        }
        Relaunch.withOptions();
        try {
            Settings settings = Settings.from(System.getenv());
            App app = new App(settings, InstantSource.system());
            Runtime.getRuntime().addShutdownHook(new Thread(app::close, "stop"));
            welcome(app, settings);
        } catch (Settings.Wrong
                | ClusteredVertx.CannotJoin
                | DatabaseRefused
                | SigningKey.Unusable
                | WebServer.CannotListen refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static void train() {
        try {
            Training.run(Path.of(System.getProperty("java.class.path")).toAbsolutePath());
        } catch (RuntimeException failure) {
            System.err.println("No AOT cache was made, so the server will start slowly: " + failure);
            System.exit(1);
        }
    }

    private static void welcome(App app, Settings settings) {
        boolean demo = settings.demo();
        String here = "http://localhost:" + app.port();
        String address = settings.publicUrl().map(PublicUrl::toString).orElse(here);
        if (demo && app.demoTokens().isEmpty()) {
            System.out.println("This database has a team of its own: the demo leaves it alone.");
        } else if (demo) {
            System.out.println("Sign in to the demo as");
            new TreeMap<>(app.demoTokens())
                    .forEach((who, token) -> System.out.printf("  %-12s %s/demo/%s%n", who, address, token));
        }
        System.out.println("Unblock is ready: " + here);
    }
}
