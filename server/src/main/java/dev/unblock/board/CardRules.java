package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import dev.unblock.board.Verdict.Fact;
import org.pcollections.PSet;

/** Changes of a card that stays where it is. Every writer may make them, on cards that everybody sees. */
final class CardRules {
    private CardRules() {}

    static Verdict reword(Desk desk, Command.Reword c) {
        Card card = desk.card(c.card());
        if (card == null) return Desk.notFound("card");
        String text = Wording.text(c.text(), Limits.of(card.kind()));
        if (text == null) return Desk.invalid("text");
        if (text.equals(card.text().text())) return Desk.nothing();
        if (ThreadRules.wroteSince(card.text(), c.ifSeq())) return Desk.conflict(card.text());
        return Desk.accept(Desk.about(card, new Event.CardReworded(card.id(), text)));
    }

    static Verdict classify(Desk desk, Command.ClassifyObstacle c) {
        Card card = desk.card(c.card());
        if (card == null) return Desk.notFound("card");
        if (!(card.kind() instanceof Kind.Obstacle obstacle)) return Desk.invalid("card");
        if (!desk.nameable(c.assignee(), obstacle.assignee())) return Desk.invalid("assignee");
        Event now = new Event.ObstacleClassified(card.id(), c.type(), c.assignee());
        boolean same = now.equals(new Event.ObstacleClassified(card.id(), obstacle.type(), obstacle.assignee()));
        return same ? Desk.nothing() : Desk.accept(Desk.about(card, now));
    }

    static Verdict reschedule(Desk desk, Command.RescheduleFollowUp c) {
        Card card = desk.card(c.card());
        if (card == null) return Desk.notFound("card");
        if (!(card.kind() instanceof Kind.FollowUp promise)) return Desk.invalid("card");
        if (!desk.nameable(c.assignee(), promise.assignee())) return Desk.invalid("assignee");
        boolean sameDay = c.due().equals(promise.due());
        if (!sameDay && !WritingRules.isAhead(desk, c.due())) return Desk.invalid("due");
        if (sameDay && c.assignee().equals(promise.assignee())) return Desk.nothing();
        return Desk.accept(Desk.about(card, new Event.FollowUpRescheduled(card.id(), c.assignee(), c.due())));
    }

    /** The fact is for everyone and carries all that was hidden. */
    static Verdict reveal(Desk desk, Command.Reveal c) {
        Card card = desk.card(c.card());
        if (card == null) return Desk.notFound("card");
        if (!desk.wrote(card)) return Desk.forbidden();
        if (!card.hidden()) return Desk.nothing();
        return Desk.accept(new Event.CardRevealed(card.id(), card.text().text(), desk.me(), card.kind()));
    }

    /** A hidden card takes none: after its revealing everybody could count them, but nobody saw them come. */
    static Verdict react(Desk desk, Command.React c) {
        Card card = desk.card(c.card());
        if (card == null) return Desk.notFound("card");
        if (card.hidden()) return Desk.invalid("card");
        PSet<String> who = card.reactions().get(c.reaction());
        boolean isOn = who != null && who.contains(desk.me());
        if (isOn == c.on()) return Desk.nothing();
        return Desk.accept(new Fact(null, new Event.Reacted(card.id(), c.reaction(), c.on())));
    }
}
