package dev.unblock.deal.reading.value;

import java.util.Locale;
import java.util.Set;

/** Reads yes and no, as CRM systems write whether a deal is closed or won. */
public final class YesNoCell {
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "ja", "wahr", "是", "真", "x", "✓", "√");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "nein", "falsch", "否", "假", "×");

    private YesNoCell() {}

    public static CellReading<Boolean> read(String text) {
        String plain = CellText.plain(text).toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) return new CellReading.Empty<>();
        if (YES.contains(plain)) return new CellReading.Value<>(true);
        return NO.contains(plain) ? new CellReading.Value<>(false) : CellReading.refused(Refusal.Reason.NOT_YES_OR_NO);
    }
}
