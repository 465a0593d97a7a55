package dev.unblock.live;

import dev.unblock.board.Actor;
import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Language;
import dev.unblock.board.Play;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.log.MemoryLog;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One team's board, the nodes that serve it and the tabs that show it, in a {@link World}. */
final class Stage implements Access {
    static final String BOARD = "board0000001";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Map<String, Protocol.Person> PEOPLE = team();

    private final World world;
    private final MemoryLog memory = new MemoryLog();
    private final ShakyLog log;
    private final Rumours rumours;
    private final Capacity capacity;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Tab> tabs = new ArrayList<>();
    private final Set<String> usedTickets = new HashSet<>();
    private final Set<String> former = new HashSet<>();
    private final Map<String, Protocol.Person> guests = new TreeMap<>();
    private int tickets;
    private int listsOfPeopleRead;

    private Stage(long seed, int howManyNodes, Capacity capacity) {
        world = new World(seed);
        log = new ShakyLog(world, memory);
        rumours = new Rumours(world);
        this.capacity = capacity;
        memory.create(BOARD, "team", "mia", Play.START, new Event.BoardOpened("Monday", Language.EN));
        for (int node = 0; node < howManyNodes; node++) {
            nodes.add(new Node());
        }
    }

    static Stage of(long seed, int howManyNodes) {
        return new Stage(seed, howManyNodes, Capacity.DEFAULT);
    }

    /** One node; nothing random but delays. */
    static Stage quiet() {
        return of(1, 1);
    }

    static Stage with(Capacity capacity) {
        return new Stage(1, 1, capacity);
    }

    /** A server: its memory is lost when it is killed. */
    private final class Node {
        private List<HandLoop> loops = List.of();
        private List<Wire> wires = new ArrayList<>();
        private Rumours.Voice voice = rumours.voice();
        private BoardHost host = start();

        private BoardHost start() {
            loops = List.of(new HandLoop(world), new HandLoop(world));
            wires = new ArrayList<>();
            return BoardHost.over(List.copyOf(loops), log, Stage.this, capacity, LiveMetrics.NONE, voice);
        }

        private void restart() {
            loops.forEach(HandLoop::switchOff);
            wires.forEach(wire -> wire.cut(0));
            voice.silence();
            voice = rumours.voice();
            host = start();
        }
    }

    World world() {
        return world;
    }

    MemoryLog memory() {
        return memory;
    }

    ShakyLog log() {
        return log;
    }

    /** The messages between the nodes. */
    Rumours rumours() {
        return rumours;
    }

    List<Tab> tabs() {
        return tabs;
    }

    int nodes() {
        return nodes.size();
    }

    BoardHost host(int node) {
        return nodes.get(node).host;
    }

    /** Like {@code kill -9} and a new start. */
    void restart(int node) {
        world.tell("node " + node + " is killed");
        nodes.get(node).restart();
    }

    /** A tab of that person that is not connected yet. */
    Tab tab(String person) {
        return tab(person, "tab-" + person + tabs.size());
    }

    /** The same with a given client id. */
    Tab tab(String person, String client) {
        Tab tab = new Tab(world, person, client);
        tabs.add(tab);
        return tab;
    }

    /** A tab of that person that shows the board. */
    Tab seated(String person) {
        return seated(person, 0);
    }

    Tab seated(String person, int node) {
        Tab tab = tab(person);
        connect(tab, node);
        world.until(tab.client() + " shows the board", tab::isLive, SOON);
        return tab;
    }

    void connect(Tab tab, int node) {
        connect(tab, node, ticket(tab.person()));
    }

    Wire connect(Tab tab, int node, String ticket) {
        Wire wire = plug(tab, node);
        tab.hello(wire, ticket);
        return wire;
    }

    /** An open socket on which nothing has been sent. */
    Wire plug(Wire.Reader tab, int node) {
        Wire wire = new Wire(world, tab, this::check);
        Node to = nodes.get(node);
        wire.plugInto(to.host.connect(BOARD, "sid" + tickets++, wire));
        to.wires.add(wire);
        return wire;
    }

    /** Until the ticket is redeemed; its owner does not know yet. */
    void untilRedeemed(String ticket) {
        until(ticket + " is redeemed", () -> usedTickets.contains(ticket));
    }

