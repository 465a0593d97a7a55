package dev.unblock.live;

import dev.unblock.board.Card;
import dev.unblock.board.Command;
import dev.unblock.board.Deal;
import dev.unblock.board.Language;
import dev.unblock.board.Meeting;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.board.Settled;
import dev.unblock.board.Text;
import dev.unblock.board.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every frame that crosses the socket {@code /ws/boards/{board}}, subprotocol {@code unblock.v1}. A
 * frame is UTF-8 JSON in one binary message, {@code t} first; it may be gzipped (magic 1f 8b), which
 * only the server does, for snapshots. The TypeScript types of the browser are generated from here.
 *
 * <p>Order: one {@code hello} within 5 s, answered by {@code welcome} and, in mode SNAPSHOT, all parts
 * of {@code snap}; then {@code evs} that follow each other without a hole. Ids and seqs stay below 2^53.
 * From its hello on a tab may send: what comes before the last part of {@code snap} waits and is taken
 * after it, in order.
 *
 * <p>Limits: a tab sends no more commands than {@code welcome.limits} allow, which all tabs of one person
 * share. A command that cannot be taken now is answered by one {@link Rej} that says from which number to
 * go on and when; what was sent behind that number is not answered and comes again. All frames count, of
 * whatever kind: several times what a tab has to say is closed as FLOOD, and so are pulls all the time. What
 * is said beside the events is not kept for a client that does not read it: the socket is closed as SLOW. A message of more than
 * 64 KB and what is no message at all are closed as BAD_FRAME; pings have an answer only while the answers are read.
 *
 * <p>Of a card without a name nobody but its author is told whose it is, nor anything that leads there: events
 * carry no tab and no number of a command, those of one order point to its first only where all may know whose
 * it is, nobody is seen at such a card, and who stops writing what may become one (on any board that is a call for
 * help), be it to go elsewhere or to leave, is seen to do so with the next heartbeat, together with all others who did,
 * or with a card of theirs that has a name. What can still be inferred: the author is one of
 * those who are here (with two people the other one), most likely one of those who were seen writing about the
 * same deal; what one order did has one time and follows itself; and how somebody writes is how they write.
 *
 * <p>Close codes: 4000–4499 ask the client to come back, 4500–4999 not to (see {@link Close}).
 */
public final class Protocol {
    /**
     * History: 1 = first; 2 = reviews; 3 = following; 4 = events without tab and number, own ones in {@code mine},
     * open votes. A server speaks this one only: an older page is told to reload.
     */
    public static final int VERSION = 4;

    private Protocol() {}

    public sealed interface FromClient {}

    public sealed interface FromServer {}

    /**
     * @param client id of this tab, kept with its queue of unsent commands
     * @param ticket single-use, from {@code POST /api/boards/{board}/ticket}
     * @param firstOp lowest number that the tab still holds as unanswered, or its next one
     */
    public record Hello(
            int v,
            String client,
            String ticket,
            long firstOp,
            @Nullable Resume resume) implements FromClient {}

    /** Up to where the tab has applied the log. */
    public record Resume(long epoch, long seq) {}

    /**
     * A command. It is answered with its own events in {@link Evs} (in {@code mine}), by {@link Ack}
     * where it changed nothing or was in the log already, or by {@link Rej}.
     *
     * @param n this client's op number, one more than the one before
     */
    public record Cmd(long n, Command d) implements FromClient {}

    /**
     * Asks again for everything from this seq on: the tab saw a hole. Further back than a tab could resume,
     * the connection is closed as RESYNC.
     */
    public record Pull(long from) implements FromClient {}

    /**
     * Where somebody is on the board; the last one counts, nothing is kept.
     *
     * @param x cursor, 0–1 of the centre's width; absent when live cursors are off
     * @param y cursor, in CSS pixels from the centre's top
     * @param following member id of the one whose way over the board this person goes
     * @param alone wants nobody to see where; absent = does not mind
     */
    public record Pres(
            @Nullable String deal,
            @Nullable String card,
            Doing doing,
            @Nullable Double x,
            @Nullable Double y,
            @Nullable String following,
            @Nullable Boolean alone)
            implements FromClient {}

    /** Answers {@link Hb}: what the tab has applied, and the server's {@code at} again. */
    public record Seen(long seq, long at) implements FromClient {}

    public enum Doing {
        LOOKING,
        /** In the words of a card, or in new ones about a deal or card. */
        WRITING,
        /** Writes the result of a deal. */
        REPORTING,
        /** Writes why a deal is stuck. */
        EXPLAINING,
        /** Writes why something is decided about a deal. */
        DECIDING,
        DRAGGING
    }

    /**
     * @param sid this connection
     * @param me member id of the one who is connected
     * @param now the server's clock, milliseconds since 1970
     * @param lastOp highest op of this client in the log: what is at or below it is settled
     */
    public record Welcome(
            int v,
            String sid,
            String me,
            Role role,
            long epoch,
            long head,
            long lastOp,
            Mode mode,
            Limits limits,
            long now,
            List<Person> people)
            implements FromServer {}

    public enum Mode {
        /** Events from the resume point on follow. */
        TAIL,
        /** The whole board follows in parts; what the tab had is replaced. */
        SNAPSHOT
    }

