package dev.unblock.deal.reading.value;

import java.util.List;

/**
 * Why a text gives no value.
 *
 * @param arguments what the reason mentions, in the order that it says
 */
public record Refusal(Reason reason, List<String> arguments) {
    /** What is wrong with a text. */
    public enum Reason {
        /** A deal has to have a name, and so has a customer. */
        NAME_MISSING,
        /** The most characters of this field. */
        TOO_LONG,
        /** Characters that cannot be stored. */
        UNCLEAN,
        NOT_A_DATE,
        /** Such as 31 February. */
        NO_SUCH_DAY,
        /** Day or month first? The column does not tell. */
        DATE_ORDER_UNKNOWN,
        NOT_AN_AMOUNT,
        NEGATIVE_AMOUNT,
        /** The largest amount. */
        AMOUNT_TOO_LARGE,
        /** Comma or point before the decimals? The column does not tell, or says otherwise. */
        MARKS_UNKNOWN,
        UNKNOWN_CURRENCY,
        /** The two currencies that the row names. */
        TWO_CURRENCIES,
        NOT_A_PERCENTAGE,
        /** 0.5: a half, or half a percent? The column does not tell. */
        PERCENT_UNKNOWN,
        UNKNOWN_CATEGORY,
        NOT_YES_OR_NO,
        /** The most tags. */
        TOO_MANY_TAGS,
        /** A quote is opened in this line and never closed. */
        OPEN_QUOTE,
        /** The number of cells and the number of columns: a separator stands inside a cell. */
        TOO_MANY_CELLS,
        /** How many of the team's deals the row could mean. */
        SEVERAL_DEALS,
        /** An earlier row means the same. */
        TWICE,
        /** The stage is new, and a team has no more stages than so many. */
        TOO_MANY_STAGES
    }

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal because(Reason reason, Object... arguments) {
        return new Refusal(
                reason, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
