package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is asked of executives, and what they answer. */
final class AskRules {
    private AskRules() {}

    /** All three, or none. */
    static Verdict ask(Desk desk, Command.AskExecutive c) {
        Card card = desk.card(c.card());
        if (card == null) return Desk.notFound("card");
        if (!(card.kind() instanceof Kind.Obstacle obstacle)) return Desk.invalid("card");
        Ask before = obstacle.ask();
        Merge merge = new Merge();
        if (c.what() == null && c.of() == null && c.by() == null) {
            Ask left = merge.ask(null, c.was(), before);
            return merge.refusal() != null ? merge.refusal() : asked(card, obstacle, left);
        }
        String what = c.what() == null ? null : Wording.line(c.what(), Limits.ASK);
        if (what == null) return Desk.invalid("what");
        String of = c.of() == null ? null : Wording.line(c.of(), Limits.NAME);
        if (of == null) return Desk.invalid("of");
        if (c.by() == null) return Desk.invalid("by");
        Ask now = merge.ask(new Ask(what, of, c.by(), null), c.was(), before);
        if (merge.refusal() != null) return merge.refusal();
        if (now == null || (before != null && before.asksTheSame(now))) return Desk.nothing();
        boolean sameDay = before != null && before.by().equals(now.by());
        return !sameDay && !WritingRules.isAhead(desk, now.by()) ? Desk.invalid("by") : asked(card, obstacle, now);
    }

    /** By an executive, or by a manager who has the answer from one. */
    static Verdict answer(Desk desk, Command.AnswerAsk c) {
        if (desk.act().actor().role() == Role.REP) return Desk.forbidden();
        Card card = desk.card(c.card());
        if (card == null) return Desk.notFound("card");
        if (!(card.kind() instanceof Kind.Obstacle obstacle)) return Desk.invalid("card");
        String text = Wording.textOrEmpty(c.text(), Limits.ASK);
        if (text == null) return Desk.invalid("text");
        String by = Wording.line(c.by(), Limits.NAME);
        if (by == null) return Desk.invalid("by");
        Ask ask = obstacle.ask();
        // a yes to one request must never stand under another
        if (ask == null || !ask.asksTheSame(c.ask())) return Desk.refused(Refusal.CHANGED);
        Ask.Answer answer = new Ask.Answer(c.granted(), text, by);
        return asked(card, obstacle, new Ask(ask.what(), ask.of(), ask.by(), answer));
    }

    private static Verdict asked(Card card, Kind.Obstacle obstacle, @Nullable Ask now) {
        return Objects.equals(now, obstacle.ask())
                ? Desk.nothing()
                : Desk.accept(Desk.about(card, new Event.ExecutiveAsked(card.id(), now)));
    }
}
