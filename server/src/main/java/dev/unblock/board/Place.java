package dev.unblock.board;

import java.util.Map;

/**
 * Where something goes in a list.
 *
 * @param order its key
 * @param shifts new keys, by id, of neighbours that have to move up to make room; nearly always empty
 */
record Place(String order, Map<String, String> shifts) {
    Place(String order) {
        this(order, Map.of());
    }
}
