package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import dev.unblock.board.Verdict.Fact;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSet;

/** Changes of a card that stays in its place. Every writer may change cards that everybody sees. */
final class CardRules {
    private CardRules() {}

    static Verdict reword(CommandContext context, Command.Reword c) {
        Card card = context.card(c.card());
        if (card == null) return CommandContext.notFound("card");
        String text = Wording.text(c.text(), Limits.of(card.kind()));
        if (text == null) return CommandContext.invalid("text");
        if (text.equals(card.text().text())) return CommandContext.nothing();
        if (ThreadRules.isUnseen(context, card.text(), c.ifSeq())) return CommandContext.conflict(card.text());
        return CommandContext.accept(CommandContext.about(card, new Event.CardReworded(card.id(), text)));
    }

    static Verdict classify(CommandContext context, Command.ClassifyObstacle c) {
        Card card = context.card(c.card());
        if (card == null) return CommandContext.notFound("card");
        if (!(card.kind() instanceof Kind.Obstacle obstacle)) return CommandContext.invalid("card");
        var now = new Event.ObstacleClassified(card.id(), obstacle.type(), obstacle.assignee());
        var said = new Event.ObstacleClassified(card.id(), c.type(), c.assignee());
        Merge merge = new Merge();
        Event.ObstacleClassified then = merge.classification(said, c.was(), now);
        if (merge.refusal() != null) return merge.refusal();
        if (!context.nameable(then.assignee(), obstacle.assignee())) return CommandContext.invalid("assignee");
        return then.equals(now) ? CommandContext.nothing() : CommandContext.accept(CommandContext.about(card, then));
    }

    static Verdict reschedule(CommandContext context, Command.RescheduleFollowUp c) {
        Card card = context.card(c.card());
        if (card == null) return CommandContext.notFound("card");
        if (!(card.kind() instanceof Kind.FollowUp promise)) return CommandContext.invalid("card");
        var now = new Event.FollowUpRescheduled(card.id(), promise.assignee(), promise.due());
        var said = new Event.FollowUpRescheduled(card.id(), c.assignee(), c.due());
        Merge merge = new Merge();
        Event.FollowUpRescheduled then = merge.promise(said, c.was(), now);
        if (merge.refusal() != null) return merge.refusal();
        if (!context.nameable(then.assignee(), promise.assignee())) return CommandContext.invalid("assignee");
        boolean sameDay = then.due().equals(promise.due());
        if (!sameDay && !WritingRules.isAhead(context, then.due())) return CommandContext.invalid("due");
        return then.equals(now) ? CommandContext.nothing() : CommandContext.accept(CommandContext.about(card, then));
    }

    /** The event goes to everyone and carries all fields that were hidden. */
    static Verdict reveal(CommandContext context, Command.Reveal c) {
        Card card = context.leads() ? held(context, c.card()) : context.card(c.card());
        if (card == null) return CommandContext.notFound("card");
        if (!context.wrote(card) && !card.held()) return CommandContext.forbidden();
        if (!card.hidden()) return CommandContext.nothing();
        if (Visibility.keepsBack(context, card)) return CommandContext.refused(Refusal.PHASE_CLOSED);
        return CommandContext.accept(new Verdict.Fact(null, shown(card), card.anonymous()));
    }

    /** A moderator may release a card that a moderator held; everything else about it is up to the author. */
    private static @Nullable Card held(CommandContext context, String id) {
        Card card = context.board().cards().get(id);
        return card != null && card.held() && context.stands(card) ? card : context.card(id);
    }

    /** An anonymous card is revealed without its author. */
    static Event.CardRevealed shown(Card card) {
        String author = card.anonymous() ? null : card.author();
        return new Event.CardRevealed(card.id(), card.text().text(), author, card.kind());
    }

    /** The assignee, a manager or a moderator may record the outcome. */
    static Verdict record(CommandContext context, Command.RecordOutcome c) {
        Card card = context.card(c.card());
        if (card == null) return CommandContext.notFound("card");
        if (!(card.kind() instanceof Kind.FollowUp promise)) return CommandContext.invalid("card");
        if (!promise.assignee().equals(context.me()) && !context.manages() && !context.leads())
            return CommandContext.forbidden();
        Outcome typed = c.outcome();
        String came = typed == null ? "" : Wording.textOrEmpty(typed.came(), Limits.OUTCOME);
        if (came == null) return CommandContext.invalid("outcome.came");
        Outcome said = typed == null ? null : new Outcome(typed.result(), came, typed.effect());
        Merge merge = new Merge();
        Outcome then = merge.outcome(said, c.was(), promise.outcome());
        if (merge.refusal() != null) return merge.refusal();
        if (Objects.equals(then, promise.outcome())) return CommandContext.nothing();
        if (then != null && then.effect() != null && !then.result().canHaveEffect())
            return CommandContext.invalid("outcome.effect");
        return CommandContext.accept(CommandContext.about(card, new Event.OutcomeRecorded(card.id(), then)));
    }

    /**
     * Hidden cards take no reactions: after the card is revealed everybody could count reactions that nobody saw
     * arrive.
     */
    static Verdict react(CommandContext context, Command.React c) {
        Card card = context.card(c.card());
        if (card == null) return CommandContext.notFound("card");
        if (card.hidden()) return CommandContext.invalid("card");
        PSet<String> who = card.reactions().get(c.reaction());
        boolean isOn = who != null && who.contains(context.me());
        if (isOn == c.on()) return CommandContext.nothing();
        return CommandContext.accept(new Fact(null, new Event.Reacted(card.id(), c.reaction(), c.on())));
    }
}
