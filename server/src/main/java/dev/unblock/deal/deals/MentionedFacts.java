package dev.unblock.deal.deals;

import dev.unblock.deal.DealField;
import dev.unblock.deal.money.Money;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.deal.stages.Stage;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a deal as boards know them: name, customer, stage as texts, the owner's member id, the amount with its
 * currency after a space, the day of closing as in ISO 8601. Pure.
 */
final class MentionedFacts {
    private MentionedFacts() {}

    /**
     * The facts that an event states: those that it changed on its board. The first mention on a board may be a copy from
     * an earlier one, so it states only what nobody has said before.
     *
     * @param before the facts on that board before the event; null if it did not know the deal
     * @param known fields about which something was said before
     */
    static Set<DealField> stated(
            Map<DealField, String> facts, @Nullable Map<DealField, String> before, Set<DealField> known) {
        Set<DealField> stated = EnumSet.noneOf(DealField.class);
        if (before == null) {
            stated.addAll(facts.keySet());
            stated.removeAll(known);
            return stated;
        }
        stated.addAll(facts.keySet());
        stated.addAll(before.keySet());
        stated.removeIf(field -> Objects.equals(facts.get(field), before.get(field)));
        return stated;
    }

    /** The deal's values with the facts of these fields. */
    static DealValues over(
            DealValues now, Set<DealField> stated, Map<DealField, String> facts, Set<String> members, Pipeline stages) {
        DealValues values = now;
        for (DealField field : stated) {
            String fact = facts.get(field);
            if (field != DealField.STAGE || fact == null) {
                values = values.with(field, fact == null ? null : value(field, fact, members));
            } else {
                // if there are too many stages, it is only on the board
                String known = stages.meant(fact).map(Stage::id).orElse(now.stage());
                values = values.with(field, known);
            }
        }
        return values;
    }

    private static @Nullable Object value(DealField field, String fact, Set<String> members) {
        return switch (field) {
            case OWNER -> members.contains(fact) ? Owner.member(fact) : null;
            case AMOUNT -> money(fact);
            case CLOSE_DATE -> LocalDate.parse(fact);
            default -> fact;
        };
    }

    private static Money money(String fact) {
        int space = fact.indexOf(' ');
        return new Money(new BigDecimal(fact.substring(0, space)), fact.substring(space + 1));
    }

    static JsonObject json(Map<DealField, String> facts) {
        JsonObject json = new JsonObject();
        facts.forEach((field, fact) -> json.put(field.name(), fact));
        return json;
    }

    static Map<DealField, String> read(JsonObject json) {
        Map<DealField, String> facts = new EnumMap<>(DealField.class);
        json.forEach(it -> facts.put(DealField.valueOf(it.getKey()), (String) it.getValue()));
        return facts;
    }
}
