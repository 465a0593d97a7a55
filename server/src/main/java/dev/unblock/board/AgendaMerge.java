package dev.unblock.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Merges two concurrent changes of one agenda. Each deal's allotment (or its absence) is a field of its own, and so is
 * the order of the deals that stayed on the agenda.
 */
record AgendaMerge(List<Agenda.Allotment> agenda, boolean clashes) {
    static AgendaMerge of(List<Agenda.Allotment> said, List<Agenda.Allotment> was, List<Agenda.Allotment> now) {
        Map<String, Integer> mine = times(said);
        Map<String, Integer> before = times(was);
        Map<String, Integer> theirs = times(now);
        Set<String> all = new HashSet<>(mine.keySet());
        all.addAll(theirs.keySet());
        all.addAll(before.keySet());

        boolean clash = false;
        Map<String, Integer> merged = new LinkedHashMap<>();
        for (String deal : all) {
            Integer my = mine.get(deal);
            clash |= Merge.clashes(my, before.get(deal), theirs.get(deal));
            Integer time = Objects.equals(my, before.get(deal)) ? theirs.get(deal) : my;
            if (time != null) {
                merged.put(deal, time);
            }
        }

        Set<String> common = new HashSet<>(mine.keySet());
        common.retainAll(before.keySet());
        common.retainAll(theirs.keySet());
        List<String> myOrder = only(common, mine);
        List<String> orderBefore = only(common, before);
        clash |= Merge.clashes(myOrder, orderBefore, only(common, theirs));
        boolean hasMoved = !myOrder.equals(orderBefore);
        List<String> order = hasMoved ? woven(mine, theirs) : woven(theirs, mine);
        List<Agenda.Allotment> agenda = order.stream()
                .filter(merged::containsKey)
                .map(deal -> new Agenda.Allotment(deal, Objects.requireNonNull(merged.get(deal))))
                .toList();
        return new AgendaMerge(agenda, clash);
    }

    /** The order of the one agenda, with each deal that only the other has placed behind its neighbour there. */
    private static List<String> woven(Map<String, Integer> leading, Map<String, Integer> other) {
        List<String> order = new ArrayList<>(leading.keySet());
        int next = 0;
        for (String deal : other.keySet()) {
            int at = order.indexOf(deal);
            if (at < 0) {
                order.add(next, deal);
            }
            next = at < 0 ? next + 1 : at + 1;
        }
        return order;
    }

    private static List<String> only(Set<String> deals, Map<String, Integer> of) {
        return of.keySet().stream().filter(deals::contains).toList();
    }

    private static Map<String, Integer> times(List<Agenda.Allotment> allotments) {
        Map<String, Integer> times = new LinkedHashMap<>();
        allotments.forEach(it -> times.putIfAbsent(it.deal(), it.seconds()));
        return times;
    }
}
