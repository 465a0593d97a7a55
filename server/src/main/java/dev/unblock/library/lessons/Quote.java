package dev.unblock.library.lessons;

import dev.unblock.board.PublicView;

/**
 * The current text at a pin, as everybody may read it. It is never stored, so that text which is hidden or held back
 * later is no longer quoted.
 *
 * @param board title of the board
 */
public record Quote(String board, String dealName, String text) {
    /** Not looked up yet. */
    static final Quote NONE = new Quote("", "", "");

    public static Quote of(PublicView shown, Pin pin) {
        return new Quote(shown.board().title(), shown.dealName(pin.deal()), pin.text(shown));
    }
}
