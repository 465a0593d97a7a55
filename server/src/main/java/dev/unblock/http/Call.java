package dev.unblock.http;

import dev.unblock.board.TextRule;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request that has passed all checks: its caller, parameters and body. Belongs to the virtual thread that handles
 * it.
 */
public final class Call {
    /** Seconds. */
    private static final String BEHIND = "Unblock-Behind";

    private static final Duration WONDER = Duration.ofSeconds(5);

    private final RoutingContext request;
    private final @Nullable Caller caller;
    private final @Nullable Object body;
    private final List<Cookie> cookies = new ArrayList<>();
    private @Nullable String fileName;
    private @Nullable Version version;

    Call(RoutingContext request, @Nullable Caller caller, @Nullable Object body) {
        this.request = request;
        this.caller = caller;
        this.body = body;
    }

    /** What the answer shows is that old; said where people would wonder. */
    public void behind(Duration lag) {
        if (lag.compareTo(WONDER) > 0) {
            request.response().putHeader(BEHIND, Long.toString(lag.toSeconds()));
        }
    }

    public HttpServerRequest http() {
        return request.request();
    }

    /** The signed-in person. */
    public Caller caller() {
        return Objects.requireNonNull(caller, "the endpoint is for people who are signed in");
    }

    public <T> T body(Class<T> type) {
        return type.cast(Objects.requireNonNull(body, "the endpoint has a body"));
    }

    /**
     * Writes the file that the caller sends to a new file, with at most so many bytes. Awaits.
     *
     * @throws Refused if it has more
     */
    public void receive(Path to, long most) {
        Upload.receive(request, to, most).await();
    }

    /** The path segment for {@code {name}}; a segment that cannot be an id of ours counts as not found. */
    public String path(String name) {
        String segment = Objects.requireNonNull(request.pathParam(name), name);
        if (!TextRule.isId(segment)) {
            throw Refused.because(ProblemCode.NOT_FOUND);
        }
        return segment;
    }

    /** A query parameter; refused if it occurs twice, as it is unclear which one is meant. */
    public Optional<String> query(String name) {
        List<String> values = request.queryParam(name);
        if (!values.stream().allMatch(TextRule::isClean)) {
            throw Refused.field(name, "Contains invalid characters.");
        }
        if (values.size() > 1) {
            throw Refused.field(name, "Must be given only once.");
        }
        return values.stream().findFirst();
    }

    /** A query parameter that is one of these constants, named in lower case. */
    public <T extends Enum<T>> Optional<T> query(String name, T[] constants) {
        return query(name)
                .map(asked -> Arrays.stream(constants)
                        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(asked))
                        .findFirst()
                        .orElseThrow(() -> Refused.field(name, "There is no such value.")));
    }

    boolean takesGzip() {
        String encodings = http().getHeader(HttpHeaders.ACCEPT_ENCODING);
        return encodings != null && encodings.contains("gzip");
    }

    /** An absolute URL of this server, as people would write it. */
    public String url(String path) {
        PublicUrl known = PublicUrl.of(request);
        if (known != null) {
            return known + path;
        }
        if (http().authority() == null) {
            // allowed in HTTP/1.0
            throw Refused.because(ProblemCode.MALFORMED, "A request that creates a link needs a Host header.");
        }
        return http().scheme() + "://" + http().authority() + path;
    }

    /** For each name only the last cookie is sent. */
    public void set(Cookie cookie) {
        cookie.setPath(PublicUrl.folder(request) + cookie.getPath());
        cookies.removeIf(before -> before.getName().equals(cookie.getName()));
        cookies.add(cookie);
    }

    List<Cookie> cookies() {
        return List.copyOf(cookies);
    }

    /** Sends the answer as a download with that file name. */
    public void save(String as) {
        fileName = as;
    }

    /** @param tag changes with the content */
    private record Version(String tag, Instant since) {}

    /** Sets the version of the answer, so that a client that has it gets 304. */
    public void version(String tag, Instant since) {
        version = new Version(tag, since);
    }

    /** True if the client has this version already. */
    boolean isKnown() {
        if (version == null) {
            return false;
        }
        request.response().putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return request.etag(version.tag).lastModified(version.since).isFresh();
    }

    Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }
}
