package dev.unblock.library.archive;

import static dev.unblock.board.Orders.comment;
import static dev.unblock.board.Orders.deal;
import static dev.unblock.board.Orders.decide;
import static dev.unblock.board.Orders.followUp;
import static dev.unblock.board.Orders.id;
import static dev.unblock.board.Orders.key;
import static dev.unblock.board.Orders.obstacle;
import static dev.unblock.board.Orders.remove;
import static dev.unblock.board.Orders.result;
import static dev.unblock.board.Orders.reveal;
import static dev.unblock.board.Orders.reword;
import static dev.unblock.board.Orders.solution;
import static dev.unblock.board.Orders.story;
import static dev.unblock.board.Orders.stuck;
import static dev.unblock.board.Orders.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Ask;
import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Language;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Orders;
import dev.unblock.board.Outcome;
import dev.unblock.board.Phase;
import dev.unblock.board.Play;
import dev.unblock.board.Reviews;
import dev.unblock.log.PgLog;
import dev.unblock.store.Database;
import dev.unblock.store.TestDatabase;
import io.vertx.core.Vertx;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgres")
class PgArchiveTest {
    private static final String TEAM = "team";

    private final Vertx vertx = Vertx.vertx();
    private Database database;
    private PgArchive archive;
    private PgSearch search;

    @BeforeEach
    void open() {
        database = TestDatabase.open(vertx);
        archive = new PgArchive(database.pool());
        search = new PgSearch(database.pool());
        var opening = new Event.BoardOpened("Monday", Language.EN);
        new PgLog(database.pool())
                .create("board", TEAM, "mia", Play.START, opening)
                .await();
    }

    @AfterEach
    void close() {
        database.close().await();
        vertx.close().await();
    }

    private static Play meeting() {
        return Play.opened()
                .does("rita", deal("d1"))
                .does("rita", result("d1", "Second visit at the bakery"))
                .does("rita", stuck("d1", "They wait for a discount"))
                .does("rita", obstacle("o1", "d1"))
                .does("rita", reword("o1", "客户觉得价格太高"))
                .does("rob", solution("s1", "o1"))
                .does("rob", reword("s1", "Offer payment in instalments"))
                .does("mia", key("d1", "o1"))
                .does("mia", decide("d1", "s1"))
                .does("mia", followUp("f1", "d1", "rita"))
                .does("rob", story("t1"))
                .does("rob", comment("c1", "o1"));
    }

    private void tell(Play play) {
        tell(play.entries());
    }

    private void tell(List<Entry> entries) {
        Board after = Board.EMPTY;
        for (Entry entry : entries) {
            after = after.after(entry);
        }
        archive.follow("board", TEAM, entries, after).await();
    }

    private List<Finding> find(String words) {
        return search.find(TEAM, words, ArchiveFilter.NONE, 1).await().findings();
    }

    private List<String> found(String words) {
        return find(words).stream().map(it -> it.kind() + " " + it.ref()).toList();
    }

    private List<Finding> all() {
        return List.of(PassageKind.values()).stream()
                .flatMap(kind -> search.find(TEAM, "", of(kind), 1).await().findings().stream())
                .toList();
    }

    private static ArchiveFilter of(PassageKind kind) {
        return new ArchiveFilter(null, null, null, null, null, null, kind, null, null);
    }

    @Test
    void everythingThatIsWorthFindingIsFoundByItsWords() {
        tell(meeting());
        assertThat(found("bakeries")).containsExactly("DEAL " + id("d1"));
        assertThat(found("discounts")).containsExactly("DEAL " + id("d1"));
        assertThat(found("价格")).containsExactly("OBSTACLE " + id("o1"));
        assertThat(found("instalment payments")).contains("SOLUTION " + id("s1"), "DECISION " + id("d1"));
        assertThat(found("shortest way")).containsExactly("DECISION " + id("d1"));
        assertThat(found("follow-up f1")).first().isEqualTo("FOLLOW_UP " + id("f1"));
        assertThat(found("story")).containsExactly("STORY " + id("t1"));
        assertThat(found("comment")).containsExactly("COMMENT " + id("c1"));
        assertThat(all()).hasSize(7);
    }

