package dev.unblock.deal.reading.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads tags, separated as CRM systems separate the values of one field. */
public final class TagsCell {
    private static final Pattern SEPARATOR = Pattern.compile("[;,；，、|\\n]");

    private TagsCell() {}

    /** Each tag once, whatever its case. */
    public static CellReading<List<String>> read(String text, int longest, int most) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String part : SEPARATOR.split(text, -1)) {
            switch (CellText.line(part, longest)) {
                case CellReading.Value<String>(String tag) -> tags.putIfAbsent(LabelList.fold(tag), tag);
                case CellReading.Empty<String> _ -> {}
                case CellReading.Refused<String>(Refusal refusal) -> {
                    return new CellReading.Refused<>(refusal);
                }
            }
        }
        if (tags.isEmpty()) return new CellReading.Empty<>();
        return tags.size() > most
                ? CellReading.refused(Refusal.Reason.TOO_MANY_TAGS, most)
                : new CellReading.Value<>(List.copyOf(tags.values()));
    }
}
