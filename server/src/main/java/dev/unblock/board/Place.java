package dev.unblock.board;

import java.util.Map;

/**
 * A position in a list.
 *
 * @param order its key
 * @param shifts new keys, by id, of neighbours that have to make room; almost always empty
 */
record Place(String order, Map<String, String> shifts) {
    Place(String order) {
        this(order, Map.of());
    }
}
