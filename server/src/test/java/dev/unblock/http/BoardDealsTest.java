package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Board;
import dev.unblock.board.Command;
import dev.unblock.board.DealFacts;
import dev.unblock.board.Entry;
import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import dev.unblock.review.deals.DealFeed;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What boards say about deals becomes the team's. */
@Tag("postgres")
class BoardDealsTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Browser browser = house.signedIn(mia);
    private final DealFeed feed = house.projection(DealFeed.class);

    @AfterEach
    void close() {
        house.close();
    }

    private static DealFacts facts(String customer, String stage, long amount, String closeDate) {
        return new DealFacts(customer, stage, amount, "EUR", LocalDate.parse(closeDate));
    }

    private Sitting sitting() {
        house.clock.pass(Duration.ofHours(1));
        return Sitting.free(house, mia);
    }

    private void add(Sitting on, String deal, DealFacts facts) {
        on.does(mia, new Command.AddDeal(deal, "Food plant", mia.id(), facts, null));
    }

    private void edit(Sitting on, String deal, DealFacts facts) {
        house.clock.pass(Duration.ofHours(1));
        on.does(mia, new Command.EditDeal(deal, "Food plant", mia.id(), facts));
    }

    private List<Entry> log(Sitting of) {
        return house.log.read(of.board, 1, 500).await();
    }

    private Future<Void> follow(Sitting of, List<Entry> entries) {
        return feed.follow(of.board, team.id(), entries, of.now());
    }

    private JsonObject read(String deal) {
        return browser.get("/api/deals/" + deal).json().getJsonObject("deal");
    }

    private List<String> changes(String deal, String field) {
        return browser.get("/api/deals/" + deal + "/changes").list().stream()
                .map(JsonObject.class::cast)
                .filter(it -> it.getString("field").equals(field))
                .map(it -> it.getString("old") + " → " + it.getString("now"))
                .toList();
    }

    @Test
    void aDealThatABoardNamesIsTheTeamsWithItsFacts() {
        Sitting board = sitting();
        String deal = Sitting.id("d1");
        add(board, deal, facts("Acme Foods", "Negotiation", 1_200_000, "2026-05-29"));
        board.isListed();
        JsonObject read = read(deal);
        assertThat(read.getString("name")).isEqualTo("Food plant");
        assertThat(read.getString("account")).isEqualTo("Acme Foods");
        assertThat(read.getString("owner")).isEqualTo(mia.id());
        assertThat(read.getString("stage")).isEqualTo("negotiation");
        assertThat(read.getDouble("amount")).isEqualTo(1_200_000);
        assertThat(read.getString("closeDate")).isEqualTo("2026-05-29");
        assertThat(read.getString("createdOn")).isEqualTo("2026-03-31");
        JsonArray said = browser.get("/api/deals/" + deal).json().getJsonArray("said");
        assertThat(said.stream().map(JsonObject.class::cast))
                .allMatch(it -> it.getString("source").equals("BOARD")
                        && it.getString("ref").equals(board.board)
                        && it.getString("by").equals(mia.id()));
    }

    @Test
    void aBoardChangesOnlyWhatWasChangedThere() {
        Sitting board = sitting();
        String deal = Sitting.id("d1");
        add(board, deal, facts("Acme", "Negotiation", 100, "2026-05-29"));
        board.isListed();
        house.clock.pass(Duration.ofHours(1));
        browser.patch(
                "/api/deals/" + deal,
                new JsonObject()
                        .put("fields", new JsonObject().put("account", "Acme Foods"))
                        .put("was", new JsonObject().put("account", "Acme")));
        edit(board, deal, facts("Acme", "Negotiation", 250, "2026-05-29"));
        board.isListed();
        assertThat(read(deal).getString("account")).isEqualTo("Acme Foods");
        assertThat(read(deal).getDouble("amount")).isEqualTo(250);
        assertThat(changes(deal, "AMOUNT")).containsExactly("100.00 EUR → 250.00 EUR", "null → 100.00 EUR");
        assertThat(changes(deal, "CLOSE_DATE")).hasSize(1);
    }

    @Test
    void aCopyOnALaterBoardSaysNothingNew() {
        Sitting first = sitting();
        String deal = Sitting.id("d1");
        DealFacts copied = facts("Acme", "Negotiation", 100, "2026-05-29");
        add(first, deal, copied);
        edit(first, deal, facts("Acme", "Negotiation", 300, "2026-05-29"));
        Sitting second = sitting();
        add(second, deal, copied);
        first.isListed();
        second.isListed();
        assertThat(read(deal).getDouble("amount")).isEqualTo(300);
        edit(second, deal, facts("Acme", "Negotiation", 100, "2026-06-30"));
        second.isListed();
        assertThat(read(deal).getDouble("amount")).isEqualTo(300);
        assertThat(read(deal).getString("closeDate")).isEqualTo("2026-06-30");
    }

    @Test
    void eventsThatComeTwiceOrInAnotherOrderMakeTheSameDealAndHistory() {
        Sitting first = sitting();
        Sitting second = sitting();
        List<String> deals = Stream.of("d1", "d2", "d3").map(Sitting::id).toList();
        for (String deal : deals) {
            add(first, deal, facts("Acme", "Proposal", 100, "2026-04-30"));
            edit(first, deal, facts("Acme", "Negotiation", 100, "2026-05-15"));
            add(second, deal, facts("Acme", "Negotiation", 100, "2026-05-15"));
            edit(second, deal, facts("Acme", "Negotiation", 100, "2026-05-29"));
            edit(first, deal, facts("Acme", "Negotiation", 150, "2026-05-15"));
        }
        // the later board is heard first, one deal's events again and again, and both boards at once
        follow(second, log(second)).await();
        List<Entry> early = log(first).subList(0, 3);
        follow(first, early).await();
        follow(first, early).await();
        Future.all(follow(first, log(first)), follow(first, log(first)), follow(second, log(second)))
                .await();
        for (String deal : deals) {
            assertThat(read(deal).getString("closeDate")).isEqualTo("2026-05-29");
            assertThat(read(deal).getDouble("amount")).isEqualTo(150);
            assertThat(changes(deal, "AMOUNT").getFirst()).endsWith("→ 150.00 EUR");
            assertThat(changes(deal, "CLOSE_DATE"))
                    .startsWith("2026-05-15 → 2026-05-29")
                    .endsWith("null → 2026-04-30");
            assertThat(changes(deal, "NAME")).hasSize(1);
        }
    }

    @Test
    void twoBoardsThatNameANewDealAtOnceMakeOneDealWithOneHistory() {
        Sitting first = sitting();
        Sitting second = sitting();
        String deal = Sitting.id("d1");
        add(first, deal, facts("Acme", "Some stage of ours", 100, "2026-04-30"));
        add(second, deal, facts("Acme", "Some stage of ours", 100, "2026-04-30"));
        Future.all(follow(first, log(first)), follow(second, log(second)), follow(first, log(first)))
                .await();
        assertThat(read(deal).getDouble("amount")).isEqualTo(100);
        assertThat(changes(deal, "AMOUNT")).containsExactly("null → 100.00 EUR");
        assertThat(browser.get("/api/stages").list()).hasSize(11);
    }

    @Test
    void aStageThatTheTeamDoesNotHaveIsAddedOpenAndOneInTheOtherLanguageIsKnown() {
        Sitting board = sitting();
        add(board, Sitting.id("d1"), facts("Acme", "Waiting for their board", 100, "2026-05-29"));
        add(board, Sitting.id("d2"), facts("ACME ", "商务谈判", 100, "2026-05-29"));
        add(board, Sitting.id("d3"), facts("Ａｃｍｅ", "waiting  for their BOARD", 100, "2026-05-29"));
        board.isListed();
        JsonArray stages = browser.get("/api/stages").list();
        assertThat(stages).hasSize(11);
        JsonObject added = stages.getJsonObject(8);
        assertThat(added.getString("name")).isEqualTo("Waiting for their board");
        assertThat(added.getString("kind")).isEqualTo("OPEN");
        assertThat(added.containsKey("probability")).isFalse();
        assertThat(read(Sitting.id("d1")).getString("stage")).isEqualTo(added.getString("id"));
        assertThat(read(Sitting.id("d2")).getString("stage")).isEqualTo("negotiation");
        assertThat(read(Sitting.id("d3")).getString("stage")).isEqualTo(added.getString("id"));
        // names that differ in case, width and spaces are one customer
        assertThat(read(Sitting.id("d2")).getString("account")).isEqualTo("Acme");
        assertThat(read(Sitting.id("d3")).getString("account")).isEqualTo("Acme");
    }

    @Test
    void aBoardToPractiseOnSaysNothingAboutTheTeamsDeals() {
        String id = browser.post(
                        "/api/boards",
                        new JsonObject()
                                .put("title", "Practice")
                                .put("language", "EN")
                                .put("practice", true))
                .json()
                .getString("id");
        Sitting practice = new Sitting(house, mia, id);
        practice.deal("d1");
        practice.isListed();
        assertThat(browser.get("/api/deals").json().getLong("count")).isZero();
        assertThat(browser.get("/api/deals/" + Sitting.id("d1")).problem()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void withABoardGoOnlyTheDealsThatNobodyElseEverNamed() {
        Sitting first = sitting();
        Sitting second = sitting();
        List<String> deals = Stream.of("d1", "d2", "d3", "d4").map(Sitting::id).toList();
        deals.forEach(deal -> add(first, deal, facts("Acme", "Proposal", 100, "2026-04-30")));
        add(second, deals.getFirst(), facts("Acme", "Proposal", 100, "2026-04-30"));
        first.isListed();
        second.isListed();
        browser.patch(
                "/api/deals/" + deals.get(1),
                new JsonObject()
                        .put("fields", new JsonObject().put("nextStep", "Call"))
                        .put("was", new JsonObject()));
        browser.post(
                "/api/deals/" + deals.getLast() + "/contacts",
                new JsonObject().put("fields", new JsonObject().put("title", "CFO")));
        List<Entry> entries = log(first);
        Board before = first.now();
        assertThat(browser.delete("/api/boards/" + first.board).status()).isEqualTo(204);
        assertThat(read(deals.getFirst()).getDouble("amount")).isEqualTo(100);
        assertThat(read(deals.get(1)).getString("nextStep")).isEqualTo("Call");
        assertThat(browser.get("/api/deals/" + deals.get(2)).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(browser.get("/api/deals/" + deals.getLast() + "/contacts").list())
                .as("somebody added a contact")
                .hasSize(1);
        assertThat(changes(deals.getFirst(), "AMOUNT")).hasSize(1);
        assertThat(browser.get("/api/deals/" + deals.getFirst()).response().bodyAsString())
                .doesNotContain(first.board);
        // what was read before and is told only now brings nothing back
        feed.follow(first.board, team.id(), entries, before).await();
        assertThat(browser.get("/api/deals").json().getLong("count")).isEqualTo(3);
    }
}
