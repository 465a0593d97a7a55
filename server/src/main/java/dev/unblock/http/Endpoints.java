package dev.unblock.http;

import java.util.List;

/** One area of the API: a class that lists its endpoints under {@code /api} with their handlers. */
public interface Endpoints {
    List<Endpoint> endpoints();
}
