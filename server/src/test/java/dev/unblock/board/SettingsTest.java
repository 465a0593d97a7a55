package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.lock;

import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void absentSettingsStayAsTheyAre() {
        given().when("mia", new Command.ChangeSettings(null, Language.ZH, null))
                .then(new Event.SettingsChanged("Monday", Language.ZH, false));
        given().when("mia", new Command.ChangeSettings("  Tuesday ", null, true))
                .then(new Event.SettingsChanged("Tuesday", Language.EN, true));
    }

    @Test
    void settingTheCurrentValueDoesNothing() {
        given().when("mia", new Command.ChangeSettings("Monday", Language.EN, false))
                .thenNothing();
        given().when("mia", new Command.ChangeSettings(null, null, null)).thenNothing();
    }

    @Test
    void aTitleIsOneShortLine() {
        given().when("mia", new Command.ChangeSettings(" ", null, null)).thenRefused(Refusal.INVALID, "title");
        given().when("mia", new Command.ChangeSettings("a\nb", null, null)).thenRefused(Refusal.INVALID, "title");
        given().when("mia", new Command.ChangeSettings("a".repeat(121), null, null))
                .thenRefused(Refusal.INVALID, "title");
    }

    @Test
    void aLockedBoardCanBeUnlocked() {
        given().and("mia", lock(true))
                .when("mia", lock(false))
                .then(new Event.SettingsChanged("Monday", Language.EN, false));
        given().and("mia", lock(true)).when("rita", lock(false)).thenRefused(Refusal.FORBIDDEN);
    }
}
