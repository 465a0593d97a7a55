package dev.unblock.live;

import dev.unblock.board.Board;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A person's view of a board, as lines that can be compared one by one. */
record Shown(Map<String, String> lines) {
    static Shown of(Board board) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("board", board.seq() + " " + board.title() + " " + board.language() + " " + board.locked());
        board.deals().forEach((id, deal) -> lines.put(id, deal.toString()));
        board.cards().forEach((id, card) -> lines.put(id, card.toString()));
        return new Shown(lines);
    }

    /** The differences; empty if the two are equal. */
    List<String> differencesTo(Shown other) {
        Set<String> all = new TreeSet<>(lines.keySet());
        all.addAll(other.lines.keySet());
        List<String> differences = new ArrayList<>();
        for (String line : all) {
            if (!Objects.equals(lines.get(line), other.lines.get(line))) {
                differences.add("\n  " + lines.get(line) + "\n  " + other.lines.get(line));
            }
        }
        return differences;
    }
}
