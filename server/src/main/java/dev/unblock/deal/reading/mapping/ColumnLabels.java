package dev.unblock.deal.reading.mapping;

import dev.unblock.deal.DealField;
import dev.unblock.deal.reading.value.LabelList;
import org.jspecify.annotations.Nullable;

/** Which field a column holds, by the label that a CRM system or a team gives it. */
public final class ColumnLabels {
    private static final LabelList<DealField> LABELS = LabelList.of("/deal/columns.txt", DealField.class);

    private ColumnLabels() {}

    /** Null if the label is not known. */
    static @Nullable DealField field(String label) {
        return LABELS.meaning(label);
    }

    /** Whether the label counts only if no other column has its field. */
    static boolean isWeak(String label) {
        return LABELS.isWeak(label);
    }

    public static boolean isKnown(String label) {
        return field(label) != null;
    }
}
