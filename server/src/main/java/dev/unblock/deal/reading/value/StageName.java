package dev.unblock.deal.reading.value;

import dev.unblock.deal.StageKind;
import org.jspecify.annotations.Nullable;

/**
 * A stage in the words of the file. A team has stages of its own; the name is matched with these, or added to them.
 *
 * @param kind what the name tells; null if it is not known
 */
public record StageName(String name, @Nullable StageKind kind) {
    private static final LabelList<StageKind> KINDS = LabelList.of("/deal/stages.txt", StageKind.class);

    /** Reads a cell. */
    public static CellReading<StageName> read(String text, int longest) {
        return switch (CellText.line(text, longest)) {
            case CellReading.Value<String>(String name) ->
                new CellReading.Value<>(new StageName(name, KINDS.meaning(name)));
            case CellReading.Empty<String> _ -> new CellReading.Empty<>();
            case CellReading.Refused<String>(Refusal refusal) -> new CellReading.Refused<>(refusal);
        };
    }
}