    @Test
    void aPartOfAWordFindsItAndTheWholeOneComesFirst() {
        tell(meeting().does("rob", story("t2")).does("rob", reword("t2", "Their kery is closed")));
        assertThat(found("kery")).containsExactly("STORY " + id("t2"), "DEAL " + id("d1"));
        assertThat(found("talmen ")).contains("SOLUTION " + id("s1"));
        assertThat(found("ke ")).isEmpty();
    }

    @Test
    void textIsFoundInAnySpellingThatLooksTheSame() {
        tell(meeting().does("rob", reword("t1", "O’Neill’s cafe\u0301 wants co\u00adoper\u200bation, ＣＲＭ")));
        for (String asked : List.of(
                "o'neill",
                "oneill",
                "oneill cooperation",
                "O’Neill",
                "neill",
                "café",
                "cafe\u0301",
                "CAFE",
                "cooperation",
                "co\u00adoperation",
                "crm",
                "ＣＲＭ")) {
            assertThat(found(asked)).as(asked).containsExactly("STORY " + id("t1"));
        }
    }

    @Test
    void aFindingNamesItsSubject() {
        Play play = meeting().does("rita", Orders.classify("o1", ObstacleType.BUDGET));
        tell(play);
        Finding solution = search.find(TEAM, "instalments", of(PassageKind.SOLUTION), 1)
                .await()
                .findings()
                .getFirst();
        assertThat(solution.type()).isEqualTo(ObstacleType.BUDGET);
        assertThat(solution.dealName()).isEqualTo("Deal d1");
        assertThat(solution.author()).isEqualTo("rob");
        assertThat(solution.decided()).isTrue();
        assertThat(solution.title()).isEqualTo("Monday");
        Entry decided = play.entries().stream()
                .filter(it -> it.event() instanceof Event.DecisionMade)
                .findFirst()
                .orElseThrow();
        assertThat(find("shortest").getFirst().seq()).isEqualTo(decided.seq());
        assertThat(find("shortest").getFirst().at()).isEqualTo(decided.at());
    }

    @Test
    void theOutcomeOfAFollowUpIsFoundWithItsText() {
        var outcome = new Outcome(Outcome.Result.DONE, "They signed", Outcome.Effect.ADVANCED);
        tell(meeting().does("rita", new Command.RecordOutcome(id("f1"), outcome)));
        assertThat(find("signed").getFirst().kind()).isEqualTo(PassageKind.FOLLOW_UP);
        assertThat(find("instalments").getFirst().outcome()).isEqualTo(Outcome.Result.DONE);
        assertThat(find("instalments").getFirst().effect()).isEqualTo(Outcome.Effect.ADVANCED);
    }

    @Test
    void aRequestToAnExecutiveIsFoundWithItsAnswer() {
        var ask = new Command.AskExecutive(id("o1"), "Lift the ceiling", "Director", Play.TODAY.plusDays(2));
        var asked = new Ask("Lift the ceiling", "Director", Play.TODAY.plusDays(2), null);
        tell(meeting()
                .does("rita", ask)
                .does("eve", new Command.AnswerAsk(id("o1"), asked, true, "Go up to the rooftop", "Eve")));
        assertThat(found("ceilings")).containsExactly("OBSTACLE " + id("o1"));
        assertThat(found("rooftops")).containsExactly("OBSTACLE " + id("o1"));
    }

    @Test
    void aHiddenCardIsNotFoundUntilItIsShown() {
        Play play = meeting().does("rita", obstacle("o2", "d1", true)).does("rita", reword("o2", "secret penguin"));
        tell(play);
        assertThat(found("penguin")).isEmpty();
        assertThat(stored()).doesNotContain("penguin");
        tell(play.does("rita", reveal("o2")));
        assertThat(found("penguin")).containsExactly("OBSTACLE " + id("o2"));
        long shown = play.board().seq();
        assertThat(find("penguin").getFirst().seq()).isEqualTo(shown);
    }

