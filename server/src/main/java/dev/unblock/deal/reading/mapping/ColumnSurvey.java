package dev.unblock.deal.reading.mapping;

import dev.unblock.deal.reading.value.AmountEvidence;
import dev.unblock.deal.reading.value.DateEvidence;
import dev.unblock.deal.reading.value.PercentEvidence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one column holds, whatever it will be read as. */
public final class ColumnSurvey {
    private static final int SAMPLES = 5;
    private static final int SAMPLE_LENGTH = 80;
    /** Longer cells are no date and no number. */
    private static final int LONGEST_NUMBER = 60;

    private final DateEvidence dates = new DateEvidence();
    private final AmountEvidence amounts = new AmountEvidence();
    private final PercentEvidence percents = new PercentEvidence();
    private final Set<String> samples = new LinkedHashSet<>();
    private int filled;
    private String last = "";

    void add(String cell) {
        if (cell.isBlank()) return;
        filled++;
        if (cell.equals(last)) return;
        last = cell;
        if (samples.size() < SAMPLES) samples.add(sample(cell.strip()));
        if (cell.length() > LONGEST_NUMBER || cell.chars().noneMatch(Character::isDigit)) return;
        dates.add(cell);
        amounts.add(cell);
        percents.add(cell);
    }

    private static String sample(String cell) {
        return cell.codePointCount(0, cell.length()) <= SAMPLE_LENGTH
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, SAMPLE_LENGTH)) + "…";
    }

    DateEvidence dates() {
        return dates;
    }

    AmountEvidence amounts() {
        return amounts;
    }

    PercentEvidence percents() {
        return percents;
    }

    /** Cells with something in them. */
    public int filled() {
        return filled;
    }

    /** The first different texts. */
    public List<String> samples() {
        return List.copyOf(samples);
    }
}
