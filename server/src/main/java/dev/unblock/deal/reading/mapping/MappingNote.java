package dev.unblock.deal.reading.mapping;

import dev.unblock.deal.DealField;
import java.util.List;

/** What people should know or answer about a mapping before they use it. */
public sealed interface MappingNote {
    /** Deals need a name, and no column has one. */
    record NoName() implements MappingNote {}

    /** Several columns have a label of the same field. */
    record SeveralColumns(DealField field, List<String> columns) implements MappingNote {
        public SeveralColumns {
            columns = List.copyOf(columns);
        }
    }

    /** To be answered: day or month first? */
    record OrderAsked(int column, String label) implements MappingNote {}

    /** To be answered: point or comma before the decimals? */
    record MarksAsked(int column, String label) implements MappingNote {}

    /** To be answered: is 1 a hundred percent or one percent? */
    record ScaleAsked(int column, String label) implements MappingNote {}

    /** A sign that several currencies have is understood as this one. */
    record SignAssumed(int column, String label, String sign, String currency, List<String> currencies)
            implements MappingNote {
        public SignAssumed {
            currencies = List.copyOf(currencies);
        }
    }
}
