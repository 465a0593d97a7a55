package dev.unblock.library.archive;

import dev.unblock.board.Ask;
import dev.unblock.board.Card;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Deal;
import dev.unblock.board.Decision;
import dev.unblock.board.Meeting;
import dev.unblock.board.Origin;
import dev.unblock.board.Outcome;
import dev.unblock.board.PublicView;
import dev.unblock.board.Slot;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Extracts the searchable passages of a board as everybody may see it. */
final class Passages {
    private final PublicView shown;

    private Passages(PublicView shown) {
        this.shown = shown;
    }

    static List<Passage> of(PublicView shown) {
        Passages board = new Passages(shown);
        Stream<Passage> deals = shown.deals().stream().filter(board::hasItsWeek).flatMap(board::ofDeal);
        return Stream.concat(deals, shown.cards().filter(board::isFound).map(board::ofCard))
                .toList();
    }

    /** A deal that was only carried over and not opened is found on its earlier board instead. */
    private boolean hasItsWeek(Deal deal) {
        Meeting meeting = shown.meeting();
        Slot slot = shown.slot(deal.id());
        boolean wasOpened =
                slot != null && (slot.since() != null || !slot.spent().isEmpty() || slot.parked() != null);
        return meeting == null
                || wasOpened
                || deal.decision() != null
                || !meeting.agenda().carried().containsKey(deal.id());
    }

    private Stream<Passage> ofDeal(Deal deal) {
        String says =
                lines(deal.name(), deal.result().text(), deal.stuckBecause().text());
        Passage itself = passage(PassageKind.DEAL, deal, says);
        Decision decision = deal.decision();
        String decided = decision == null ? "" : lines(decision);
        return decided.isEmpty() ? Stream.of(itself) : Stream.of(itself, passage(PassageKind.DECISION, deal, decided));
    }

    private Passage passage(PassageKind kind, Deal deal, String text) {
        Kind.Obstacle key = obstacle(shown.read(deal.keyObstacle()));
        return new Passage(
                kind,
                deal.id(),
                deal.id(),
                deal.name(),
                deal.owner(),
                null,
                key == null ? null : key.type(),
                key == null ? null : key.remover(),
                isDecided(deal),
                null,
                text,
                null);
    }

    private String lines(Decision decision) {
        Stream<String> chosen = switch (decision) {
            case Decision.Strategy it ->
                it.solutions().stream()
                        .flatMap(id -> Stream.ofNullable(shown.read(id)))
                        .map(card -> card.text().text());
            case Decision.NoDecision none -> Stream.empty();
        };
        return lines(Stream.concat(chosen, Stream.of(decision.why())).toArray(String[]::new));
    }

    /** A carried-over follow-up is found where it was agreed and where its outcome was recorded. */
    private boolean isFound(Card card) {
        return switch (card.kind()) {
            case Kind.FollowUp it -> it.origin() == null || it.outcome() != null;
            case Kind.Comment it -> {
                Card about = shown.read(it.about());
                yield about != null && shown.stands(about);
            }
            case Kind.Obstacle it -> true;
            case Kind.Solution it -> true;
            case Kind.Story it -> true;
            case Kind.Help it -> true;
        };
    }

    private Passage ofCard(Card card) {
        Deal deal = shown.deal(card.deal());
        Origin origin = origin(card);
        Kind.Obstacle obstacle = about(card, deal);
        Outcome outcome = card.kind() instanceof Kind.FollowUp it ? it.outcome() : null;
        return new Passage(
                kind(card.kind()),
                card.id(),
                card.deal() == null && origin != null ? origin.deal() : card.deal(),
                deal == null && origin != null ? origin.dealName() : shown.dealName(card.deal()),
                card.author(),
                assignee(card.kind()),
                obstacle == null ? null : obstacle.type(),
                obstacle == null ? null : obstacle.remover(),
                deal != null && isDecided(deal),
                outcome,
                says(card),
                new Passage.Moment(Math.max(card.seq(), card.text().seq()), card.at()));
    }

    /** The text with the outcome of a follow-up, or the request to an executive. */
    private static String says(Card card) {
        Outcome outcome = card.kind() instanceof Kind.FollowUp it ? it.outcome() : null;
        Ask ask = card.kind() instanceof Kind.Obstacle it ? it.ask() : null;
        Ask.Answer answer = ask == null ? null : ask.answer();
        return lines(
                card.text().text(),
                outcome == null ? "" : outcome.came(),
                ask == null ? "" : ask.what(),
                answer == null ? "" : answer.text());
    }

    private static @Nullable Origin origin(Card card) {
        return card.kind() instanceof Kind.FollowUp it ? it.origin() : null;
    }

    private static PassageKind kind(Kind kind) {
        return switch (kind) {
            case Kind.Obstacle it -> PassageKind.OBSTACLE;
            case Kind.Solution it -> PassageKind.SOLUTION;
            case Kind.FollowUp it -> PassageKind.FOLLOW_UP;
            case Kind.Story it -> PassageKind.STORY;
            case Kind.Comment it -> PassageKind.COMMENT;
            case Kind.Help it -> PassageKind.HELP;
        };
    }

    private static @Nullable String assignee(Kind kind) {
        return switch (kind) {
            case Kind.Obstacle it -> it.assignee();
            case Kind.FollowUp it -> it.assignee();
            case Kind.Solution it -> null;
            case Kind.Story it -> null;
            case Kind.Comment it -> null;
            case Kind.Help it -> null;
        };
    }

    /** The obstacle that the card is, or is about; else the deal's key obstacle. */
    private Kind.@Nullable Obstacle about(Card card, @Nullable Deal deal) {
        return switch (card.kind()) {
            case Kind.Obstacle it -> it;
            case Kind.Solution it -> obstacle(shown.read(it.obstacle()));
            case Kind.Comment it -> {
                Card about = shown.read(it.about());
                // comments on comments are not followed further, as they could form a circle
                yield about == null || about.kind() instanceof Kind.Comment ? key(deal) : about(about, deal);
            }
            case Kind.FollowUp it -> key(deal);
            case Kind.Story it -> key(deal);
            case Kind.Help it -> key(deal);
        };
    }

    private Kind.@Nullable Obstacle key(@Nullable Deal deal) {
        return deal == null ? null : obstacle(shown.read(deal.keyObstacle()));
    }

    private static Kind.@Nullable Obstacle obstacle(@Nullable Card card) {
        return card != null && card.kind() instanceof Kind.Obstacle it ? it : null;
    }

    private static boolean isDecided(Deal deal) {
        return deal.decision() instanceof Decision.Strategy;
    }

    private static String lines(String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }
}
