package dev.unblock.board;

import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * A board after event {@code seq}. Immutable: {@link #after} gives the next one and shares almost everything with this
 * one, so keeping an earlier board costs almost nothing. The maps are trees ordered by key, not hash tables: browsers
 * choose the ids, and hand-picked ids can make a hash table slow but not a tree.
 *
 * @param lastOps for each client the highest op in the log; lower ops are done, too
 * @param recent the last {@link #REMEMBERED} changes that can be undone, oldest first
 * @param coverings by card id, for cards that were hidden after everybody could read them
 * @param meeting the board's review; absent for a free board
 * @param lastOrder the greatest order key of any card, so that a new card can be appended without a search
 */
public record Board(
        long seq,
        String title,
        Language language,
        boolean locked,
        PMap<String, Deal> deals,
        PMap<String, Card> cards,
        PMap<String, LastOp> lastOps,
        PVector<Change> recent,
        PMap<String, Concealment> coverings,
        String lastOrder,
        @Nullable Meeting meeting) {
    /** Before the first event. */
    public static final Board EMPTY = new Board(
            0,
            "",
            Language.EN,
            false,
            TreePMap.<String, Deal>empty(),
            TreePMap.<String, Card>empty(),
            TreePMap.<String, LastOp>empty(),
            TreePVector.empty(),
            TreePMap.<String, Concealment>empty(),
            "",
            null);

    /** How many changes of a board can be undone. */
    static final int REMEMBERED = 1_000;

    /**
     * The board after one more event. Never fails: an event about a deal or card that does not exist (or that exists
     * already, for an addition) only advances {@code seq}. Also accepts redacted entries.
     */
    public Board after(Entry entry) {
        Board next = Fold.of(this, entry);
        PMap<String, LastOp> ops = lastOps;
        PVector<Change> changes = recent;
        PMap<String, Concealment> covered = coverings;
        String client = entry.client();
        if (client != null) {
            LastOp last = ops.get(client);
            if (last == null || last.op() < entry.op()) {
                ops = ops.plus(client, new LastOp(entry.op(), last == null ? entry.actor() : last.actor()));
            }
            changes = remember(client, entry);
            covered = Concealment.after(this, entry);
        }
        return new Board(
                entry.seq(),
                next.title,
                next.language,
                next.locked,
                next.deals,
                next.cards,
                ops,
                changes,
                covered,
                next.lastOrder,
                next.meeting);
    }

    /** The viewer's board after one more event. */
    public Board after(VisibleEvent told) {
        return after(new Entry(told.seq(), told.at(), told.actor(), null, 0, null, told.event()));
    }

    /** Highest op of a client in the log, 0 for none. */
    public long lastOp(String client) {
        LastOp last = lastOps.get(client);
        return last == null ? 0 : last.op();
    }

    /** True if the log has commands of this tab by another person. */
    public boolean isTabOfAnother(String client, String actor) {
        LastOp last = lastOps.get(client);
        return last != null && !actor.equals(last.actor());
    }

    private PVector<Change> remember(String client, Entry entry) {
        Event inverse = Inverse.of(this, entry.event());
        if (inverse == null) {
            return recent;
        }
        Change change = new Change(entry.seq(), client, entry.op(), Field.of(entry.event()), inverse);
        return (recent.size() < REMEMBERED ? recent : recent.minus(0)).plus(change);
    }

    Board withSettings(String newTitle, Language newLanguage, boolean nowLocked) {
        return new Board(
                seq, newTitle, newLanguage, nowLocked, deals, cards, lastOps, recent, coverings, lastOrder, meeting);
    }

    Board with(Deal deal) {
        return new Board(
                seq,
                title,
                language,
                locked,
                deals.plus(deal.id(), deal),
                cards,
                lastOps,
                recent,
                coverings,
                lastOrder,
                meeting);
    }

    Board with(Card card) {
        String order = orderOf(card);
        String last = order != null && order.compareTo(lastOrder) > 0 ? order : lastOrder;
        return new Board(
                seq,
                title,
                language,
                locked,
                deals,
                cards.plus(card.id(), card),
                lastOps,
                recent,
                coverings,
                last,
                meeting);
    }

    Board with(Meeting now) {
        return new Board(seq, title, language, locked, deals, cards, lastOps, recent, coverings, lastOrder, now);
    }

    /** The board without the fields that only the server needs: command numbers, undo history, coverings. */
    Board withoutMemory(PMap<String, Card> shownCards, @Nullable Meeting shownMeeting) {
        return new Board(
                seq,
                title,
                language,
                locked,
                deals,
                shownCards,
                TreePMap.<String, LastOp>empty(),
                TreePVector.empty(),
                TreePMap.<String, Concealment>empty(),
                lastOrder,
                shownMeeting);
    }

    private static @Nullable String orderOf(Card card) {
        return switch (card.kind()) {
            case Card.Kind.Obstacle it -> it.order();
            case Card.Kind.Solution it -> it.order();
            case Card.Kind.FollowUp it -> null;
            case Card.Kind.Story it -> null;
            case Card.Kind.Comment it -> null;
            case Card.Kind.Help it -> null;
        };
    }
}
