package dev.unblock.deal.reading;

import dev.unblock.deal.DealField;

/** How long the texts of a deal may be, in characters; the same as on boards where boards have them. */
final class TextLimits {
    static final int TAGS = 20;
    private static final int TAG = 40;

    private TextLimits() {}

    static int of(DealField field) {
        return switch (field) {
            case NAME -> 120;
            case ACCOUNT, STAGE, SOURCE -> 80;
            case OWNER, EXTERNAL_ID -> 200;
            case NEXT_STEP, LOST_REASON -> 255;
            case TAGS -> TAG;
            case AMOUNT, CURRENCY, CLOSE_DATE, NEXT_STEP_DATE, CREATED_ON, CLOSED_ON, PROBABILITY, CATEGORY -> 60;
        };
    }
}
