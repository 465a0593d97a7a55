package dev.unblock.board;

import java.util.Map;
import java.util.TreeMap;

/** A second, simple fold to compare the board with: one mutable map from field names to values. */
final class Reference {
    private final TreeMap<String, Object> fields = new TreeMap<>();

    Reference() {
        settings("", Language.EN, false);
    }

    Map<String, Object> fields() {
        return new TreeMap<>(fields);
    }

    void apply(Entry entry) {
        switch (entry.event()) {
            case Event.BoardOpened e -> settings(e.title(), e.language(), false);
            case Event.SettingsChanged e -> settings(e.title(), e.language(), e.locked());
            case Event.DealAdded e -> {
                deal(e.deal(), "there", true);
                facts(e.deal(), e.name(), e.owner(), e.facts());
                deal(e.deal(), "place", e.order());
                deal(e.deal(), "result", "@0");
                deal(e.deal(), "stuck", "@0");
                deal(e.deal(), "key", "null");
                deal(e.deal(), "decision", "null");
            }
            case Event.DealEdited e -> facts(e.deal(), e.name(), e.owner(), e.facts());
            case Event.DealMoved e -> deal(e.deal(), "place", e.order());
            case Event.DealRemoved e -> deal(e.deal(), "there", false);
            case Event.DealRestored e -> deal(e.deal(), "there", true);
            case Event.ResultReported e -> deal(e.deal(), "result", e.text() + "@" + entry.seq());
            case Event.StuckExplained e -> deal(e.deal(), "stuck", e.text() + "@" + entry.seq());
            case Event.KeyObstacleMarked e -> deal(e.deal(), "key", String.valueOf(e.obstacle()));
            case Event.DecisionMade e -> deal(e.deal(), "decision", String.valueOf(e.decision()));
            case Event.CardAdded e -> added(entry, e);
            case Event.CardReworded e -> card(e.card(), "text", e.text() + "@" + entry.seq());
            case Event.ObstacleMoved e -> card(e.card(), "place", e.remover() + "/" + e.order());
            case Event.ObstacleClassified e -> {
                card(e.card(), "type", e.type());
                card(e.card(), "assignee", String.valueOf(e.assignee()));
            }
            case Event.SolutionMoved e -> card(e.card(), "place", e.obstacle() + "/" + e.order());
            case Event.FollowUpRescheduled e -> {
                card(e.card(), "assignee", e.assignee());
                card(e.card(), "due", e.due());
            }
            case Event.CardWithdrawn e -> card(e.card(), "there", false);
            case Event.CardRestored e -> card(e.card(), "there", true);
            case Event.CardRevealed e -> {
                card(e.card(), "hidden", false);
                card(e.card(), "text", e.text() + "@" + entry.seq());
                kind(e.card(), e.kind());
            }
            case Event.CardCovered e -> {
                card(e.card(), "hidden", true);
                card(e.card(), "text", e.text() + "@" + entry.seq());
                kind(e.card(), e.kind());
            }
            case Event.CardHeld e -> card(e.card(), "held", true);
            case Event.CardGrouped e -> card(e.card(), "group", String.valueOf(e.lead()));
            case Event.ExecutiveAsked e -> card(e.card(), "ask", String.valueOf(e.ask()));
            case Event.OutcomeRecorded e -> card(e.card(), "outcome", String.valueOf(e.outcome()));
            case MeetingEvent e -> throw new IllegalStateException("a review is compared elsewhere: " + e);
            case Event.Reacted e -> reacted(entry, e);
        }
    }

    private void added(Entry entry, Event.CardAdded e) {
        card(e.card(), "there", true);
        card(e.card(), "hidden", e.hidden());
        card(e.card(), "held", false);
        card(e.card(), "group", "null");
        card(e.card(), "text", e.text() + "@" + entry.seq());
        kind(e.card(), e.kind());
    }

    private void reacted(Entry entry, Event.Reacted e) {
        String field = "card/" + e.card() + "/reactions/" + e.reaction() + entry.actor();
        if (e.on()) {
            fields.put(field, true);
        } else {
            fields.remove(field);
        }
    }

    private void settings(String title, Language language, boolean locked) {
        fields.put("title", title);
        fields.put("language", language);
        fields.put("locked", locked);
    }

    /** An amount and its currency are one field. */
    private void facts(String id, String name, String owner, DealFacts facts) {
        deal(id, "name", name);
        deal(id, "owner", owner);
        deal(id, "customer", String.valueOf(facts.customer()));
        deal(id, "stage", String.valueOf(facts.stage()));
        deal(id, "value", facts.amount() + " " + facts.currency());
        deal(id, "closeDate", String.valueOf(facts.closeDate()));
    }

    private void deal(String id, String field, Object value) {
        fields.put("deal/" + id + "/" + field, value);
    }

    private void card(String id, String field, Object value) {
        fields.put("card/" + id + "/" + field, value);
    }

    /** The same fields, read from a board. */
    static Map<String, Object> of(Board board) {
        Reference all = new Reference();
        all.settings(board.title(), board.language(), board.locked());
        board.deals().values().forEach(all::put);
        board.cards().values().forEach(all::put);
        return all.fields;
    }

    private void put(Deal deal) {
        deal(deal.id(), "there", !deal.removed());
        facts(deal.id(), deal.name(), deal.owner(), deal.facts());
        deal(deal.id(), "place", deal.order());
        deal(deal.id(), "result", written(deal.result()));
        deal(deal.id(), "stuck", written(deal.stuckBecause()));
        deal(deal.id(), "key", String.valueOf(deal.keyObstacle()));
        deal(deal.id(), "decision", String.valueOf(deal.decision()));
    }

    private void put(Card card) {
        card(card.id(), "there", !card.withdrawn());
        card(card.id(), "hidden", card.hidden());
        card(card.id(), "held", card.held());
        card(card.id(), "group", String.valueOf(card.group()));
        card(card.id(), "text", written(card.text()));
        card.reactions()
                .forEach((reaction, who) -> who.forEach(it -> card(card.id(), "reactions/" + reaction + it, true)));
        kind(card.id(), card.kind());
    }

    private void kind(String id, Card.Kind kind) {
        switch (kind) {
            case Card.Kind.Obstacle it -> {
                card(id, "place", it.remover() + "/" + it.order());
                card(id, "type", it.type());
                card(id, "assignee", String.valueOf(it.assignee()));
                card(id, "ask", String.valueOf(it.ask()));
            }
            case Card.Kind.Solution it -> card(id, "place", it.obstacle() + "/" + it.order());
            case Card.Kind.FollowUp it -> {
                card(id, "assignee", it.assignee());
                card(id, "due", it.due());
                card(id, "outcome", String.valueOf(it.outcome()));
            }
            case Card.Kind.Story it -> {}
            case Card.Kind.Comment it -> {}
            case Card.Kind.Help it -> {}
        }
    }

    private static String written(Text text) {
        return text.text() + "@" + text.seq();
    }
}
