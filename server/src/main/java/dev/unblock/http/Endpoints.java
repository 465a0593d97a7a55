package dev.unblock.http;

import java.util.List;

/** One area of the API: each part of a room that can be asked under {@code /api} lists what, with what does it. */
public interface Endpoints {
    List<Endpoint> endpoints();
}
