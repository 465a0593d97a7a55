package dev.unblock.deal.imports;

import dev.unblock.deal.DealField;
import dev.unblock.deal.reading.FieldValue;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Says in the team's words what a row of a file says. Of one thread. */
final class RowResolver {
    private final StageTexts stages;
    private final OwnerTexts owners;

    RowResolver(StageTexts stages, OwnerTexts owners) {
        this.stages = stages;
        this.owners = owners;
    }

    /** Values as a deal has them; empty if the row's stage would be one too many. */
    Optional<Map<DealField, Object>> says(FileRow row) {
        Map<DealField, Object> says = new EnumMap<>(DealField.class);
        for (Map.Entry<DealField, FieldValue> it : row.read().values().entrySet()) {
            switch (it.getValue()) {
                case FieldValue.Text(String text) -> {
                    if (it.getKey() == DealField.OWNER) {
                        says.put(DealField.OWNER, owners.owner(text));
                    } else if (it.getKey() != DealField.EXTERNAL_ID) {
                        says.put(it.getKey(), text);
                    }
                }
                case FieldValue.Day(var day) -> says.put(it.getKey(), day);
                case FieldValue.Amount(var money) -> says.put(it.getKey(), money);
                case FieldValue.Percent(int percent) -> says.put(it.getKey(), percent);
                case FieldValue.Category(var category) -> says.put(it.getKey(), category);
                case FieldValue.Tags(var tags) -> says.put(it.getKey(), tags);
                case FieldValue.Stage(var name) -> {
                    String stage = stages.stage(name);
                    if (stage == null) {
                        return Optional.empty();
                    }
                    says.put(DealField.STAGE, stage);
                }
            }
        }
        return Optional.of(says);
    }
}
