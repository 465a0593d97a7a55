package dev.unblock.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Identifies the sender of a request. May await, so it is called on virtual threads only. */
public interface Authenticator {
    /** Empty if the request has no credentials, or invalid ones. */
    Optional<? extends Admission> admit(HttpServerRequest request);

    /** An identified caller. */
    interface Admission {
        Caller caller();

        /** A cookie to set with the answer. */
        Optional<Cookie> cookie();
    }
}