    /**
     * @param commandsPerSecond of this person in all tabs together, in the long run
     * @param burst the same at once
     * @param inFlight unanswered commands of this connection
     */
    public record Limits(int commandsPerSecond, int burst, int inFlight, int cards) {}

    /** @param left comes here no more; the name stands where this person wrote */
    public record Person(String id, String name, Role role, Seniority seniority, boolean guest, boolean left) {}

    /** Replaces the list of people. */
    public record People(List<Person> people) implements FromServer {}

    /**
     * A part of the board as it was after event {@code seq}.
     *
     * @param part from 1 to {@code of}; settings, the review and deals are in the first
     * @param meeting absent on a free board
     */
    public record Snap(
            long seq,
            int part,
            int of,
            @Nullable Settings settings,
            @Nullable Meeting meeting,
            List<Deal> deals,
            List<Card> cards)
            implements FromServer {}

    public record Settings(String title, Language language, boolean locked) {}

    /**
     * Events {@code from}..{@code to} without a hole.
     *
     * @param mine this tab's own commands among them, which are answered by this; absent where there are none
     */
    public record Evs(
            long from, long to, List<Told> e, @Nullable List<Settled> mine) implements FromServer {}

    /** @param seq where the command stands in the log, 0 where it changed nothing */
    public record Ack(long n, long seq) implements FromServer {}

    /**
     * The command was refused for good, and its number is used up; or, with RATE_LIMITED, OVERLOADED,
     * UNAVAILABLE and GAP, it was not taken: then {@code n} and all that the tab has sent behind it come
     * again, in order, after {@code retryAfterMs}.
     *
     * @param n the command; with GAP the one that is missing
     * @param path the command's field that is at fault
     * @param cur the text that stands now, with CONFLICT
     * @param retryAfterMs with codes that are worth another try: when to go on from {@code n}
     */
    public record Rej(
            long n,
            Code code,
            @Nullable String path,
            @Nullable Text cur,
            @Nullable Integer retryAfterMs) implements FromServer {}

    /** Why a command was not carried out. */
    public enum Code {
        MALFORMED,
        TOO_LARGE,
        UNKNOWN_TYPE,
        INVALID,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        CHANGED,
        BOARD_LOCKED,
        BOARD_ARCHIVED,
        NOT_MODERATOR,
        GOAL_MISSING,
        AGENDA_MISSING,
        RESULT_MISSING,
        OBSTACLE_MISSING,
        KEY_MISSING,
        REMOVER_MISSING,
        DECISION_MISSING,
        ALREADY_MOVED,
        PHASE_CLOSED,
        VOTES_SPENT,
        ALREADY_NOMINATED,
        TOO_LATE,
        NO_TIME_LEFT,
        SLOT_OPEN,
        LIMIT_EXCEEDED,
        STALE_UNDO,
        /** Answered before, with a refusal. */
        ALREADY_RESOLVED,
        RATE_LIMITED,
        OVERLOADED,
        UNAVAILABLE,
        /** A number was skipped: go on from this one. */
        GAP
    }

    /** Who is where: merged over a tick, only what changed. */
    public record Pset(List<Presence> changed, List<String> gone) implements FromServer {}

    /**
     * Where somebody is.
     *
     * @param following member id of the one they follow
     * @param alone they want nobody to see where they are; then nothing says it
     */
    public record Presence(
            String sid,
            String member,
            @Nullable String deal,
            @Nullable String card,
            Doing doing,
            @Nullable Double x,
            @Nullable Double y,
            @Nullable String following,
            @Nullable Boolean alone) {
        /** At the same place, with nothing in hand. */
        Presence looking() {
            return new Presence(sid, member, deal, card, Doing.LOOKING, x, y, following, alone);
        }
    }

    /** Something that is no part of the board has changed for this person: ask for it anew. */
    public record Nudge(Topic topic) implements FromServer {}

    /** What a nudge is about. */
    public enum Topic {
        /** Questions to this person, and answers to theirs. */
        QUESTIONS
    }

    /**
     * Sent in silence, so that a lost tail is noticed.
     *
     * @param at the server's clock, milliseconds since 1970
     * @param degraded the database is away: reading goes on, commands wait
     */
    public record Hb(long head, long at, boolean degraded) implements FromServer {}

    /**
     * Said before the socket is closed.
     *
     * @param reconnectAfterMs when to come back; absent where there is no use in it
     */
    public record Bye(Close why, @Nullable Integer reconnectAfterMs) implements FromServer {}

    /** Close codes. */
    public enum Close {
        DRAINING(4001),
        SLOW(4008),
        RESYNC(4009),
        /** The same tab came again. */
        REPLACED(4010),
        /** Nobody more gets in, or a member needed the place of a guest. */
        FULL(4012),
        /** More than any client of ours sends. */
        FLOOD(4013),
        BAD_FRAME(4500),
        NOT_AUTHENTICATED(4501),
        FORBIDDEN(4503),
        BOARD_GONE(4504),
        CLIENT_TOO_OLD(4505),
        /** This person has opened the board so often that the oldest tab gives its place. */
        TOO_MANY_TABS(4506);

        private final int code;

        Close(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }
}
