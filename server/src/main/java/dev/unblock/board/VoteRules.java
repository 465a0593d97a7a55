package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import dev.unblock.board.Plan.Attendee;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Votes: a number of dots each; secret for good unless the vote was opened as an open one. Absent people are not waited
 * for. A dot on a grouped card counts for the group; one on a withdrawn card does not count, and its owner may give it
 * again.
 */
final class VoteRules {
    private VoteRules() {}

    static Verdict cast(CommandContext context, Meeting meeting, MeetingCommand.CastVote c) {
        Deal deal = context.deal(c.deal());
        if (deal == null) return CommandContext.notFound("deal");
        if (!mayVote(context, meeting.plan())) return CommandContext.forbidden();
        Round round = meeting.round(deal.id(), c.phase());
        boolean isOpen = c.phase().isVote() && meeting.phaseOf(deal.id()) == c.phase() && round.tally() == null;
        if (!isOpen) return CommandContext.refused(Refusal.PHASE_CLOSED);
        Card card = context.card(c.card());
        if (card == null) return CommandContext.notFound("card");
        if (!isCandidate(context.board(), deal, c.phase(), card)) return CommandContext.invalid("card");
        if (c.dots() < 0 || c.dots() > Limits.DOTS) return CommandContext.invalid("dots");
        int before = round.of(context.me()).getOrDefault(card.id(), 0);
        if (before == c.dots()) return CommandContext.nothing();
        int others = 0;
        List<MeetingEvent.Secret> ballots = new ArrayList<>();
        for (var ballot : round.of(context.me()).entrySet()) {
            if (ballot.getKey().equals(card.id())) {
                continue;
            }
            if (counts(context, ballot.getKey()) == null) {
                // remove the dots from the withdrawn card, or they would count twice if it is restored
                ballots.add(new MeetingEvent.VoteCast(deal.id(), c.phase(), ballot.getKey(), 0));
            } else {
                others += ballot.getValue();
            }
        }
        if (others + c.dots() > meeting.plan().dots()) return CommandContext.refused(Refusal.VOTES_SPENT);
        ballots.add(new MeetingEvent.VoteCast(deal.id(), c.phase(), card.id(), c.dots()));
        return MeetingRules.secret(context, ballots);
    }

    /** The card for which a dot on this card counts. */
    private static @Nullable Card counts(CommandContext context, String id) {
        Card card = context.board().cards().get(id);
        return card == null || card.hidden() || !context.stands(card) ? null : card;
    }

    /** As planned; people who were added later vote if their role does. */
    static boolean mayVote(CommandContext context, Plan plan) {
        Attendee attendee = plan.attendee(context.me());
        return attendee == null ? context.runsDeals() : attendee.votes();
    }

    static Round.Tally count(CommandContext context, Deal deal, Phase phase, Round round) {
        Map<String, Integer> dots = new LinkedHashMap<>();
        List<Round.Ballot> ballots = new ArrayList<>();
        round.ballots()
                .forEach((member, own) -> own.forEach((id, number) -> {
                    Card card = counts(context, id);
                    if (card == null) {
                        return;
                    }
                    String lead = GroupRules.leadOf(context.board(), card);
                    dots.merge(lead, number, Integer::sum);
                    if (round.isOpen()) {
                        ballots.add(new Round.Ballot(member, lead, number));
                    }
                }));
        List<Round.Count> counts = dots.entrySet().stream()
                .map(it -> new Round.Count(it.getKey(), it.getValue()))
                .sorted(Comparator.comparingInt(Round.Count::dots).reversed().thenComparing(Round.Count::card))
                .toList();
        return new Round.Tally(counts, ballots);
    }

    /** The cards that can be voted on, including these that are about to be revealed. */
    static List<Card> candidates(CommandContext context, Deal deal, Phase phase, Collection<Card> soon) {
        List<Card> all = new ArrayList<>(soon);
        for (Card card : context.board().cards().values()) {
            if (isCandidate(context.board(), deal, phase, card) && context.stands(card)) {
                all.add(card);
            }
        }
        return all;
    }

    private static boolean isCandidate(Board board, Deal deal, Phase phase, Card card) {
        boolean isKind = phase == Phase.OBSTACLE_VOTE
                ? card.kind() instanceof Kind.Obstacle
                : card.kind() instanceof Kind.Solution;
        return isKind
                && !card.hidden()
                && deal.id().equals(card.deal())
                && GroupRules.leadOf(board, card).equals(card.id());
    }
}
