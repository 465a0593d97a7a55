package dev.unblock.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unblock.board.Ask;
import dev.unblock.board.Board;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Command;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.live.Protocol;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** LegacyDayReader that used to be instants: in old logs, old snapshots and old tabs. */
class LegacyDayReaderTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
    private static final Json<Board> BOARD = Json.of(Board.class);
    private static final Json<Protocol.FromClient> FROM_CLIENT = Json.of(Protocol.FromClient.class);

    private static String endOf(LocalDate day, String zone) {
        return day.atTime(23, 59).atZone(ZoneId.of(zone)).toInstant().toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pacific/Honolulu",
                "America/Los_Angeles",
                "America/New_York",
                "America/St_Johns",
                "America/Sao_Paulo",
                "UTC",
                "Europe/Berlin",
                "Asia/Kolkata",
                "Asia/Kathmandu",
                "Asia/Shanghai",
                "Australia/Adelaide",
                "Pacific/Auckland"
            })
    void aDueTimeAtTheEndOfADaySomewhereBecomesThatDay(String zone) {
        String old = "{\"t\":\"follow-up-rescheduled\",\"card\":\"f1\",\"assignee\":\"rob\",\"due\":\""
                + endOf(FRIDAY, zone) + "\"}";
        assertThat(StoredEvent.read("follow-up-rescheduled", (short) 2, old))
                .isEqualTo(new Event.FollowUpRescheduled("f1", "rob", FRIDAY));
    }

    @Test
    void everyOldFormOfADueDayIsRead() {
        String followUp = "\"kind\":{\"t\":\"follow-up\",\"assignee\":\"rob\",\"due\":\"2026-11-20T15:59:00Z\"}";
        String added = "{\"t\":\"card-added\",\"card\":\"f1\",\"text\":\"Call\",\"hidden\":false," + followUp + "}";
        assertThat(StoredEvent.read("card-added", (short) 1, added))
                .isEqualTo(new Event.CardAdded("f1", null, "Call", false, new Kind.FollowUp("rob", FRIDAY)));
        String shown = "{\"t\":\"card-revealed\",\"card\":\"f1\",\"text\":\"Call\"," + followUp + "}";
        assertThat(StoredEvent.read("card-revealed", (short) 2, shown))
                .isEqualTo(new Event.CardRevealed("f1", "Call", null, new Kind.FollowUp("rob", FRIDAY)));
        String asked = "{\"t\":\"executive-asked\",\"card\":\"o1\",\"ask\":{\"what\":\"Call\",\"of\":\"Eve\","
                + "\"by\":\"2026-11-20T15:59:00Z\"}}";
        assertThat(StoredEvent.read("executive-asked", (short) 2, asked).toString())
                .contains("by=2026-11-20");
    }

    /** Before answers kept who wrote them, they had a name alone. */
    @Test
    void answersThatDoNotSayWhoWroteThemAreRead() {
        String answered = "{\"t\":\"executive-asked\",\"card\":\"o1\",\"ask\":{\"what\":\"Call\",\"of\":\"Eve\","
                + "\"by\":\"2026-11-20\",\"answer\":{\"granted\":true,\"text\":\"Yes\",\"by\":\"Eve\"}}}";
        Ask.Answer answer = new Ask.Answer(true, "Yes", "Eve", null);
        assertThat(StoredEvent.read("executive-asked", (short) 3, answered))
                .isEqualTo(new Event.ExecutiveAsked("o1", new Ask("Call", "Eve", FRIDAY, answer)));
    }

    @Test
    void theBeginOfTheNextReviewIsItsDayInUtc() {
        assertThat(LegacyDayReader.of(Instant.parse("2026-11-20T02:00:00Z"))).isEqualTo(FRIDAY);
        assertThat(LegacyDayReader.of(Instant.parse("2026-11-20T23:30:00Z"))).isEqualTo(FRIDAY);
    }

    @Test
    void aBoardIsWrittenWithDaysAndReadBack() {
        Board board = Board.EMPTY.after(new Entry(
                1,
                Instant.EPOCH,
                "ann",
                "tab",
                1,
                null,
                new Event.CardAdded("f1", null, "Call", false, new Kind.FollowUp("rob", FRIDAY))));
        String json = BOARD.text(board);
        assertThat(json).contains("\"due\":\"2026-11-20\"");
        assertThat(BOARD.stored(json)).isEqualTo(board);
        assertThat(BOARD.stored(json.replace("\"2026-11-20\"", "\"2026-11-21T04:59:00Z\"")))
                .isEqualTo(board);
    }

    @Test
    void anOldTabCanStillSendItsUnsentCommands() {
        String old =
                "{\"t\":\"cmd\",\"n\":7,\"d\":{\"t\":\"reschedule-follow-up\",\"card\":\"f1\",\"assignee\":\"rob\","
                        + "\"due\":\"2026-11-20T15:59:00Z\"}}";
        assertThat(FROM_CLIENT.strict(old.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Protocol.Cmd(7, new Command.RescheduleFollowUp("f1", "rob", FRIDAY)));
    }

    @Test
    void anythingElseIsNoDay() {
        for (String none : List.of("\"\"", "\"tomorrow\"", "\"2026-02-30\"", "[2026,1,2]", "20260102", "{}", "true")) {
            String json = "{\"t\":\"cmd\",\"n\":7,\"d\":{\"t\":\"reschedule-follow-up\",\"card\":\"f1\","
                    + "\"assignee\":\"rob\",\"due\":" + none + "}}";
            assertThatThrownBy(() -> FROM_CLIENT.strict(json.getBytes(StandardCharsets.UTF_8)))
                    .as(none)
                    .isInstanceOf(Json.Malformed.class);
        }
    }
}
