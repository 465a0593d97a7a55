package dev.unblock.library.strategies;

import dev.unblock.board.Decision;
import dev.unblock.library.strategies.PastStrategy.StrategyReuse;
import dev.unblock.library.strategies.PastStrategy.StrategyWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Combines the records of several boards into strategies. Pure. */
record StrategyBook(List<Told> told, List<Promise> promises, List<Reused> reused) {
    /** @param decidedSeq absent if there is no strategy */
    record Told(
            String board,
            String title,
            Instant at,
            @Nullable Long decidedSeq,
            @Nullable Instant decidedAt,
            DealDiscussion talk) {
        boolean is(StrategyKey key) {
            return board.equals(key.board()) && talk.deal().equals(key.deal());
        }
    }

    record Promise(String rootBoard, @Nullable String deal, StrategyFollowUp line) {}

    record Reused(String board, String deal, StrategyKey source) {}

    Optional<StrategyLine> line(StrategyKey key) {
        return find(key).flatMap(it -> line(it, key));
    }

    private Optional<StrategyLine> line(Told it, StrategyKey key) {
        if (it.decidedSeq == null || it.decidedAt == null || !it.talk.hasStrategy()) {
            return Optional.empty();
        }
        DealDiscussion talk = it.talk;
        return Optional.of(new StrategyLine(
                key.id(),
                key.board(),
                key.deal(),
                talk.name(),
                talk.owner(),
                talk.facts(),
                it.decidedAt,
                it.decidedSeq,
                talk.key(),
                talk.chosen(),
                came(it),
                (int) reuses(key).count()));
    }

    Optional<PastStrategy> whole(StrategyKey key) {
        return find(key).flatMap(it -> line(it, key).map(line -> whole(it, line, key)));
    }

    private PastStrategy whole(Told it, StrategyLine line, StrategyKey key) {
        DealDiscussion talk = it.talk;
        LocalDate closes = talk.facts().closeDate();
        LocalDate decided = LocalDate.ofInstant(line.decidedAt(), ZoneOffset.UTC);
        Decision decision = talk.decision();
        return new PastStrategy(
                line,
                it.title,
                closes == null ? null : ChronoUnit.DAYS.between(decided, closes),
                talk.stuckBecause(),
                talk.obstacles(),
                decision == null ? "" : decision.why(),
                followUps(it),
                later(it).map(week -> week(week, talk.key())).toList(),
                reuses(key).flatMap(use -> reuse(use).stream()).toList());
    }

    private static StrategyWeek week(Told it, @Nullable StrategyObstacle key) {
        StrategyObstacle then = it.talk.key();
        boolean isSame = key != null && then != null && then.saysTheSameAs(key);
        return new StrategyWeek(
                it.board, it.title, it.at, it.talk.facts(), then, isSame, it.talk.decision(), it.talk.removed());
    }

    private Optional<StrategyReuse> reuse(Reused it) {
        StrategyKey key = new StrategyKey(it.board, it.deal);
        return find(key)
                .map(use -> new StrategyReuse(
                        it.board,
                        it.deal,
                        use.talk.name(),
                        use.at,
                        line(use, key).map(StrategyLine::id).orElse(null),
                        came(use)));
    }

    private StrategyOutcome came(Told it) {
        return StrategyOutcome.of(
                it.talk.key(), followUps(it), later(it).map(Told::talk).toList());
    }

    private Optional<Told> find(StrategyKey key) {
        return told.stream().filter(it -> it.is(key)).findFirst();
    }

    private List<StrategyFollowUp> followUps(Told it) {
        return promises.stream()
                .filter(promise ->
                        promise.rootBoard.equals(it.board) && it.talk.deal().equals(promise.deal))
                .map(Promise::line)
                .toList();
    }

    private Stream<Told> later(Told it) {
        return told.stream()
                .filter(other -> other.talk.deal().equals(it.talk.deal()) && other.at.isAfter(it.at))
                .sorted(Comparator.comparing(Told::at).thenComparing(Told::board));
    }

    private Stream<Reused> reuses(StrategyKey key) {
        return reused.stream().filter(it -> it.source.equals(key)).distinct();
    }
}
