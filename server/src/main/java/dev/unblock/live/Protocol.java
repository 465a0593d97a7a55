package dev.unblock.live;

import dev.unblock.board.Card;
import dev.unblock.board.Command;
import dev.unblock.board.Deal;
import dev.unblock.board.Language;
import dev.unblock.board.LoggedCommand;
import dev.unblock.board.Meeting;
import dev.unblock.board.Refusal;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.board.Text;
import dev.unblock.board.VisibleEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every frame on the socket {@code /ws/boards/{board}}, subprotocol {@code unblock.v1}. A frame is UTF-8 JSON in one
 * binary message, with {@code t} first; it may be gzipped (magic 1f 8b), which only the server does, for snapshots. The
 * browser's TypeScript types are generated from here.
 *
 * <p>Order: the client sends one {@code hello} within 5 s; the server answers with {@code welcome} and, in mode
 * SNAPSHOT, all parts of {@code snap}; then {@code evs} frames follow each other without gaps. Ids and seqs stay below
 * 2^53. A tab may send from its hello on: messages before the last part of {@code snap} wait and are processed after
 * it, in order.
 *
 * <p>Limits: a tab sends no more commands than {@code welcome.limits} allow, which all tabs of one person share. A
 * command that cannot be accepted now is answered by one {@link Rej} with the number from which to resend, and when;
 * commands sent after that number get no answer and must be resent. Frames of all kinds are counted: a client that
 * sends several times what a tab needs is closed as FLOOD, and so is one that pulls all the time. Messages other than
 * events are not kept for a client that does not read: its socket is closed as SLOW. A message of more than 64 KB, or
 * one that cannot be parsed at all, is closed as BAD_FRAME; pings are answered only while the answers are read.
 *
 * <p>Anonymous cards: only the author is told who wrote one, and nothing else gives it away. Events carry neither tab
 * nor command number; the events of one command refer to its first event only if everybody may know the actor; nobody
 * is shown at such a card; and a person who stops writing what may become one (on any board that includes calls for
 * help), by moving or leaving, is shown to do so with the next heartbeat, together with everybody else who did, or with
 * a signed card of theirs. What can still be inferred: the author is one of the people present (with two people, the
 * other one), most likely one who was seen writing about the same deal; the events of one command have the same time
 * and follow each other; and writing style.
 *
 * <p>Close codes: 4000–4499 ask the client to reconnect, 4500–4999 not to (see {@link Close}).
 */
public final class Protocol {
    /**
     * History: 1 = first; 2 = reviews; 3 = following; 4 = events without tab and number, own commands in {@code mine},
     * open votes; 5 = a proposed decision is declined. A server speaks only this version: an older page is told to reload.
     */
    public static final int VERSION = 5;

    /**
     * Raised within a version when commands get a new optional field. Servers refuse unknown fields; so while nodes are
     * updated one by one, a tab leaves out the fields that its server does not read yet. History: 1 = {@code was}; 2
     * = {@code was} of group-cards, split-group, change-plan, open-slot and hand-over.
     */
    public static final int REVISION = 2;

    private Protocol() {}

    public sealed interface FromClient {}

    public sealed interface FromServer {}

    /**
     * @param client id of this tab, stored with its queue of unsent commands
     * @param ticket single-use, from {@code POST /api/boards/{board}/ticket}
     * @param firstOp lowest number that the tab still holds as unanswered, or its next one
     */
    public record Hello(
            int v,
            String client,
            String ticket,
            long firstOp,
            @Nullable Resume resume) implements FromClient {}

    /** How far the tab has applied the log. */
    public record Resume(long epoch, long seq) {}

    /**
     * A command. It is answered with its own events in {@link Evs} (listed in {@code mine}), with {@link Ack} if it
     * changed nothing or was in the log already, or with {@link Rej}.
     *
     * @param n the client's op number, one more than the previous one
     */
    public record Cmd(long n, Command d) implements FromClient {}

    /**
     * Requests everything from this seq on again, because the tab saw a gap. Further back than a tab could resume, the
     * connection is closed as RESYNC.
     */
    public record Pull(long from) implements FromClient {}

    /**
     * Where a person is on the board; only the latest counts, nothing is stored.
     *
     * @param x cursor, 0–1 of the centre's width; absent when live cursors are off
     * @param y cursor, in CSS pixels from the centre's top
     * @param following member id of the person who is followed
     * @param alone true if nobody should see where this person is; absent = false
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

    /** Answers {@link Hb}: how far the tab has applied, and the server's {@code at} echoed. */
    public record Seen(long seq, long at) implements FromClient {}