    String ticket(String person) {
        return person + "/" + tickets++;
    }

    /** Nothing may be shown that a crash could still undo. */
    private void check(Protocol.FromServer frame) {
        long shown = switch (frame) {
            case Protocol.Evs it -> it.to();
            case Protocol.Ack it -> it.seq();
            case Protocol.Snap it -> it.seq();
            case Protocol.Welcome it -> it.head();
            case Protocol.Hb it -> it.head();
            case Protocol.Rej it -> 0;
            case Protocol.People it -> 0;
            case Protocol.Pset it -> 0;
            case Protocol.Nudge it -> 0;
            case Protocol.Bye it -> 0;
        };
        if (shown > head()) {
            throw new AssertionError("the log ends at " + head() + ", yet " + frame + " was shown");
        }
    }

    long head() {
        return memory.head(BOARD).result().orElseThrow().seq();
    }

    List<Entry> entries() {
        return memory.read(BOARD, 1, Integer.MAX_VALUE).result();
    }

    int listsOfPeopleRead() {
        return listsOfPeopleRead;
    }

    /** The board according to the log. */
    Board board() {
        Board board = Board.EMPTY;
        for (Entry entry : entries()) {
            board = board.after(entry);
        }
        return board;
    }

    void until(String what, BooleanSupplier isSo) {
        world.until(what, isSo, SOON);
    }

    /** Sends commands from that tab, each after the previous one is in the log. */
    void done(Tab tab, Command... commands) {
        for (Command command : commands) {
            tab.order(command);
            until(command + " is answered", tab::isSettled);
            if (tab.outbox().refused().containsKey(tab.outbox().last())) {
                throw new AssertionError(command + " was refused: "
                        + tab.outbox().refused().get(tab.outbox().last()));
            }
        }
    }

    void untilClosed(Tab tab) {
        until(tab.client() + " is closed", () -> !tab.isConnected());
    }

    /** Until every tab shows everything in the log and all commands are answered. */
    void untilSettled() {
        until(
                "every tab is at the head with nothing unanswered",
                () -> tabs.stream()
                        .allMatch(tab -> tab.isSettled() && tab.board().seq() == head()));
    }

    /** That person has opened a link to the board. */
    void invites(String person) {
        guests.put(person, new Protocol.Person(person, person, Role.EXECUTIVE, Seniority.REGULAR, true, false));
    }

    /** That person has left the team. */
    void leaves(String person) {
        former.add(person);
    }

    @Override
    public Future<Optional<Actor>> redeem(String board, String ticket) {
        return world.away(world.between(1, 8), world.between(0, 8), () -> {
            String person = ticket.substring(0, ticket.indexOf('/'));
            Protocol.Person known = PEOPLE.getOrDefault(person, guests.get(person));
            if (!board.equals(BOARD) || known == null || !usedTickets.add(ticket)) {
                return Future.succeededFuture(Optional.empty());
            }
            return Future.succeededFuture(Optional.of(new Actor(person, known.role())));
        });
    }

    @Override
    public Future<List<Protocol.Person>> people(String board, Set<String> brought) {
        listsOfPeopleRead++;
        return world.away(
                1,
                world.between(0, 8),
                () -> Future.succeededFuture(Stream.concat(PEOPLE.values().stream(), guests.values().stream())
                        .map(this::asOfNow)
                        .toList()));
    }

    private Protocol.Person asOfNow(Protocol.Person it) {
        return new Protocol.Person(it.id(), it.name(), it.role(), it.seniority(), it.guest(), former.contains(it.id()));
    }

    /** The people of {@link Play}, a second manager and a veteran. */
    private static Map<String, Protocol.Person> team() {
        Map<String, Protocol.Person> team = new TreeMap<>();
        for (String id : Play.opened().people()) {
            Role role = Play.opened().meta(id).actor().role();
            team.put(id, new Protocol.Person(id, id, role, Seniority.REGULAR, false, false));
        }
        team.put("otto", new Protocol.Person("otto", "otto", Role.MANAGER, Seniority.REGULAR, false, false));
        team.put("vera", new Protocol.Person("vera", "vera", Role.REP, Seniority.VETERAN, false, false));
        return team;
    }
}
