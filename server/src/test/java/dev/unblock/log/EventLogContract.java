package dev.unblock.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Language;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of every implementation of the log. */
abstract class EventLogContract {
    private static final Instant AT = Instant.parse("2026-03-04T02:00:00.123Z");

    private String board = "";

    /** The implementation under test; boards of other tests may be in it. */
    abstract EventLog log();

    @BeforeEach
    void openBoard() {
        board = "board" + System.nanoTime();
        assertThat(create(board)).isTrue();
    }

    @Test
    void aNewBoardBeginsWithItsOpening() {
        assertThat(log().head(board).await()).contains(new Head("team", 1, 1));
        assertThat(read(1)).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(new Event.BoardOpened("看板 \"A\"\\ 😀", Language.ZH));
            assertThat(entry.at()).isEqualTo(AT);
        });
    }

    @Test
    void aBoardIsMadeOnce() {
        assertThat(create(board)).isFalse();
        assertThat(read(1)).hasSize(1);
    }

    @Test
    void anUnknownBoardHasNoHeadAndTakesNothing() {
        assertThat(log().head("nowhere").await()).isEmpty();
        assertThat(log().append("nowhere", 1, 0, entries("c", 1, 1)).await()).isEqualTo(Appended.OUTPACED);
        assertThat(log().read("nowhere", 1, 10).await()).isEmpty();
        assertThat(log().snapshot("nowhere").await()).isEmpty();
    }

    @Test
    void headsTellsOfManyBoardsAndLeavesOutUnknownOnes() {
        String other = board + "x";
        create(other);
        log().append(other, 1, 1, entries("c", 2, 3)).await();
        assertThat(log().heads(List.of(board, other, "nowhere")).await())
                .isEqualTo(Map.of(board, new Head("team", 1, 1), other, new Head("team", 1, 4)));
    }

    @Test
    void entriesAreReadAsTheyWereAppended() {
        List<Entry> entries = List.of(
                entry(2, "me", "c", 7, "me", new Event.CardReworded("card", "藏")),
                entry(3, "me", "c", 7, null, new Event.CardWithdrawn("card")),
                entry(4, "you", "d", 1, null, new Event.KeyObstacleMarked("deal", null)));
        assertThat(log().append(board, 1, 1, entries).await()).isEqualTo(Appended.DONE);
        assertThat(read(2)).isEqualTo(entries);
    }

    @Test
    void appendingElsewhereThanAtTheEndIsRefusedAndWritesNothing() {
        log().append(board, 1, 1, entries("c", 2, 2)).await();
        assertThat(log().append(board, 1, 1, entries("d", 2, 2)).await()).isEqualTo(Appended.OUTPACED);
        assertThat(log().append(board, 1, 9, entries("d", 10, 1)).await()).isEqualTo(Appended.OUTPACED);
        assertThat(read(1)).extracting(Entry::seq).containsExactly(1L, 2L, 3L);
    }

    @Test
    void appendingInAnotherEpochIsRefused() {
        assertThat(log().append(board, 2, 1, entries("c", 2, 1)).await()).isEqualTo(Appended.OUTPACED);
        assertThat(read(1)).hasSize(1);
    }

    @Test
    void aCommandIsInTheLogOnce() {
        log().append(board, 1, 1, entries("c", 2, 1)).await();
        assertThat(log().append(board, 1, 2, List.of(entry(3, "me", "c", 2, null, new Event.CardWithdrawn("x"))))
                        .await())
                .isEqualTo(Appended.OUTPACED);
        assertThat(log().head(board).await().orElseThrow().seq()).isEqualTo(2);
    }

    static Stream<String> unfit() {
        String random = new Random(1)
                .ints(4_096, '!', '~')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return Stream.of("nul\0", random);
    }

    /** Reporting it as temporary would make the writer retry forever. */
    @ParameterizedTest
    @MethodSource("unfit")
    void entriesThatCanNeverBeStoredAreUnfitAndNothingIsWritten(String client) {
        List<Entry> entries = List.of(
                entry(2, "me", "c", 2, null, new Event.CardWithdrawn("x")),
                entry(3, "me", client, 1, null, new Event.CardWithdrawn("x")),
                entry(4, "me", "d", 1, null, new Event.CardWithdrawn("x")));
        assertThat(log().append(board, 1, 1, entries).await()).isEqualTo(Appended.UNFIT);
        assertThat(read(1)).hasSize(1);
        assertThat(log().append(board, 1, 1, entries.subList(0, 1)).await()).isEqualTo(Appended.DONE);
    }

    @Test
    void aFullBatchStaysInOrder() {
        assertThat(log().append(board, 1, 1, entries("c", 2, 256)).await()).isEqualTo(Appended.DONE);
        assertThat(read(1))
                .extracting(Entry::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 257).boxed().toList());
    }

    @Test
    void readingGoesInPages() {
        log().append(board, 1, 1, entries("c", 2, 9)).await();
        assertThat(log().read(board, 4, 3).await()).extracting(Entry::seq).containsExactly(4L, 5L, 6L);
        assertThat(log().read(board, 10, 3).await()).extracting(Entry::seq).containsExactly(10L);
        assertThat(log().read(board, 11, 3).await()).isEmpty();
    }

    @Test
    void severalBoardsAreReadAtOnceEachFromItsOwnPlaceOn() {
        String other = board + "x";
        create(other);
        log().append(board, 1, 1, entries("c", 2, 9)).await();
        log().append(other, 1, 1, entries("c", 2, 29)).await();
        List<Future<List<Entry>>> answers = log().read(List.of(
                new EventLog.Range(other, 21, 50),
                new EventLog.Range("nowhere", 1, 50),
                new EventLog.Range(board, 3, 2),
                new EventLog.Range(board, 11, 50),
                new EventLog.Range(other, 1, 3)));
        assertThat(answers.stream()
                        .map(answer -> answer.await().stream().map(Entry::seq).toList()))
                .containsExactly(
                        LongStream.rangeClosed(21, 30).boxed().toList(),
                        List.of(),
                        List.of(3L, 4L),
                        List.of(),
                        List.of(1L, 2L, 3L));
        assertThat(answers.get(2).await()).isEqualTo(entries("c", 3, 2));
    }

    @Test
    void theLatestSnapshotIsGivenBack() {
        Board first = Board.EMPTY.after(read(1).getFirst());
        log().keep(board, new Snapshot(1, first)).await();
        log().append(board, 1, 1, entries("c", 2, 1)).await();
        Board second = first.after(read(2).getFirst());
        log().keep(board, new Snapshot(1, second)).await();
        log().keep(board, new Snapshot(1, second)).await();
        assertThat(log().snapshot(board).await()).contains(new Snapshot(1, second));
    }

    @Test
    void racingWritersNeverLeaveAHoleNorLoseAConfirmedEntry() {
        List<Future<Long>> writers = new ArrayList<>();
        for (String client : List.of("a", "b", "c")) {
            writers.add(write(client, 1, 1, 0));
        }
        long written = writers.stream().mapToLong(writer -> writer.await()).sum();
        assertThat(written).isEqualTo(60);
        assertThat(read(1))
                .extracting(Entry::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 61).boxed().toList());
    }

    /** Writes 20 entries, one after the other, at the current end of the log; returns how many were accepted. */
    private Future<Long> write(String client, long op, long expected, long taken) {
        if (taken == 20) {
            return Future.succeededFuture(taken);
        }
        Entry entry = entry(expected + 1, client, client, op, null, new Event.CardReworded("card", client + op));
        return log().append(board, 1, expected, List.of(entry))
                .compose(done -> done == Appended.DONE
                        ? write(client, op + 1, expected + 1, taken + 1)
                        : log().head(board)
                                .compose(head ->
                                        write(client, op, head.orElseThrow().seq(), taken)));
    }

    final String board() {
        return board;
    }

    final List<Entry> read(long from) {
        return log().read(board, from, 1_000).await();
    }

    private boolean create(String id) {
        return log().create(id, "team", "me", AT, new Event.BoardOpened("看板 \"A\"\\ 😀", Language.ZH))
                .await();
    }

    final List<Entry> entries(String client, long from, int count) {
        List<Entry> entries = new ArrayList<>();
        for (long seq = from; seq < from + count; seq++) {
            entries.add(entry(seq, "me", client, seq, null, new Event.CardReworded("card", "text " + seq)));
        }
        return entries;
    }

    private static Entry entry(
            long seq, String actor, String client, long op, @Nullable String privateTo, Event event) {
        return new Entry(seq, AT, actor, client, op, privateTo, event);
    }
}