    @Test
    void aSilentCardIsFoundOnlyAfterTheSilenceAndNotWhileItIsHeld() {
        Play play = Reviews.writing().does("rob", obstacle("o9", "d1")).does("rob", reword("o9", "blame the walrus"));
        tell(play);
        assertThat(found("walrus")).isEmpty();
        assertThat(stored()).doesNotContain("walrus");
        tell(play.does("mia", Reviews.on("d1", Phase.OBSTACLES)));
        assertThat(found("walrus")).hasSize(1);
        tell(play.does("mia", new MeetingCommand.HoldCard(id("o9"), "say it kindly")));
        assertThat(found("walrus")).isEmpty();
        assertThat(stored()).doesNotContain("walrus", "kindly");
    }

    @Test
    void theAuthorOfAnAnonymousCardIsStoredNowhere() {
        tell(meeting().does("rob", new Command.AskForHelp(id("h1"), id("d1"), "How do I reach the otter?", true)));
        assertThat(find("otter").getFirst().author()).isNull();
        var ofRob = new ArchiveFilter(null, "rob", null, null, null, null, PassageKind.HELP, null, null);
        assertThat(search.find(TEAM, "otter", ofRob, 1).await().total()).isZero();
    }

    @Test
    void aWithdrawnCardIsNotFoundAndNeitherAreTheCardsUnderIt() {
        Play play = meeting();
        tell(play.does("rita", withdraw("o1")));
        assertThat(found("价格")).isEmpty();
        assertThat(found("comment")).isEmpty();
        tell(play.does("mia", remove("d1")));
        assertThat(all()).extracting(Finding::kind).containsExactly(PassageKind.STORY);
    }

    @Test
    void toldAgainOrBitByBitItHasTheSame() {
        Play play = meeting();
        tell(play);
        List<Finding> once = all();
        tell(play);
        assertThat(all()).isEqualTo(once);
        database.pool().query("delete from archive_board").execute().await();
        database.pool().query("delete from projection_cursor").execute().await();
        Board after = Board.EMPTY;
        for (Entry entry : play.entries()) {
            after = after.after(entry);
            archive.follow("board", TEAM, List.of(entry), after).await();
        }
        assertThat(all()).isEqualTo(once);
    }

    @Test
    void aSlowerNodeDoesNotRestoreAnOlderState() {
        Play play = meeting();
        List<Entry> before = play.entries();
        tell(play.does("rob", withdraw("s1")));
        tell(before);
        assertThat(found("instalments")).extracting(it -> it.split(" ", -1)[0]).doesNotContain("SOLUTION");
    }

    @Test
    void onlyChangedPassagesAreWrittenAnew() {
        Play play = meeting();
        tell(play);
        List<String> before = versions();
        tell(play.does("rita", comment("c2", "o1")));
        assertThat(versions()).containsAll(before).hasSize(before.size() + 1);
    }

    @Test
    void anotherTeamFindsNothing() {
        tell(meeting());
        var theirs = search;
        assertThat(theirs.find("other", "价格", ArchiveFilter.NONE, 1).await().total())
                .isZero();
        assertThat(theirs.find("other", "", of(PassageKind.OBSTACLE), 1).await().total())
                .isZero();
    }

    @Test
    void boardsThatAreOverAreListedWithoutWords() {
        Play play = meeting();
        tell(play);
        assertThat(search.find(TEAM, "", ArchiveFilter.NONE, 1).await().boards())
                .isEmpty();
        tell(play.does("mia", Orders.lock(true)));
        assertThat(search.find(TEAM, "", ArchiveFilter.NONE, 1).await().boards())
                .containsExactly(new PastBoard("board", "Monday", false, Play.START, "", 1, 1));
    }

    private String stored() {
        return database.pool()
                .query("select coalesce(string_agg(p::text, ''), '') as it from passage p")
                .execute()
                .await()
                .iterator()
                .next()
                .getString("it");
    }

    /** The physical position of each row: a rewritten row has another one. */
    private List<String> versions() {
        return database.pool().query("select ctid::text as at from passage order by 1").execute().await().stream()
                .map(row -> row.getString("at"))
                .toList();
    }
}
