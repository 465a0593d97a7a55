package dev.unblock.deal.reading;

import dev.unblock.board.Limits;
import dev.unblock.deal.DealField;

/** How long the texts of a deal may be, in characters; the same as on boards where boards have them. */
final class TextLimits {
    static final int TAGS = 20;
    private static final int TAG = 40;
    private static final int SOURCE = 80;
    private static final int NEXT_STEP = 255;
    private static final int EXTERNAL_ID = 120;

    private TextLimits() {}

    /** 0 for a field that is not read as text. */
    static int of(DealField field) {
        return switch (field) {
            case NAME -> Limits.DEAL_NAME;
            case ACCOUNT -> Limits.CUSTOMER;
            case OWNER -> Limits.NAME;
            case STAGE -> Limits.STAGE;
            case SOURCE, INDUSTRY -> SOURCE;
            case NEXT_STEP -> NEXT_STEP;
            case LOST_REASON -> Limits.REASON;
            case TAGS -> TAG;
            case EXTERNAL_ID -> EXTERNAL_ID;
            case AMOUNT, CURRENCY, CLOSE_DATE, NEXT_STEP_DATE, CREATED_ON, CLOSED_ON, PROBABILITY, CATEGORY -> 0;
        };
    }
}
