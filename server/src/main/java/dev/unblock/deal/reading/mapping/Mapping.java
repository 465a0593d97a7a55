package dev.unblock.deal.reading.mapping;

import dev.unblock.deal.DealField;
import dev.unblock.deal.reading.value.LabelList;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each column of a file is read as.
 *
 * @param columns all columns of the file in their order; no two have the same field
 */
public record Mapping(List<MappedColumn> columns) {
    public Mapping {
        columns = List.copyOf(columns);
        Set<DealField> seen = EnumSet.noneOf(DealField.class);
        for (MappedColumn column : columns) {
            if (column.field() != null && !seen.add(column.field())) {
                throw new IllegalArgumentException("two columns for one field");
            }
        }
    }

    /** Under this a mapping is remembered: files with the same labels in the same order have the same. */
    public String fingerprint() {
        return fingerprint(columns.stream().map(MappedColumn::label).toList());
    }

    /** The fingerprint that a mapping of these columns has. */
    public static String fingerprint(List<String> labels) {
        String folded = labels.stream().map(LabelList::fold).collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(folded.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public Optional<MappedColumn> column(DealField field) {
        return columns.stream().filter(column -> column.field() == field).findFirst();
    }

    /** Columns that are not read. */
    public List<MappedColumn> unmapped() {
        return columns.stream().filter(column -> column.field() == null).toList();
    }

    /** The column at that index holds that field, and no other column does; null: it is not read. */
    public Mapping with(int index, @Nullable DealField field, ColumnFormat format) {
        Objects.checkIndex(index, columns.size());
        return new Mapping(columns.stream()
                .map(column -> column.index() == index
                        ? new MappedColumn(index, column.label(), field, format)
                        : field != null && column.field() == field
                                ? new MappedColumn(column.index(), column.label(), null, new ColumnFormat.Plain())
                                : column)
                .toList());
    }
}
