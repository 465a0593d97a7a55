package dev.unblock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which version of Unblock this is: the pom's. */
final class Version {
    private Version() {}

    /** As in {@code 1.0.0}. */
    static String read() {
        try (InputStream file = Objects.requireNonNull(Version.class.getResourceAsStream("/version.properties"))) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version").replace("-SNAPSHOT", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