    public enum Doing {
        LOOKING,
        /** Writes the text of a card, or a new card for a deal or card. */
        WRITING,
        /** Writes the result of a deal. */
        REPORTING,
        /** Writes why a deal is stuck. */
        EXPLAINING,
        /** Writes the reason of a decision. */
        DECIDING,
        DRAGGING
    }

    /**
     * @param sid this connection
     * @param me member id of the connected person
     * @param now the server's clock, milliseconds since 1970
     * @param lastOp highest op of this client in the log: it and lower ones are settled
     * @param revision {@link #REVISION} of this server; absent: 0
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
            List<Person> people,
            @Nullable Integer revision)
            implements FromServer {}

    public enum Mode {
        /** The events after the resume point follow. */
        TAIL,
        /** The whole board follows in parts and replaces what the tab had. */
        SNAPSHOT
    }

    /**
     * @param commandsPerSecond of this person in all tabs together, sustained
     * @param burst the same at once
     * @param inFlight unanswered commands of this connection
     */
    public record Limits(int commandsPerSecond, int burst, int inFlight, int cards) {}

    /** @param left true if the person no longer has access; the name is needed for what they wrote */
    public record Person(String id, String name, Role role, Seniority seniority, boolean guest, boolean left) {}

    /** Replaces the list of people. */
    public record People(List<Person> people) implements FromServer {}

    /**
     * A part of the board as it was after event {@code seq}.
     *
     * @param part from 1 to {@code of}; settings, review and deals are in the first
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
     * Events {@code from}..{@code to} without gaps.
     *
     * @param mine this tab's own commands among them, which are answered by this; absent if there are none
     */
    public record Evs(
            long from,
            long to,
            List<VisibleEvent> e,
            @Nullable List<LoggedCommand> mine) implements FromServer {}

    /** @param seq the command's position in the log, 0 if it changed nothing */
    public record Ack(long n, long seq) implements FromServer {}

    /**
     * The command was refused for good, and its number is used up; or, with RATE_LIMITED, OVERLOADED, UNAVAILABLE and
     * GAP, it was not accepted: then the tab resends {@code n} and everything after it, in order, after {@code
     * retryAfterMs}.
     *
     * @param n the command; with GAP the missing one
     * @param path the invalid field of the command
     * @param cur the current text, with CONFLICT
     * @param retryAfterMs with codes that may be retried: when to resend from {@code n}
     */
    public record Rej(
            long n,
            Code code,
            @Nullable String path,
            @Nullable Text cur,
            @Nullable Integer retryAfterMs) implements FromServer {}

    /** Why a command was not carried out: every {@link Refusal} of the board under its own name, and what went wrong
     * on the way to the board. */
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
        /** Was already answered, with a refusal. */
        ALREADY_RESOLVED,
        RATE_LIMITED,
        OVERLOADED,
        UNAVAILABLE,
        /** A number was skipped: resend from this one. */
        GAP;

        static Code of(Refusal refusal) {
            return valueOf(refusal.name());
        }
    }

    /** Presence changes, merged over a tick. */
    public record Pset(List<Presence> changed, List<String> gone) implements FromServer {}

    /**
     * Where a person is.
     *
     * @param following member id of the person they follow
     * @param alone they want nobody to see where they are; then the position is absent
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
        /** The same place, doing nothing. */
        Presence looking() {
            return new Presence(sid, member, deal, card, Doing.LOOKING, x, y, following, alone);
        }
    }

    /** Data outside the board has changed for this person: fetch it again. */
    public record Nudge(Topic topic) implements FromServer {}

    /** What has changed. */
    public enum Topic {
        /** Questions to this person, and answers to theirs. */
        QUESTIONS
    }

    /**
     * A heartbeat on a quiet connection, so that lost events are noticed.
     *
     * @param at the server's clock, milliseconds since 1970
     * @param degraded the database is unavailable: reading continues, commands wait
     */
    public record Hb(long head, long at, boolean degraded) implements FromServer {}

    /**
     * Sent before the socket is closed.
     *
     * @param reconnectAfterMs when to reconnect; absent if reconnecting is pointless
     */
    public record Bye(Close why, @Nullable Integer reconnectAfterMs) implements FromServer {}

    /** Close codes. */
    public enum Close {
        DRAINING(4001),
        SLOW(4008),
        RESYNC(4009),
        /** The same tab connected again. */
        REPLACED(4010),
        /** The board is full, or a member needed the place of a guest. */
        FULL(4012),
        /** Sent more than any client of ours would. */
        FLOOD(4013),
        BAD_FRAME(4500),
        NOT_AUTHENTICATED(4501),
        FORBIDDEN(4503),
        BOARD_GONE(4504),
        CLIENT_TOO_OLD(4505),
        /** This person has so many tabs on the board that the oldest is closed. */
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
