package dev.unblock.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A board played from its opening: people send commands, the rules decide them, accepted ones are folded and kept. Each
 * person has one tab, named {@code tab-person}.
 */
public final class Play {
    public static final Instant START = Instant.parse("2026-03-30T09:00:00Z");
    public static final LocalDate TODAY = LocalDate.parse("2026-03-30");

    /** The actor of the server's own commands. */
    public static final String HOUSE = "house";

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, Long> ops = new HashMap<>();
    private Board board = Board.EMPTY;
    private Duration waited = Duration.ZERO;

    private Play() {}

    /** With rep {@code rita}, her colleague {@code rob}, manager {@code mia}, executive {@code eve} and observer {@code oli}. */
    public static Play opened() {
        Play play = new Play();
        // the opening was the server's first command
        play.ops.put(HOUSE, 1L);
        play.roles.put("rita", Role.REP);
        play.roles.put("rob", Role.REP);
        play.roles.put("mia", Role.MANAGER);
        play.roles.put("eve", Role.EXECUTIVE);
        play.roles.put("oli", Role.OBSERVER);
        Event opening = new Event.BoardOpened("Monday", Language.EN);
        play.apply(new Entry(1, START, "mia", "server", 1, null, opening));
        return play;
    }

    /** A command that must be accepted; otherwise the test is wrong. */
    public Play does(String person, Command command) {
        CommandMeta meta = meta(person);
        Verdict verdict = Rules.decide(board, meta, command);
        if (!(verdict instanceof Verdict.Accepted accepted)) {
            throw new AssertionError(person + " was refused " + command + ": " + verdict);
        }
        long op = ops.merge(person, 1L, Long::sum);
        accepted.entries(board.seq(), meta, op).forEach(this::apply);
        return this;
    }

    /** The verdict, without applying it. */
    public Verdict ask(String person, Command command) {
        return Rules.decide(board, meta(person), command);
    }

    /** The number of the person's last command. */
    public long op(String person) {
        return ops.getOrDefault(person, 0L);
    }

    public Play apply(Entry entry) {
        entries.add(entry);
        board = board.after(entry);
        return this;
    }

    public Board board() {
        return board;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public Set<String> people() {
        return new TreeSet<>(roles.keySet());
    }

    public Card card(String id) {
        return there(board.cards().get(id), id);
    }

    public Deal deal(String id) {
        return there(board.deals().get(id), id);
    }

    /** Time passes; otherwise each event takes a second. */
    public Play waits(Duration time) {
        waited = waited.plus(time);
        return this;
    }

    private Instant now() {
        return START.plus(Duration.ofSeconds(board.seq())).plus(waited);
    }

    public CommandMeta meta(String person) {
        if (person.equals(HOUSE)) {
            Actor mia = new Actor("mia", Role.MANAGER);
            return new CommandMeta(mia, CommandMeta.HOUSE, now(), people());
        }
        Actor actor = new Actor(person, there(roles.get(person), person));
        return new CommandMeta(actor, "tab-" + person, now(), people());
    }

    private static <T> T there(@Nullable T found, String id) {
        if (found == null) {
            throw new AssertionError("there is no " + id);
        }
        return found;
    }
}
