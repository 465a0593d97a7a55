package dev.unblock.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An ordered list on the board, without the item to be placed: the deals, the obstacles of one deal and remover, or the
 * solutions of one obstacle. Created for one move.
 */
final class SiblingOrder {
    /** Keys shorter than this leave a list with enough room for a long time. */
    private static final int ROOMY = 16;
    /** How many neighbours on each side are re-keyed at first; doubled until there is room. */
    private static final int NEIGHBOURS = 8;

    private record Member(String id, String order) {}

    private final List<Member> members = new ArrayList<>();

    void add(String id, String order) {
        members.add(new Member(id, order));
    }

    /** Behind {@code after}; if that is not in the list, before {@code before}; else at the end. */
    Place place(@Nullable String after, @Nullable String before) {
        Gap gap = gap(after, before);
        return fill(gap.low(), gap.high());
    }

    /** At exactly this key, or right behind the item that has it now. */
    Place placeAt(String order) {
        boolean isTaken = members.stream().anyMatch(it -> it.order().equals(order));
        return isTaken ? fill(order, next(order)) : new Place(order);
    }

    /** Whether the item with this key is already where {@link #place} would put it. */
    boolean isAt(String order, @Nullable String after, @Nullable String before) {
        Gap gap = gap(after, before);
        return order.compareTo(gap.low()) > 0 && (gap.high() == null || order.compareTo(gap.high()) < 0);
    }

    private record Gap(String low, @Nullable String high) {}

    private Gap gap(@Nullable String after, @Nullable String before) {
        String low = orderOf(after);
        if (low != null) {
            return new Gap(low, next(low));
        }
        String high = orderOf(before);
        return new Gap(greatestBelow(high), high);
    }

    private @Nullable String orderOf(@Nullable String id) {
        for (Member member : members) {
            if (member.id().equals(id)) {
                return member.order();
            }
        }
        return null;
    }

    /** The smallest key above this one; null at the end. */
    private @Nullable String next(String order) {
        String next = null;
        for (Member member : members) {
            boolean isAbove = member.order().compareTo(order) > 0;
            if (isAbove && (next == null || member.order().compareTo(next) < 0)) {
                next = member.order();
            }
        }
        return next;
    }

    /** The greatest key below this one, or of the whole list; empty at the start. */
    private String greatestBelow(@Nullable String order) {
        String greatest = "";
        for (Member member : members) {
            boolean isBelow = order == null || member.order().compareTo(order) < 0;
            if (isBelow && member.order().compareTo(greatest) > 0) {
                greatest = member.order();
            }
        }
        return greatest;
    }

    private Place fill(String low, @Nullable String high) {
        String order = high == null ? OrderKey.after(low) : OrderKey.between(low, high);
        return order.length() <= OrderKey.LONGEST ? new Place(order) : spread(low);
    }

    /**
     * Re-keys the neighbours of the gap behind {@code low} evenly over the range they share, with more and more
     * neighbours until the keys are short. The whole list always has room, so this ends.
     */
    private Place spread(String low) {
        List<Member> sorted =
                members.stream().sorted(Comparator.comparing(Member::order)).toList();
        int gap = (int)
                sorted.stream().filter(it -> it.order().compareTo(low) <= 0).count();
        for (int reach = NEIGHBOURS; ; reach *= 2) {
            int from = Math.max(0, gap - reach);
            int to = Math.min(sorted.size(), gap + reach);
            String start = from == 0 ? "" : sorted.get(from - 1).order();
            String end = to == sorted.size()
                    ? OrderKey.after(sorted.getLast().order())
                    : sorted.get(to).order();
            List<String> fresh = OrderKey.spread(start, end, to - from + 1);
            boolean isAll = from == 0 && to == sorted.size();
            if (isAll || fresh.stream().allMatch(it -> it.length() <= ROOMY)) {
                return assign(sorted.subList(from, to), gap - from, fresh);
            }
        }
    }

    private static Place assign(List<Member> neighbours, int gap, List<String> fresh) {
        Map<String, String> shifts = new LinkedHashMap<>();
        for (int i = 0; i < neighbours.size(); i++) {
            shifts.put(neighbours.get(i).id(), fresh.get(i < gap ? i : i + 1));
        }
        return new Place(fresh.get(gap), shifts);
    }
}
