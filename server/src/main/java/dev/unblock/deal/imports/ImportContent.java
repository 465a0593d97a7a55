package dev.unblock.deal.imports;

import dev.unblock.deal.DealField;
import dev.unblock.deal.reading.mapping.ColumnFormat;
import dev.unblock.deal.reading.mapping.MappedColumn;
import dev.unblock.deal.reading.mapping.Mapping;
import java.util.EnumSet;
import java.util.Set;

/** What the rows of a file are. */
enum ImportContent {
    DEALS(DealField.NAME),
    /** Customers. */
    ACCOUNTS(DealField.ACCOUNT);

    /** A file with none of these has no deals. */
    private static final Set<DealField> OF_DEALS =
            EnumSet.of(DealField.NAME, DealField.STAGE, DealField.OWNER, DealField.CLOSE_DATE);

    private final DealField needed;

    ImportContent(DealField needed) {
        this.needed = needed;
    }

    /** What the columns suggest. */
    static ImportContent of(Mapping mapping) {
        boolean isOfAccounts = mapping.column(DealField.ACCOUNT).isPresent()
                && OF_DEALS.stream().allMatch(it -> mapping.column(it).isEmpty());
        return isOfAccounts ? ACCOUNTS : DEALS;
    }

    /** The field that each row has to have. */
    DealField needed() {
        return needed;
    }

    /** Without columns of fields that these rows do not have. */
    Mapping only(Mapping mapping) {
        return new Mapping(mapping.columns().stream()
                .map(it -> it.field() == null || has(it.field())
                        ? it
                        : new MappedColumn(it.index(), it.label(), null, new ColumnFormat.Plain()))
                .toList());
    }

    private boolean has(DealField field) {
        boolean isOfAccounts = field == DealField.INDUSTRY;
        return switch (this) {
            case DEALS -> !isOfAccounts;
            case ACCOUNTS -> isOfAccounts || field == DealField.ACCOUNT;
        };
    }
}
