package dev.unblock.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.Seeds;
import dev.unblock.log.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random people at a review; the seed is in the name of each run. */
class ReviewModelTest {
    private static final int SEEDS = 50;
    private static final int ORDERS = 400;
    private static final Json<Entry> ENTRY = Json.of(Entry.class);
    private static final Json<Board> BOARD = Json.of(Board.class);

    static LongStream seeds() {
        return LongStream.concat(pinned(), Seeds.fresh(ReviewModelTest.class, SEEDS));
    }

    /** Seeds that have failed once. */
    private static LongStream pinned() {
        return LongStream.of();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aReviewNeverBreaksItsOwnRules(long seed) {
        ReviewInvariants invariants = new ReviewInvariants();
        play(seed, invariants::check);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void privateCardsAreSeenOnlyByTheirAuthors(long seed) {
        Play play = play(seed, (board, entries) -> {});
        List<Entry> order = new ArrayList<>();
        Board board = Board.EMPTY;
        for (Entry entry : play.entries()) {
            if (!order.isEmpty() && !isOfSameOrder(order.getFirst(), entry)) {
                order.clear();
            }
            order.add(entry);
            board = board.after(entry);
            for (String viewer : play.people()) {
                keepsSecret(board, entry, viewer);
                assertThat(order)
                        .as("an order is signed as a whole or not at all")
                        .allMatch(it -> it.hidesActor() == entry.hidesActor());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPersonWhoJoinsAtAnyTimeSeesTheSameBoard(long seed) {
        Play play = play(seed, (board, entries) -> {});
        for (String viewer : play.people()) {
            List<Entry> shown = play.entries().stream()
                    .map(it -> Redaction.redact(it, viewer))
                    .toList();
            Board prefix = Board.EMPTY;
            for (int from = 0; from < shown.size(); from++) {
                if (from % 11 == 0) {
                    Board board = Redaction.redact(prefix, viewer);
                    for (Entry entry : shown.subList(from, shown.size())) {
                        board = board.after(entry);
                    }
                    Board seen = Redaction.redact(board, viewer);
                    assertThat(seen).as("%s from %d", viewer, from).isEqualTo(Redaction.redact(play.board(), viewer));
                }
                prefix = prefix.after(play.entries().get(from));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anArchiveIsNeverWritten(long seed) {
        Play play = play(seed, (board, entries) -> {});
        if (Objects.requireNonNull(play.board().meeting()).stage() != Stage.CLOSED) {
            Entry last = play.entries().getLast();
            Event closed = new MeetingEvent.ReviewClosed(new Feedback.Sum(List.of(), List.of()));
            play.apply(new Entry(last.seq() + 1, last.at(), "mia", "tab-mia", 999, null, closed));
        }
        ReviewChance chance = new ReviewChance(new Random(seed), play);
        for (int i = 0; i < 100; i++) {
            Chance.Move move = chance.next();
            if (move.command() instanceof Command.AnswerAsk) {
                continue;
            }
            assertThat(play.ask(move.person(), move.command()))
                    .isIn(CommandContext.refused(Refusal.BOARD_ARCHIVED), CommandContext.refused(Refusal.FORBIDDEN));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCommandWithItsSeenStateOfAReviewReplacesNoLaterChange(long seed) {
        Play play = Reviews.planned();
        Random random = new Random(seed);
        ReviewChance chance = new ReviewChance(random, play);
        StaleChance stale = new StaleChance(random, play::board);
        for (int i = 0; i < ORDERS; i++) {
            Optional<StaleChance.Move> late = i % 3 == 0 ? stale.next() : Optional.empty();
            String leads = Reviews.meeting(play).leaders().moderator();
            Chance.Move move =
                    late.map(it -> new Chance.Move(leads, it.command())).orElseGet(chance::next);
            if (!(play.ask(move.person(), move.command()) instanceof Verdict.Accepted)) {
                continue;
            }
            List<Object> now = singleFields(play.board());
            play.does(move.person(), move.command());
            List<Object> then = singleFields(play.board());
            late.map(it -> singleFields(it.seen())).ifPresent(seen -> {
                for (int field = 0; field < now.size(); field++) {
                    if (!now.get(field).equals(then.get(field))) {
                        assertThat(now.get(field)).as("%d by %s", field, move).isEqualTo(seen.get(field));
                    }
                }
            });
        }
    }

    private static List<Object> singleFields(Board board) {
        Meeting meeting = Objects.requireNonNull(board.meeting());
        return List.of(
                meeting.plan().dots(),
                meeting.plan().anonymousObstacles(),
                meeting.plan().monthEnd(),
                meeting.leaders().moderator(),
                String.valueOf(meeting.agenda().current()));
    }

    private static boolean isOfSameOrder(Entry one, Entry other) {
        return Objects.equals(one.client(), other.client()) && one.op() == other.op();
    }

    private static void keepsSecret(Board board, Entry entry, String viewer) {
        Entry shown = Redaction.redact(entry, viewer);
        Board seen = Redaction.redact(board, viewer);
        String text = ENTRY.text(shown) + BOARD.text(seen);
        boolean hasNote = false;
        for (Card card : board.cards().values()) {
            boolean own = viewer.equals(card.author());
            hasNote |= own && card.note() != null;
            if (card.hidden() && !own) {
                assertThat(text).as("for %s", viewer).doesNotContain(ReviewChance.MARK + card.id());
            }
            Card there = seen.cards().get(card.id());
            if (card.anonymous() && !own && there != null) {
                assertThat(there.author()).isNull();
            }
        }
        assertThat(text.contains(ReviewChance.MARK + "note")).isEqualTo(hasNote);
        assertThat(shown).matches(it -> viewer.equals(entry.actor()) || !entry.hidesActor() || isNobodys(it));
        if (shown.event() instanceof MeetingEvent.Secret && !viewer.equals(entry.actor())) {
            assertThat(isNobodys(shown)).isTrue();
            assertThat(shown.event())
                    .isIn(
                            new MeetingEvent.ReviewRated(0),
                            new MeetingEvent.MoodTold(0),
                            shown.event() instanceof MeetingEvent.VoteCast e
                                    ? new MeetingEvent.VoteCast(e.deal(), e.phase(), "", 0)
                                    : null);
        }
        Meeting meeting = seen.meeting();
        if (meeting != null) {
            assertThat(meeting.rounds().values())
                    .allMatch(it -> isOwn(it.ballots().keySet(), viewer));
            assertThat(isOwn(meeting.feedback().worth().keySet(), viewer)).isTrue();
            assertThat(isOwn(meeting.feedback().moods().keySet(), viewer)).isTrue();
        }
    }

    private static boolean isOwn(Iterable<String> members, String viewer) {
        for (String member : members) {
            if (!member.equals(viewer)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNobodys(Entry entry) {
        boolean namesAuthor = entry.event() instanceof Event.CardRevealed e && e.author() != null;
        return entry.actor() == null && entry.client() == null && entry.op() == 0 && !namesAuthor;
    }

    private interface Step {
        void after(Board board, List<Entry> entries);
    }

    private static Play play(long seed, Step step) {
        Random random = new Random(seed);
        Play play = random.nextBoolean() ? Reviews.planned() : Reviews.writing();
        ReviewChance chance = new ReviewChance(random, play);
        for (int i = 0; i < ORDERS; i++) {
            Chance.Move move = chance.next();
            if (play.ask(move.person(), move.command()) instanceof Verdict.Accepted) {
                int before = play.entries().size();
                play.does(move.person(), move.command()).waits(chance.pause());
                step.after(
                        play.board(),
                        play.entries().subList(before, play.entries().size()));
            }
        }
        return play;
    }
}
