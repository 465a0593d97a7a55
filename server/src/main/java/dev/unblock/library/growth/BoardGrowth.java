package dev.unblock.library.growth;

import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Deal;
import dev.unblock.board.Decision;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Meeting;
import dev.unblock.board.PublicView;
import dev.unblock.board.Reaction;
import dev.unblock.board.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/**
 * What one board shows about people's progress and help. Pure. Times are taken from the new entries; if those do not
 * tell, the fact was recorded before.
 */
final class BoardGrowth {
    private static final PSet<String> NOBODY = TreePSet.empty();

    final List<Mark> marks = new ArrayList<>();
    final List<Help> helps = new ArrayList<>();

    private final PublicView shown;
    private final List<Entry> fresh;

    /** @param card empty if it is about the whole board */
    record Mark(Growth.GrowthKind kind, String member, String card, String words, Instant at) {}

    /** @param helped empty if unknown */
    record Help(
            HelpLine.HelpKind kind,
            Card card,
            String helper,
            String helped,
            @Nullable Deal deal,
            Instant at) {}

    private BoardGrowth(PublicView shown, List<Entry> fresh) {
        this.shown = shown;
        this.fresh = fresh;
    }

    static BoardGrowth of(Board after, List<Entry> fresh) {
        BoardGrowth growth = new BoardGrowth(PublicView.of(after), fresh);
        growth.attended();
        growth.wrote();
        growth.shown.deals().forEach(growth::decided);
        growth.shown.cards().forEach(growth::helped);
        return growth;
    }

    /** Deals with a known stage; before a review begins stages are still those of the last one. */
    static List<Deal> staged(Board after) {
        return hasTakenPlace(after)
                ? PublicView.of(after).deals().stream()
                        .filter(deal -> deal.facts().stage() != null)
                        .toList()
                : List.of();
    }

    private static boolean hasTakenPlace(Board board) {
        Meeting meeting = board.meeting();
        return meeting == null || meeting.stage() != Stage.PREPARING;
    }

    private void attended() {
        Meeting meeting = shown.meeting();
        if (meeting != null && hasTakenPlace(shown.board())) {
            meeting.plan().attendees().stream()
                    .distinct()
                    .forEach(it -> marks.add(new Mark(
                            Growth.GrowthKind.ATTENDED,
                            it.member(),
                            "",
                            "",
                            meeting.plan().startsAt())));
        }
    }

    private void wrote() {
        Set<String> writers = new HashSet<>();
        shown.cards().filter(card -> !isBrought(card)).forEach(card -> {
            String author = card.author();
            if (author != null && writers.add(author)) {
                marks.add(new Mark(Growth.GrowthKind.WROTE, author, "", "", card.at()));
            }
        });
    }

    /** Carried-over cards were not written on this board. */
    private static boolean isBrought(Card card) {
        return card.kind() instanceof Kind.FollowUp it && it.origin() != null;
    }

    private void decided(Deal deal) {
        if (!(deal.decision() instanceof Decision.Strategy strategy)) {
            return;
        }
        Instant at = when(
                event -> event instanceof Event.DecisionMade it && it.deal().equals(deal.id()), null);
        for (String id : Set.copyOf(strategy.solutions())) {
            Card idea = shown.read(id);
            String author = idea == null ? null : idea.author();
            if (idea != null && author != null) {
                marks.add(new Mark(
                        Growth.GrowthKind.IDEA_ADOPTED, author, id, idea.text().text(), at));
                if (!author.equals(deal.owner())) {
                    helps.add(new Help(HelpLine.HelpKind.IDEA, idea, author, deal.owner(), deal, at));
                }
            }
        }
    }

    private void helped(Card card) {
        String author = card.author();
        if (author == null) {
            return;
        }
        Card above = card.kind() instanceof Kind.Comment it ? shown.read(it.about()) : null;
        if (above != null && above.kind() instanceof Kind.Help && shown.stands(above)) {
            String helped = Objects.requireNonNullElse(above.author(), "");
            if (!helped.equals(author)) {
                helps.add(
                        new Help(HelpLine.HelpKind.ANSWER, card, author, helped, shown.deal(above.deal()), card.at()));
            }
        }
        for (String thankful : card.reactions().getOrDefault(Reaction.THANKS, NOBODY)) {
            if (!thankful.equals(author)) {
                Instant at = when(event -> isThanks(event, card.id()), thankful);
                helps.add(new Help(HelpLine.HelpKind.THANKS, card, author, thankful, shown.deal(card.deal()), at));
            }
        }
    }

    private static boolean isThanks(Event event, String card) {
        return event instanceof Event.Reacted it
                && it.on()
                && it.reaction() == Reaction.THANKS
                && it.card().equals(card);
    }

    /** @param by the actor; absent: anybody */
    private Instant when(Predicate<Event> happened, @Nullable String by) {
        return fresh.stream()
                .filter(entry -> happened.test(entry.event()) && (by == null || by.equals(entry.actor())))
                .map(Entry::at)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> fresh.getLast().at());
    }
}
