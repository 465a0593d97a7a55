package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import dev.unblock.board.Seen.SeenGroup;
import dev.unblock.board.Seen.SeenLead;
import dev.unblock.board.Verdict.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Grouping of similar cards: one card leads the group. Groups are one level deep. */
final class GroupRules {
    private GroupRules() {}

    static Verdict group(CommandContext context, Command.GroupCards c) {
        Card card = context.card(c.card());
        if (card == null) return CommandContext.notFound("card");
        Card into = context.card(c.into());
        if (into == null) return CommandContext.notFound("into");
        if (card.hidden() || !(card.kind() instanceof Kind.Obstacle || card.kind() instanceof Kind.Solution))
            return CommandContext.invalid("card");
        if (card.equals(into) || !isAlike(card, into)) return CommandContext.invalid("into");
        String lead = leadOf(context.board(), into);
        Merge merge = new Merge();
        String then = merge.group(lead, c.was(), card.group());
        // two people may put the same two together, each one under the other: then they are together already
        if (lead.equals(card.id())) return CommandContext.nothing();
        if (merge.refusal() != null) return merge.refusal();
        if (!lead.equals(then)) return CommandContext.nothing();
        List<Fact> facts = new ArrayList<>();
        for (Card member : membersOf(context.board(), card.id())) {
            facts.add(grouped(member, lead));
        }
        if (!lead.equals(card.group())) {
            facts.add(grouped(card, lead));
        }
        if (membersOf(context.board(), lead).size() + facts.size() > Limits.GROUP) {
            return CommandContext.full();
        }
        Deal deal = WithdrawingRules.keyedBy(context.board(), card);
        if (deal != null) {
            facts.add(new Fact(null, new Event.KeyObstacleMarked(deal.id(), lead)));
        }
        return new Verdict.Accepted(facts);
    }

    static Verdict split(CommandContext context, Command.SplitGroup c) {
        Card card = context.card(c.card());
        if (card == null) return CommandContext.notFound("card");
        SeenGroup was = c.was();
        if (was == null ? card.group() != null : was.lead() != null) {
            return takeOut(card, was);
        }
        List<Fact> facts = new ArrayList<>();
        for (Card member : membersOf(context.board(), card.id())) {
            if (was == null || was.members().contains(member.id())) {
                facts.add(grouped(member, null));
            }
        }
        return new Verdict.Accepted(facts);
    }

    private static Verdict takeOut(Card card, @Nullable SeenGroup was) {
        Merge merge = new Merge();
        String then = merge.group(null, was == null ? null : new SeenLead(was.lead()), card.group());
        if (merge.refusal() != null) return merge.refusal();
        return Objects.equals(then, card.group())
                ? CommandContext.nothing()
                : CommandContext.accept(grouped(card, then));
    }

    /** The effect on its group when a card leaves: if it led the group, the oldest other card leads. */
    static List<Fact> without(Board board, Card card) {
        List<Fact> facts = new ArrayList<>();
        if (card.group() != null) {
            facts.add(grouped(card, null));
        }
        List<Card> members = membersOf(board, card.id());
        for (Card member : members) {
            facts.add(grouped(
                    member,
                    member.equals(members.getFirst())
                            ? null
                            : members.getFirst().id()));
        }
        return facts;
    }

    /** The effect on their groups when several cards disappear from view at once: the groups are dissolved. */
    static List<Fact> without(Board board, List<Card> leaving) {
        Set<Card> all = new LinkedHashSet<>();
        for (Card card : leaving) {
            if (card.group() != null) {
                all.add(card);
            }
            all.addAll(membersOf(board, card.id()));
        }
        return all.stream().map(card -> grouped(card, null)).toList();
    }

    /** Whether the card may now join that card's group. */
    static boolean canJoin(CommandContext context, Card card, String lead) {
        Card other = context.card(lead);
        return other != null
                && other.group() == null
                && !other.id().equals(card.id())
                && !card.hidden()
                && isAlike(card, other)
                && membersOf(context.board(), card.id()).isEmpty()
                && WithdrawingRules.keyedBy(context.board(), card) == null;
    }

    /** The lead of the card's group; the card itself if it is in none. */
    static String leadOf(Board board, Card card) {
        Card lead = card.group() == null ? null : board.cards().get(card.group());
        return lead == null || lead.withdrawn() ? card.id() : lead.id();
    }

    private static boolean isAlike(Card card, Card other) {
        return !other.hidden()
                && card.isOfSameDeal(other)
                && card.kind().getClass() == other.kind().getClass();
    }

    private static List<Card> membersOf(Board board, String lead) {
        return board.cards().values().stream()
                .filter(card -> lead.equals(card.group()) && !card.withdrawn())
                .sorted(Comparator.comparingLong(Card::seq))
                .toList();
    }

    private static Fact grouped(Card card, @Nullable String lead) {
        return CommandContext.about(card, new Event.CardGrouped(card.id(), lead));
    }
}
