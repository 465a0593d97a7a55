package dev.unblock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of Unblock, from the pom. */
final class Version {
    private Version() {}

    /** Such as {@code 1.0.0}. */
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
