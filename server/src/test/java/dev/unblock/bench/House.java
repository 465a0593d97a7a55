package dev.unblock.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** The real server, used through its public API: setup, boards, invitations, tickets, sockets. */
final class House implements Place {
    /** Unanswered commands at which the filler waits: below the limit of a session. */
    private static final int PATIENCE = 200;

    /** The maximum of one member's tabs on a board. */
    private static final int TABS = 10;

    /** Fewer than may join a team in a minute, and enough that none of them joins boards too often. */
    private static final int MEMBERS = 90;

    /** Tabs that are on their way back at the same time. */
    private static final int AT_ONCE = 64;

    private final WebClient web;
    private final WebSocketClient sockets;
    private final int port;
    private final Meter meter;
    private String manager = "";
    private int seated;
    private String invitation = "";
    /** Their session cookies. */
    private final List<String> members = new ArrayList<>();

    House(Vertx vertx, WebSocketClient sockets, int port, Meter meter) {
        this.web = WebClient.create(vertx);
        this.sockets = sockets;
        this.port = port;
        this.meter = meter;
    }

    /** Creates the first team; call once for a fresh database. */
    void setUp() {
        manager = cookie(answer(
                HttpMethod.POST,
                "/api/setup",
                "",
                new JsonObject()
                        .put("team", "Load")
                        .put("name", "Manager")
                        .put("email", "manager@load.test")
                        .put("password", "a password for load only")
                        .put("language", "EN")));
    }

    /** Signs the manager in again, after a restart. */
    void signIn() {
        manager = cookie(answer(
                HttpMethod.POST,
                "/api/session",
                "",
                new JsonObject().put("email", "manager@load.test").put("password", "a password for load only")));
    }

    /** A tab that was at a board, and comes back. */
    record Return(String board, String cookie, String client) {}

    /** Tabs of members at as many new boards, all still away. */
    List<Return> returns(int boards, int people) {
        List<Return> all = new ArrayList<>();
        for (int board = 0; board < boards; board++) {
            String id = newBoard();
            for (int person = 0; person < people; person++) {
                all.add(new Return(id, member(seated / TABS % MEMBERS), String.format("back%08d", seated)));
                seated++;
            }
        }
        return all;
    }

    /** Returns when all of them have their board. */
    void comeBack(List<Return> all) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            threads.invokeAll(all.stream()
                            .<Callable<Arrival>>map(it -> () -> enter(it.board(), it.cookie(), it.client()))
                            .toList())
                    .forEach(Future::resultNow);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public List<Seat> gather(int boards, int people) {
        List<Seat> seats = new ArrayList<>();
        for (int board = 0; board < boards; board++) {
            seats.addAll(seats(newBoard(), people, true));
        }
        return seats;
    }

    String newBoard() {
        return call(
                        HttpMethod.POST,
                        "/api/boards",
                        manager,
                        new JsonObject().put("title", "Load").put("language", "EN"))
                .getString("id");
    }

