package dev.unblock.deal.deals;

import static dev.unblock.deal.deals.TypedFields.day;
import static dev.unblock.deal.deals.TypedFields.line;
import static dev.unblock.deal.deals.TypedFields.money;
import static dev.unblock.deal.deals.TypedFields.owner;
import static dev.unblock.deal.deals.TypedFields.tags;

import dev.unblock.board.FieldMerge;
import dev.unblock.deal.DealField;
import dev.unblock.deal.ForecastCategory;
import dev.unblock.deal.StageKind;
import dev.unblock.deal.deals.DealRest.DealFields;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.http.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges an edit of a deal with what others have changed since its writer looked. Pure.
 *
 * @param members ids of the members who may own a deal
 */
record DealEdit(Set<String> members, Pipeline stages) {
    DealEdit {
        members = Set.copyOf(members);
    }

    /** The values of a new deal. */
    DealValues first(DealFields sent) {
        return over(DealValues.NONE, sent, DealFields.NONE);
    }

    /** @throws Refused naming the first field that is invalid, or that somebody else has changed */
    DealValues over(DealValues now, DealFields sent, DealFields was) {
        FieldMerge merge = new FieldMerge();
        DealValues merged = new DealValues(
                name(merge.field("name", line(sent.name()), line(was.name()), now.name())),
                merge.field("account", line(sent.account()), line(was.account()), now.account()),
                known(now, merge.field("owner", owner(sent), owner(was), now.owner())),
                stage(now, merge.field("stage", sent.stage(), was.stage(), now.stage())),
                merge.field("amount", money(sent), money(was), now.amount()),
                merge.field("closeDate", day("closeDate", sent.closeDate()), was.closeDate(), now.closeDate()),
                merge.field("probability", sent.probability(), was.probability(), now.probability()),
                Objects.requireNonNullElse(
                        merge.field("category", sent.category(), was.category(), now.category()),
                        DealValues.NONE.category()),
                merge.field("nextStep", line(sent.nextStep()), line(was.nextStep()), now.nextStep()),
                merge.field(
                        "nextStepDate",
                        day("nextStepDate", sent.nextStepDate()),
                        was.nextStepDate(),
                        now.nextStepDate()),
                merge.field("source", line(sent.source()), line(was.source()), now.source()),
                merge.field("createdOn", day("createdOn", sent.createdOn()), was.createdOn(), now.createdOn()),
                merge.field("closedOn", day("closedOn", sent.closedOn()), was.closedOn(), now.closedOn()),
                merge.field("lostReason", line(sent.lostReason()), line(was.lostReason()), now.lostReason()),
                Objects.requireNonNullElse(
                        merge.field("tags", tags(sent.tags()), tags(was.tags()), tags(now.tags())), List.of()));
        if (merge.clash() != null) {
            throw Refused.changed(merge.clash(), current(merge.clash(), now));
        }
        checkOpen(now, merged);
        return merged;
    }

    /** Of an open deal nobody can say that it has ended. */
    private void checkOpen(DealValues now, DealValues merged) {
        if (stages.kind(merged.stage()) != StageKind.OPEN) {
            return;
        }
        if (merged.closedOn() != null && !merged.closedOn().equals(now.closedOn())) {
            throw Refused.field("closedOn", "Only a deal in a stage of won or lost deals has this day.");
        }
        if (merged.category() == ForecastCategory.CLOSED && now.category() != ForecastCategory.CLOSED) {
            throw Refused.field("category", "Only a won deal is closed.");
        }
    }

    private static String name(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            throw Refused.field("name", "A deal needs a name.");
        }
        return name;
    }

    /** Who owns it already may stay, even after leaving the team. */
    private @Nullable Owner known(DealValues now, @Nullable Owner owner) {
        if (owner != null
                && owner.member() != null
                && !owner.equals(now.owner())
                && !members.contains(owner.member())) {
            throw Refused.field("owner", "There is no such member.");
        }
        return owner;
    }

    private @Nullable String stage(DealValues now, @Nullable String stage) {
        if (stage != null && !stage.equals(now.stage()) && stages.of(stage).isEmpty()) {
            throw Refused.field("stage", "There is no such stage.");
        }
        return stage;
    }

    /** The current value of the field with this name in requests. */
    private @Nullable String current(String name, DealValues now) {
        String field = name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        Statement said = Statement.of(DealField.valueOf(field), now, stages);
        return said.says() == null ? said.member() : said.says();
    }
}
