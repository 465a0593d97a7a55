package dev.unblock.board;

/**
 * Names the one field that an event writes, e.g. {@code card/x7/text}. Two events that write the same field, or undo
 * each other, name the same field; undo compares these names.
 */
final class Field {
    private Field() {}

    static String of(Event event) {
        return switch (event) {
            case Event.BoardOpened e -> "settings";
            case Event.SettingsChanged e -> "settings";
            case Event.DealAdded e -> deal(e.deal(), "there");
            case Event.DealRemoved e -> deal(e.deal(), "there");
            case Event.DealRestored e -> deal(e.deal(), "there");
            case Event.DealEdited e -> deal(e.deal(), "facts");
            case Event.DealMoved e -> deal(e.deal(), PLACE);
            case Event.ResultReported e -> deal(e.deal(), "result");
            case Event.StuckExplained e -> deal(e.deal(), "stuck");
            case Event.KeyObstacleMarked e -> deal(e.deal(), "key");
            case Event.DecisionMade e -> deal(e.deal(), "decision");
            case Event.CardAdded e -> card(e.card(), "there");
            case Event.CardWithdrawn e -> card(e.card(), "there");
            case Event.CardRestored e -> card(e.card(), "there");
            case Event.CardReworded e -> card(e.card(), "text");
            case Event.ObstacleMoved e -> card(e.card(), PLACE);
            case Event.SolutionMoved e -> card(e.card(), PLACE);
            case Event.ObstacleClassified e -> card(e.card(), "type");
            case Event.FollowUpRescheduled e -> card(e.card(), "due");
            case Event.CardCovered e -> card(e.card(), "hidden");
            case Event.CardHeld e -> card(e.card(), "hidden");
            case Event.CardGrouped e -> card(e.card(), "group");
            case Event.ExecutiveAsked e -> card(e.card(), "ask");
            case Event.OutcomeRecorded e -> card(e.card(), "outcome");
            case MeetingEvent e -> "meeting";
            case Event.CardRevealed e -> card(e.card(), "hidden");
            case Event.Reacted e -> card(e.card(), "reactions");
        };
    }

    /** Whether the field is a position in a list. */
    static boolean isPlace(String field) {
        return field.endsWith("/" + PLACE);
    }

    private static final String PLACE = "place";

    private static String deal(String id, String field) {
        return "deal/" + id + "/" + field;
    }

    private static String card(String id, String field) {
        return "card/" + id + "/" + field;
    }
}
