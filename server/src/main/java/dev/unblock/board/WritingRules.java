package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** New cards. Every writer may add them to any deal. */
final class WritingRules {
    private WritingRules() {}

    static Verdict raise(CommandContext context, Command.RaiseObstacle c) {
        if (context.deal(c.deal()) == null) return CommandContext.notFound("deal");
        if (!context.nameable(c.assignee(), null)) return CommandContext.invalid("assignee");
        Kind kind = new Kind.Obstacle(c.type(), c.remover(), c.assignee(), last(context));
        return add(
                context,
                c.card(),
                c.deal(),
                c.text(),
                Visibility.of(context, c.deal(), kind, c.hidden(), c.anonymous()),
                kind);
    }

    static Verdict propose(CommandContext context, Command.ProposeSolution c) {
        Card obstacle = context.card(c.obstacle());
        if (obstacle == null) return CommandContext.notFound("obstacle");
        if (!(obstacle.kind() instanceof Kind.Obstacle)) return CommandContext.invalid("obstacle");
        Source source = c.source();
        if (source != null && !source.hasItsForm()) return CommandContext.invalid("source");
        Kind kind = new Kind.Solution(obstacle.id(), last(context), source);
        Visibility cover = Visibility.of(context, obstacle.deal(), kind, c.hidden(), c.anonymous());
        return add(context, c.card(), obstacle.deal(), c.text(), cover, kind);
    }

    static Verdict agree(CommandContext context, Command.AgreeFollowUp c) {
        if (context.deal(c.deal()) == null) return CommandContext.notFound("deal");
        if (!context.nameable(c.assignee(), null)) return CommandContext.invalid("assignee");
        if (!isAhead(context, c.due())) return CommandContext.invalid("due");
        if (c.solution() != null && !isSolutionOf(context, c.solution(), c.deal())) {
            return CommandContext.invalid("solution");
        }
        Kind kind = new Kind.FollowUp(c.assignee(), c.due(), null, null, c.solution());
        return add(context, c.card(), c.deal(), c.text(), Visibility.NONE, kind);
    }

    private static boolean isSolutionOf(CommandContext context, String id, String deal) {
        Card card = context.seen(id);
        return card != null && card.kind() instanceof Kind.Solution && deal.equals(card.deal());
    }

    static Verdict park(CommandContext context, Command.ParkStory c) {
        String deal = c.deal();
        if (deal != null && context.deal(deal) == null) return CommandContext.notFound("deal");
        return add(context, c.card(), deal, c.text(), Visibility.NONE, new Kind.Story());
    }

    static Verdict callForHelp(CommandContext context, Command.AskForHelp c) {
        String deal = c.deal();
        if (deal != null && context.deal(deal) == null) return CommandContext.notFound("deal");
        return add(context, c.card(), deal, c.text(), new Visibility(false, false, c.anonymous()), new Kind.Help());
    }

    /** On a card or on a comment about one, no deeper; not on a hidden card, where nobody could answer. */
    static Verdict comment(CommandContext context, Command.AddComment c) {
        Card about = context.card(c.about());
        if (about == null) return CommandContext.notFound("about");
        if (about.hidden() || isReply(context.board(), about)) return CommandContext.invalid("about");
        return add(context, c.card(), about.deal(), c.text(), Visibility.NONE, new Kind.Comment(about.id()));
    }

    /** Team members live in several time zones: any day that is still today for one of them is accepted. */
    static boolean isAhead(CommandContext context, LocalDate due) {
        Instant now = context.meta().now();
        LocalDate earliest = LocalDate.ofInstant(now, ZoneOffset.ofHours(-12));
        LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.ofHours(14)).plusDays(Limits.DAYS_AHEAD);
        return !due.isBefore(earliest) && !due.isAfter(latest);
    }

    private static Verdict add(
            CommandContext context,
            String id,
            @Nullable String deal,
            String typed,
            @Nullable Visibility cover,
            Kind kind) {
        if (!context.isFree(id)) return CommandContext.invalid("card");
        if (cover == null) return CommandContext.invalid("anonymous");
        String text = Wording.text(typed, Limits.of(kind));
        if (text == null) return CommandContext.invalid("text");
        if (context.board().cards().size() >= Limits.CARDS) return CommandContext.full();
        Event added = new Event.CardAdded(id, deal, text, cover.hidden(), cover.silent(), cover.anonymous(), kind);
        return CommandContext.accept(new Verdict.Fact(cover.hidden() ? context.me() : null, added, cover.anonymous()));
    }

    private static boolean isReply(Board board, Card card) {
        if (!(card.kind() instanceof Kind.Comment comment)) return false;
        Card about = board.cards().get(comment.about());
        return about != null && about.kind() instanceof Kind.Comment;
    }

    private static String last(CommandContext context) {
        return OrderKey.after(context.board().lastOrder());
    }
}
