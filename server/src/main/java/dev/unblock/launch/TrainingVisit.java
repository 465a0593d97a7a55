package dev.unblock.launch;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server does in the training: set-up, pages, lists, a meeting with several tabs, replay. */
final class TrainingVisit {
    /** More do not make the profiles any better. */
    private static final int ROUNDS = 30;

    private static final int BOARDS = 3;
    /** The most that one person may have on one board. */
    private static final int TABS = 10;

    /** One person may join sixty times in a minute. */
    private static final int REJOINS = 8;

    private static final int CARDS = 300;
    private static final String DEAL = "deal00000000";

    private static final List<String> LISTS = List.of(
            "/api/me",
            "/api/boards",
            "/api/series",
            "/api/members",
            "/api/follow-ups",
            "/api/deals",
            "/api/notebook",
            "/api/links",
            "/live",
            "/ready",
            "/metrics",
            "/api/openapi.json");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String server;

    private TrainingVisit(String server) {
        this.server = server;
    }

    /** @param server such as {@code http://localhost:8080} */
    static void to(String server) {
        TrainingVisit visit = new TrainingVisit(server);
        visit.setUp();
        visit.readPages();
        for (int board = 0; board < BOARDS; board++) {
            visit.meet("Board " + board);
        }
        visit.readPages();
        visit.http.close();
    }

    private void setUp() {
        JsonObject password =
                new JsonObject().put("email", "training@unblock.test").put("password", "for training only");
        post(
                "/api/setup",
                password.copy().put("team", "Training").put("name", "Manager").put("language", "EN"));
        post("/api/session", password);
    }

    private void readPages() {
        Matcher parts = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(get("/"));
        while (parts.find()) {
            get(parts.group(1));
        }
        for (int round = 0; round < ROUNDS; round++) {
            LISTS.forEach(this::get);
        }
    }

    private void meet(String title) {
        String board = post("/api/boards", new JsonObject().put("title", title).put("language", "EN"))
                .getString("id");
        List<TrainingTab> tabs = new ArrayList<>();
        for (int tab = 0; tab < TABS; tab++) {
            tabs.add(enter(board, tab));
        }
        TrainingTab writer = tabs.getFirst();
        writer.command(new JsonObject()
                .put("t", "add-deal")
                .put("deal", DEAL)
                .put("name", "A deal")
                .put("owner", writer.me())
                .put("facts", new JsonObject()));
        for (int card = 0; card < CARDS; card++) {
            // each command is a commit of its own, as in a quiet meeting
            writer.command(raise(card));
            writer.command(new JsonObject()
                    .put("t", "reword")
                    .put("card", cardId(card))
                    .put("text", "In other words, number " + card));
        }
        tabs.forEach(TrainingTab::leave);
        for (int again = 0; again < REJOINS; again++) {
            enter(board, TABS + again).leave();
        }
        get("/api/boards/" + board + "/replay?from=0");
        get("/api/boards/" + board + "/summary");
    }

    private TrainingTab enter(String board, int tab) {
        String ticket =
                post("/api/boards/" + board + "/ticket", new JsonObject()).getString("ticket");
        return TrainingTab.enter(
                http, URI.create(server.replaceFirst("http", "ws") + "/ws/boards/" + board), tab, ticket);
    }

    private static JsonObject raise(int card) {
        return new JsonObject()
                .put("t", "raise-obstacle")
                .put("card", cardId(card))
                .put("deal", DEAL)
                .put("text", "What stands in the way, number " + card)
                .put("type", "PRICE")
                .put("remover", "REP")
                .put("hidden", false);
    }

    private static String cardId(int card) {
        return String.format("card%08d", card);
    }

    private String get(String path) {
        return answer(HttpRequest.newBuilder(URI.create(server + path)).build()).body();
    }

    private JsonObject post(String path, JsonObject body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                .build();
        HttpResponse<String> answer = answer(request);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isBlank() ? new JsonObject() : new JsonObject(answer.body());
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.sendAsync(request, BodyHandlers.ofString()).get(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException | TimeoutException failure) {
            throw new UncheckedIOException(new IOException(request.uri() + " did not answer", failure));
        }
    }
}
