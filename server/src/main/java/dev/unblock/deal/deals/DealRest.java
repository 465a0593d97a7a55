package dev.unblock.deal.deals;

import dev.unblock.board.Limits;
import dev.unblock.board.TextRule;
import dev.unblock.deal.DealField;
import dev.unblock.deal.ForecastCategory;
import dev.unblock.deal.StageKind;
import dev.unblock.people.Member;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request and response bodies for the team's deals. */
public final class DealRest {
    /** Of the words that are looked for. */
    public static final int FIND = 200;

    public static final int NEXT_STEP = 255;
    public static final int SOURCE = 80;

    static final int TAGS = 20;
    static final int TAG = 40;
    private static final int EXTERNAL = 120;
    private static final int PERCENT = 100;
    private static final String CURRENCY = "^[A-Z]{3}" + TextRule.END;
    private static final String ID = "^" + TextRule.ID + TextRule.END;

    private DealRest() {}

    /**
     * Values of a deal; absent ones are empty.
     *
     * @param owner member id
     * @param ownerName of an owner who is no member
     * @param stage id
     * @param amount with its currency
     * @param probability in percent; absent: the stage's
     */
    record DealFields(
            @Nullable @Size(max = Limits.DEAL_NAME) @Pattern(regexp = TextRule.LINE)
            String name,

            @Nullable @Size(max = Limits.CUSTOMER) @Pattern(regexp = TextRule.LINE)
            String account,

            @Nullable @Pattern(regexp = ID) String owner,

            @Nullable @Size(max = Member.NAME_LENGTH) @Pattern(regexp = TextRule.LINE)
            String ownerName,

            @Nullable @Pattern(regexp = ID) String stage,
            @Nullable BigDecimal amount,
            @Nullable @Pattern(regexp = CURRENCY) String currency,
            @Nullable LocalDate closeDate,
            @Nullable @Min(0) @Max(PERCENT) Integer probability,
            @Nullable ForecastCategory category,

            @Nullable @Size(max = NEXT_STEP) @Pattern(regexp = TextRule.LINE)
            String nextStep,

            @Nullable LocalDate nextStepDate,

            @Nullable @Size(max = SOURCE) @Pattern(regexp = TextRule.LINE)
            String source,

            @Nullable LocalDate createdOn,
            @Nullable LocalDate closedOn,

            @Nullable @Size(max = Limits.REASON) @Pattern(regexp = TextRule.LINE)
            String lostReason,

            @Nullable @Size(max = TAGS) List<@Size(max = TAG) @Pattern(regexp = TextRule.LINE) String> tags) {
        /** Of a deal of which nothing is known yet. */
        static final DealFields NONE = new DealFields(
                DealValues.NONE.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                DealValues.NONE.category(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** @param external its id in another system, such as a CRM */
    record NewDeal(DealFields fields, @Nullable NewExternalId external) {}

    record NewExternalId(
            @Size(max = EXTERNAL) @Pattern(regexp = TextRule.LINE)
            String system,

            @Size(max = EXTERNAL) @Pattern(regexp = TextRule.LINE)
            String id) {}

    /**
     * Changes some fields of a deal: those that differ between {@code fields} and {@code was}. To change a field, send
     * both what it should be and what it was; a field that is in neither stays as it is, one that is only in {@code was}
     * is emptied. A field that somebody else has changed since is refused as CHANGED, with its current value.
     *
     * @param was the values of these fields as the writer saw them
     */
    record EditDeal(
            DealFields fields,
            DealFields was,

            @Nullable @Size(max = Limits.REASON) @Pattern(regexp = TextRule.LINE)
            String reason) {}

    /**
     * A deal in a list.
     *
     * @param state whether it is open, won or lost, as its stage says
     * @param version counts its changes
     */
    public record DealItem(
            String id,
            String name,
            @Nullable String account,
            @Nullable String owner,
            @Nullable String ownerName,
            @Nullable String stage,
            StageKind state,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable LocalDate closeDate,
            @Nullable Integer probability,
            ForecastCategory category,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepDate,
            @Nullable String source,
            @Nullable LocalDate createdOn,
            @Nullable LocalDate closedOn,
            @Nullable String lostReason,
            List<String> tags,
            long version,
            Instant changedAt) {}

    /**
     * A page of a list.
     *
     * @param count of the whole list
     * @param totals of the whole list, one per currency
     * @param next the value of {@code after} for the next page; absent on the last one
     */
    record DealList(
            List<DealItem> deals,
            long count,
            List<DealTotal> totals,
            @Nullable String next) {}

    record DealTotal(String currency, BigDecimal amount, long deals) {}

    /**
     * A deal with where its values come from.
     *
     * @param editable whether the reader may change it
     */
    record DealDetail(DealItem deal, List<FieldSaid> said, List<ExternalId> externals, boolean editable) {}

    /**
     * Who said the value of a field, when and where.
     *
     * @param by member id
     * @param ref id of the board, import or integration
     */
    public record FieldSaid(
            DealField field,
            Instant at,
            @Nullable String by,
            ChangeSource source,
            @Nullable String ref) {}

    /**
     * A change in a deal's history.
     *
     * @param oldMember the owner before, and {@code nowMember} the owner since, if a member
     */
    record DealStep(
            DealField field,
            @Nullable String old,
            @Nullable String oldMember,
            @Nullable String now,
            @Nullable String nowMember,
            Instant at,
            @Nullable String by,
            ChangeSource source,
            @Nullable String ref,
            @Nullable String reason) {}
}
