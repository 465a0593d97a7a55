package dev.unblock.http;

import dev.unblock.board.TextRule;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request that has passed the door: who asks, and for what. Belongs to the virtual thread that
 * works on it.
 */
public final class Call {
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

    public HttpServerRequest http() {
        return request.request();
    }

    /** The person that is signed in. */
    public Caller caller() {
        return Objects.requireNonNull(caller, "the endpoint is for people who are signed in");
    }

    public <T> T body(Class<T> type) {
        return type.cast(Objects.requireNonNull(body, "the endpoint has a body"));
    }

    /** The segment that stands for {@code {name}} in the endpoint's path; what cannot be an id of ours is none. */
    public String path(String name) {
        String segment = Objects.requireNonNull(request.pathParam(name), name);
        if (!TextRule.isId(segment)) {
            throw Refused.because(ProblemCode.NOT_FOUND);
        }
        return segment;
    }

    /** What stands behind the question mark of the address; of two of a name, nobody knows which is meant. */
    public Optional<String> query(String name) {
        List<String> values = request.queryParam(name);
        if (!values.stream().allMatch(TextRule::isClean)) {
            throw Refused.field(name, "It holds characters that are none.");
        }
        if (values.size() > 1) {
            throw Refused.field(name, "It is there more than once.");
        }
        return values.stream().findFirst();
    }

    boolean takesGzip() {
        String encodings = http().getHeader(HttpHeaders.ACCEPT_ENCODING);
        return encodings != null && encodings.contains("gzip");
    }

    /** An address of ours, as people write it. */
    public String url(String path) {
        PublicUrl known = PublicUrl.of(request);
        if (known != null) {
            return known + path;
        }
        if (http().authority() == null) {
            // HTTP/1.0 does without
            throw Refused.because(ProblemCode.MALFORMED, "A request for a link needs a Host header.");
        }
        return http().scheme() + "://" + http().authority() + path;
    }

    /** The last one of a name is sent. */
    public void set(Cookie cookie) {
        cookie.setPath(PublicUrl.folder(request) + cookie.getPath());
        cookies.removeIf(before -> before.getName().equals(cookie.getName()));
        cookies.add(cookie);
    }

    List<Cookie> cookies() {
        return List.copyOf(cookies);
    }

    /** The answer is a file of that name, to be saved. */
    public void save(String as) {
        fileName = as;
    }

    /** @param tag changes with the content */
    private record Version(String tag, Instant since) {}

    /** Whoever has it already needs no second copy. */
    public void version(String tag, Instant since) {
        version = new Version(tag, since);
    }

    /** Names the version of the answer; true where the one who asks has it. */
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
