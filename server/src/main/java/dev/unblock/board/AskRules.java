package dev.unblock.board;

import dev.unblock.board.Card.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules for requests to executives and their answers. */
final class AskRules {
    private AskRules() {}

    /** The three fields are set together, or all cleared. */
    static Verdict ask(CommandContext context, Command.AskExecutive c) {
        Card card = context.card(c.card());
        if (card == null) return CommandContext.notFound("card");
        if (!(card.kind() instanceof Kind.Obstacle obstacle)) return CommandContext.invalid("card");
        Ask before = obstacle.ask();
        Merge merge = new Merge();
        if (c.what() == null && c.of() == null && c.by() == null) {
            Ask left = merge.ask(null, c.was(), before);
            return merge.refusal() != null ? merge.refusal() : asked(card, obstacle, left);
        }
        String what = c.what() == null ? null : Wording.line(c.what(), Limits.ASK);
        if (what == null) return CommandContext.invalid("what");
        String of = c.of() == null ? null : Wording.line(c.of(), Limits.NAME);
        if (of == null) return CommandContext.invalid("of");
        if (c.by() == null) return CommandContext.invalid("by");
        Ask now = merge.ask(new Ask(what, of, c.by(), null), c.was(), before);
        if (merge.refusal() != null) return merge.refusal();
        if (now == null || (before != null && before.asksTheSame(now))) return CommandContext.nothing();
        boolean sameDay = before != null && before.by().equals(now.by());
        return !sameDay && !WritingRules.isAhead(context, now.by())
                ? CommandContext.invalid("by")
                : asked(card, obstacle, now);
    }

    /**
     * Answered by an executive, or by a manager who passes on the executive's answer. A name is free text, so the
     * answer keeps who wrote it: nobody answers as somebody else.
     */
    static Verdict answer(CommandContext context, Command.AnswerAsk c) {
        if (context.meta().actor().role() == Role.REP) return CommandContext.forbidden();
        Card card = context.card(c.card());
        if (card == null) return CommandContext.notFound("card");
        if (!(card.kind() instanceof Kind.Obstacle obstacle)) return CommandContext.invalid("card");
        String text = Wording.textOrEmpty(c.text(), Limits.ASK);
        if (text == null) return CommandContext.invalid("text");
        String by = c.by() == null ? null : Wording.line(c.by(), Limits.NAME);
        if (c.by() != null && by == null) return CommandContext.invalid("by");
        Ask ask = obstacle.ask();
        // an answer must never end up under a request that was reworded after the answerer read it
        if (ask == null || !ask.asksTheSame(c.ask())) return CommandContext.refused(Refusal.CHANGED);
        Merge merge = new Merge();
        Ask.Answer answer = merge.answer(new Ask.Answer(c.granted(), text, by, context.me()), c.ask(), ask);
        if (merge.refusal() != null) return merge.refusal();
        return asked(card, obstacle, new Ask(ask.what(), ask.of(), ask.by(), answer));
    }

    private static Verdict asked(Card card, Kind.Obstacle obstacle, @Nullable Ask now) {
        return Objects.equals(now, obstacle.ask())
                ? CommandContext.nothing()
                : CommandContext.accept(CommandContext.about(card, new Event.ExecutiveAsked(card.id(), now)));
    }
}
