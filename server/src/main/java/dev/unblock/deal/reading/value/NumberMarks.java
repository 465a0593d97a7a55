package dev.unblock.deal.reading.value;

/** Which mark stands before the decimals; the other one, blanks and apostrophes stand between thousands. */
public enum NumberMarks {
    /** 1,250,000.50 */
    POINT,
    /** 1.250.000,50 */
    COMMA;

    NumberMarks other() {
        return this == POINT ? COMMA : POINT;
    }

    char sign() {
        return this == POINT ? '.' : ',';
    }
}
