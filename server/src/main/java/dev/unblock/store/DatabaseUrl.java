package dev.unblock.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The URL of a PostgreSQL, parsed.
 *
 * @param place host, port and database as in a URL, without the password
 */
record DatabaseUrl(String place, String query, String user, String password) {
    private static final int DEFAULT_PORT = 5432;
    private static final String EXAMPLE = "as in postgres://user:password@host:5432/unblock";

    /** @throws DatabaseRefused with one line that says what is wrong */
    static DatabaseUrl parse(String url) {
        try {
            return of(new URI(url));
        } catch (URISyntaxException malformed) {
            throw wrong("it is not a URL (a password with special characters must be percent-encoded)");
        }
    }

    private static DatabaseUrl of(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("postgres") && !scheme.equals("postgresql")) {
            throw wrong("it must begin with postgres://, " + EXAMPLE);
        }
        String path = String.valueOf(uri.getPath());
        if (uri.getHost() == null || path.length() < 2) {
            throw wrong("it must name a host and a database, " + EXAMPLE);
        }
        if (uri.getRawUserInfo() == null) {
            throw wrong("it must name a user, " + EXAMPLE);
        }
        String[] who = uri.getRawUserInfo().split(":", 2);
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String password = who.length > 1 ? decode(who[1]) : "";
        return new DatabaseUrl(uri.getHost() + ":" + port + path, query, decode(who[0]), password);
    }

    String jdbc() {
        return "jdbc:postgresql://" + place + query;
    }

    /** The error for the operator; never contains the password. */
    DatabaseRefused refused(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = root instanceof UnknownHostException
                ? "there is no such host"
                : String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
        return new DatabaseRefused("cannot use the database at " + place + " as user " + user + ": " + reason, cause);
    }

    private static DatabaseRefused wrong(String why) {
        return new DatabaseRefused("DATABASE_URL is invalid: " + why);
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
