package dev.unblock.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Tells who sends a request. It may await, so it is asked on virtual threads only. */
public interface Authenticator {
    /** Empty when the request shows nothing, or what it shows is worth nothing. */
    Optional<? extends Admission> admit(HttpServerRequest request);

    /** The caller is known. */
    interface Admission {
        Caller caller();

        /** To be set with the answer. */
        Optional<Cookie> cookie();
    }
}
