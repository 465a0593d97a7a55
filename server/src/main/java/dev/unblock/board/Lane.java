package dev.unblock.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An ordered list on the board as it is without the thing to be placed: the deals, the obstacles of one
 * deal that one remover can take away, or the solutions of one obstacle. Made for one move and forgotten.
 */
final class Lane {
    /** Below this a spread list has room for long. */
    private static final int ROOMY = 16;
    /** How many neighbours on each side are spread at first; doubled until there is room. */
    private static final int NEIGHBOURS = 8;

    private final TreeMap<String, String> ids = new TreeMap<>();
    private final Map<String, String> orders = new HashMap<>();

    void add(String id, String order) {
        ids.put(order, id);
        orders.put(id, order);
    }

    /** Behind {@code after}; where that is not in the list before {@code before}; else at the end. */
    Place place(@Nullable String after, @Nullable String before) {
        Gap gap = gap(after, before);
        return fill(gap.low(), gap.high());
    }

    /** At this very key, or right behind whatever has it now. */
    Place placeAt(String order) {
        return ids.containsKey(order) ? fill(order, ids.higherKey(order)) : new Place(order);
    }

    /** Whether something with this key is already where {@link #place} would put it. */
    boolean isAt(String order, @Nullable String after, @Nullable String before) {
        Gap gap = gap(after, before);
        return order.compareTo(gap.low()) > 0 && (gap.high() == null || order.compareTo(gap.high()) < 0);
    }

    private record Gap(String low, @Nullable String high) {}

    private Gap gap(@Nullable String after, @Nullable String before) {
        String low = after == null ? null : orders.get(after);
        if (low != null) {
            return new Gap(low, ids.higherKey(low));
        }
        String high = before == null ? null : orders.get(before);
        if (high != null) {
            return new Gap(orStart(ids.lowerKey(high)), high);
        }
        return new Gap(ids.isEmpty() ? "" : ids.lastKey(), null);
    }

    private Place fill(String low, @Nullable String high) {
        String order = high == null ? OrderKey.after(low) : OrderKey.between(low, high);
        return order.length() <= OrderKey.LONGEST ? new Place(order) : spread(low);
    }

    /**
     * Spreads the neighbours of the gap behind {@code low} over the room they have together; with ever
     * more neighbours until the keys are short. The whole list always has room, so this ends.
     */
    private Place spread(String low) {
        List<String> keys = new ArrayList<>(ids.keySet());
        int gap = ids.headMap(low, true).size();
        for (int reach = NEIGHBOURS; ; reach *= 2) {
            int from = Math.max(0, gap - reach);
            int to = Math.min(keys.size(), gap + reach);
            String start = from == 0 ? "" : keys.get(from - 1);
            String end = to == keys.size() ? OrderKey.after(keys.getLast()) : keys.get(to);
            List<String> fresh = OrderKey.spread(start, end, to - from + 1);
            boolean all = from == 0 && to == keys.size();
            if (all || fresh.stream().allMatch(it -> it.length() <= ROOMY)) {
                return assign(keys.subList(from, to), gap - from, fresh);
            }
        }
    }

    private Place assign(List<String> old, int gap, List<String> fresh) {
        Map<String, String> shifts = new LinkedHashMap<>();
        for (int i = 0; i < old.size(); i++) {
            String id = ids.get(old.get(i));
            shifts.put(id, fresh.get(i < gap ? i : i + 1));
        }
        return new Place(fresh.get(gap), shifts);
    }

    private static String orStart(@Nullable String order) {
        return order == null ? "" : order;
    }
}
