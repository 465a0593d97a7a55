package dev.unblock.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges two concurrent changes of one list. The value of each key (or its absence) is a field of its own, and so is the
 * order of the keys that stayed in the list.
 *
 * @param clashes whether both changed the same key to different values
 * @param reordered whether both changed the order in different ways
 */
public record KeyedMerge<V>(Map<String, V> merged, boolean clashes, boolean reordered) {
    public static <V> KeyedMerge<V> of(Map<String, V> said, Map<String, V> was, Map<String, V> now) {
        Set<String> all = new HashSet<>(said.keySet());
        all.addAll(now.keySet());
        all.addAll(was.keySet());
        FieldMerge fields = new FieldMerge();
        Map<String, V> values = new HashMap<>();
        for (String key : all) {
            V value = fields.<V>field(key, said.get(key), was.get(key), now.get(key));
            if (value != null) {
                values.put(key, value);
            }
        }

        Set<String> common = new HashSet<>(said.keySet());
        common.retainAll(was.keySet());
        common.retainAll(now.keySet());
        FieldMerge order = new FieldMerge();
        List<String> mine = only(common, said);
        List<String> before = only(common, was);
        order.field("order", mine, before, only(common, now));
        boolean isMine = order.clash() == null && !mine.equals(before);
        Map<String, V> merged = new LinkedHashMap<>();
        for (String key : isMine ? woven(said, now) : woven(now, said)) {
            V value = values.get(key);
            if (value != null) {
                merged.put(key, value);
            }
        }
        return new KeyedMerge<>(merged, fields.clash() != null, order.clash() != null);
    }

    /** The order of one, and what only the other has behind its neighbour there. */
    private static List<String> woven(Map<String, ?> leading, Map<String, ?> other) {
        List<String> order = new ArrayList<>(leading.keySet());
        int next = 0;
        for (String key : other.keySet()) {
            int at = order.indexOf(key);
            if (at < 0) {
                order.add(next, key);
            }
            next = at < 0 ? next + 1 : at + 1;
        }
        return order;
    }

    private static List<String> only(Set<String> keys, Map<String, ?> of) {
        return of.keySet().stream().filter(keys::contains).toList();
    }
}