    /** Seats people at a board; writers get a deal and a card of their own. */
    List<Seat> seats(String board, int people, boolean writers) {
        if (writers) {
            openDeal(board);
        }
        List<Seat> seats = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            seats.add(seat(board, member(seated++ / TABS % MEMBERS), writers));
        }
        return seats;
    }

    /** Members who do not exist yet join the team. */
    private String member(int which) {
        while (members.size() <= which) {
            members.add(cookie(answer(
                    HttpMethod.POST,
                    "/api/join/" + invitation(),
                    "",
                    new JsonObject()
                            .put("name", "Member " + members.size())
                            .put("email", "member" + members.size() + "@load.test")
                            .put("password", "a password for load only")
                            .put("language", "EN"))));
        }
        return members.get(which);
    }

    private String invitation() {
        if (invitation.isEmpty()) {
            invitation = call(
                            HttpMethod.POST,
                            "/api/invitations",
                            manager,
                            new JsonObject()
                                    .put("role", "REP")
                                    .put("seniority", "REGULAR")
                                    .put("expiresInHours", 24)
                                    .put("reusable", true))
                    .getString("url")
                    .replaceAll(".*/", "");
        }
        return invitation;
    }

    private static String raise(String card, String text) {
        return "{\"t\":\"raise-obstacle\",\"card\":\"" + card + "\",\"deal\":\"deal00000000\",\"text\":\"" + text
                + "\",\"type\":\"PRICE\",\"remover\":\"REP\",\"hidden\":false}";
    }

    private void openDeal(String board) {
        Arrival arrival = enter(board, manager, "manager00000");
        arrival.send(
                1,
                "{\"t\":\"add-deal\",\"deal\":\"deal00000000\",\"name\":\"Load\",\"owner\":\"" + arrival.me()
                        + "\",\"facts\":{}}");
        arrival.reached(1).await();
        arrival.socket().close().await();
    }

    /** Adds that many obstacles to a board's only deal; the last answer shows that all are there. */
    void fill(String board, int cards, IntFunction<String> text) {
        openDeal(board);
        Arrival arrival = enter(board, manager, "filler000000");
        for (int card = 1; card <= cards; card++) {
            arrival.send(card, raise(String.format("fill%08d", card), text.apply(card)));
            if (card % PATIENCE == 0) {
                arrival.reached(card).await();
            }
        }
        arrival.reached(cards).await();
        arrival.socket().close().await();
    }

    /** Adds that many decided deals to a board, each with as many obstacles and a chosen solution for each. */
    void decide(String board, int deals, int obstacles, IntFunction<String> text) {
        Arrival arrival = enter(board, manager, "decider00000");
        long op = 0;
        for (int at = 0; at < deals; at++) {
            String deal = String.format("deal%08d", at);
            arrival.send(
                    ++op,
                    "{\"t\":\"add-deal\",\"deal\":\"" + deal + "\",\"name\":\"Load\",\"owner\":\"" + arrival.me()
                            + "\",\"facts\":{}}");
            List<String> chosen = new ArrayList<>();
            for (int card = at * obstacles; card < (at + 1) * obstacles; card++) {
                String obstacle = String.format("past%08d", card);
                String solution = String.format("idea%08d", card);
                arrival.send(++op, raise(obstacle, text.apply(card)).replace("deal00000000", deal));
                arrival.send(
                        ++op,
                        "{\"t\":\"propose-solution\",\"card\":\"" + solution + "\",\"obstacle\":\"" + obstacle
                                + "\",\"text\":\"An idea\",\"hidden\":false}");
                chosen.add("\"" + solution + "\"");
            }
            arrival.send(
                    ++op,
                    "{\"t\":\"decide\",\"deal\":\"" + deal + "\",\"solutions\":[" + String.join(",", chosen)
                            + "],\"why\":\"because\"}");
            arrival.reached(op).await();
        }
        arrival.socket().close().await();
    }

    /** Waits for the suggestions for an obstacle text. */
    void suggest(String text) {
        answer(HttpMethod.POST, "/api/suggestions", manager, new JsonObject().put("text", text));
    }

    private Seat seat(String board, String cookie, boolean writer) {
        String client = String.format("seat%08d", seated);
        Arrival arrival = enter(board, cookie, client);
        String card = String.format("card%08d", seated);
        if (writer) {
            arrival.send(1, raise(card, "first"));
            arrival.reached(1).await();
        }
        return new Seat(arrival.socket(), meter, card, false, writer ? 1 : 0);
    }

    /** Opens a board as a browser does: ticket, socket, hello; returns when the whole board has arrived. */
    Arrival enter(String board, String cookie, String client) {
        String ticket = call(HttpMethod.POST, "/api/boards/" + board + "/ticket", cookie, new JsonObject())
                .getString("ticket");
        WebSocket socket = sockets.connect(new WebSocketConnectOptions()
                        .setHost("localhost")
                        .setPort(port)
                        .setURI("/ws/boards/" + board)
                        .addSubProtocol("unblock.v1")
                        .putHeader("origin", "http://localhost:" + port))
                .await();
        Arrival arrival = new Arrival(socket, client);
        arrival.hello(ticket);
        arrival.complete().await();
        return arrival;
    }

    String manager() {
        return manager;
    }

    private JsonObject call(HttpMethod method, String path, String cookie, JsonObject body) {
        return Objects.requireNonNull(answer(method, path, cookie, body).bodyAsJsonObject());
    }

    private HttpResponse<Buffer> answer(HttpMethod method, String path, String cookie, JsonObject body) {
        HttpResponse<Buffer> response = web.request(method, port, "localhost", path)
                .putHeader("cookie", cookie)
                .putHeader("origin", "http://localhost:" + port)
                .sendJsonObject(body)
                .await();
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    path + " answered " + response.statusCode() + " " + response.bodyAsString());
        }
        return response;
    }

    private static String cookie(HttpResponse<Buffer> response) {
        return response.cookies().getFirst().replaceAll(";.*", "");
    }
}
