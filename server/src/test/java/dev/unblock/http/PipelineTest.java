package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Statistics over the team's deals. The clock begins on 2026-03-31. */
@Tag("postgres")
class PipelineTest {
    private static final String SPRING = "/api/pipeline?from=2026-01-01&to=2026-06-30";

    private final House house = new House();
    private final Browser browser = house.signedIn(house.team("North"), Role.MANAGER);
    private final DealDesk desk = new DealDesk(browser);

    @AfterEach
    void close() {
        house.close();
    }

    private void passDays(int days) {
        house.clock.pass(Duration.ofDays(days));
    }

    private static String spread(JsonObject days) {
        return "%s: %s %s %s"
                .formatted(
                        days.getLong("n"), days.getDouble("lower"), days.getDouble("median"), days.getDouble("upper"));
    }

    private static String conversion(JsonObject all) {
        return DealDesk.list(all.getJsonArray("stages")).stream()
                .filter(it -> it.getLong("n") > 0)
                .map(it -> "%s %d: %d %d %d %d"
                        .formatted(
                                it.getString("name"),
                                it.getLong("n"),
                                it.getLong("on"),
                                it.getLong("lost"),
                                it.getLong("there"),
                                it.getLong("back")))
                .collect(Collectors.joining("; "));
    }

    private static String ages(JsonObject all) {
        return DealDesk.list(all.getJsonArray("ages")).stream()
                .filter(it -> it.getJsonObject("days").getLong("n") > 0)
                .map(it ->
                        it.getString("name") + " " + spread(it.getJsonObject("days")) + " over " + it.getLong("over"))
                .collect(Collectors.joining("; "));
    }

    @Test
    void theCycleIsToldForDealsWonInThePeriodAndByMonth() {
        desk.add("won", "2026-01-01", DealDesk.closed("2026-01-11"));
        desk.add("won", "2026-01-01", DealDesk.closed("2026-01-21"));
        desk.add("won", "2025-12-31", DealDesk.closed("2026-02-09"));
        desk.add("won", "2026-03-05", DealDesk.closed("2026-03-05"));
        desk.add("won", "2024-01-01", DealDesk.closed("2025-12-31"));
        desk.add("won", "2026-03-09", DealDesk.closed("2026-03-01"));
        desk.add("lost", "2026-01-01", DealDesk.closed("2026-03-30"));
        desk.add("proposal", "2025-01-01", new JsonObject());
        JsonObject all = desk.asked("/api/pipeline?from=2026-01-01&to=2026-04-30");
        assertThat(spread(all.getJsonObject("cycle"))).isEqualTo("4: 7.5 15.0 25.0");
        assertThat(DealDesk.list(all.getJsonArray("cycles")))
                .extracting(it -> it.getString("month") + " " + spread(it.getJsonObject("days")))
                .containsExactly(
                        "2026-01-01 2: 12.5 15.0 17.5",
                        "2026-02-01 1: 40.0 40.0 40.0",
                        "2026-03-01 1: 0.0 0.0 0.0",
                        "2026-04-01 0: null null null");
    }

    @Test
    void sourcesTellWhatBecameOfTheDealsCreatedInThePeriod() {
        JsonObject fair = new JsonObject().put("source", "Trade fair");
        desk.add("won", "2026-02-01", fair.copy().put("amount", 100.5).put("currency", "EUR"));
        desk.add("won", "2026-02-01", fair.copy().put("amount", 7).put("currency", "CNY"));
        desk.add("lost", "2026-02-01", new JsonObject().put("source", "trade fair"));
        desk.add("proposal", "2026-02-01", new JsonObject());
        desk.add("won", "2025-02-01", fair);
        List<JsonObject> sources = DealDesk.list(desk.asked(SPRING).getJsonArray("sources"));
        assertThat(sources).hasSize(2);
        JsonObject first = sources.getFirst();
        assertThat(first.getString("source")).isEqualTo("Trade fair");
        assertThat(first.getLong("created")).isEqualTo(3);
        assertThat(first.getLong("won")).isEqualTo(2);
        assertThat(first.getLong("lost")).isEqualTo(1);
        assertThat(DealDesk.list(first.getJsonArray("wonAmounts")))
                .extracting(it -> it.getString("currency") + " " + it.getDouble("amount"))
                .containsExactly("CNY 7.0", "EUR 100.5");
        assertThat(first.getJsonObject("winRate").getLong("closed")).isEqualTo(3);
        assertThat(sources.getLast().getString("source")).isNull();
        assertThat(sources.getLast().getLong("open")).isEqualTo(1);
        assertThat(sources.getLast().getJsonObject("winRate")).isNull();
    }

    @Test
    void stagesTellWhatBecameOfDealsFromTheirHistory() {
        String won = desk.add("qualification", "2026-03-01", new JsonObject());
        String lost = desk.add("qualification", "2026-03-01", new JsonObject());
        String back = desk.add("proposal", "2026-03-01", new JsonObject());
        desk.add("proposal", "2026-03-01", new JsonObject());
        passDays(10);
        desk.move(won, "qualification", "proposal");
        desk.move(lost, "qualification", "lost");
        desk.move(back, "proposal", "qualification");
        passDays(10);
        desk.move(won, "proposal", "won");
        assertThat(conversion(desk.asked(SPRING))).isEqualTo("Qualification 3: 1 1 1 0; Proposal 3: 1 0 1 1");
        assertThat(conversion(desk.asked("/api/pipeline?from=2026-04-15&to=2026-04-18")))
                .as("the lost deal was over by then")
                .isEqualTo("Qualification 1: 0 0 1 0; Proposal 2: 1 0 1 0");
        assertThat(conversion(desk.asked("/api/pipeline?from=2026-02-01&to=2026-02-28")))
                .as("before there were deals")
                .isEmpty();
    }

    @Test
    void ageCountsFromTheLastChangeOfStageOrElseFromCreation() {
        JsonArray stages = browser.get("/api/stages").list();
        DealDesk.list(stages).stream()
                .filter(it -> it.getString("id").equals("proposal"))
                .forEach(it -> it.put("mostDays", 30));
        assertThat(browser.put("/api/stages", new JsonObject().put("stages", stages))
                        .status())
                .isEqualTo(200);
        String moved = desk.add("qualification", "2026-01-01", new JsonObject());
        desk.add("proposal", "2026-03-21", new JsonObject());
        desk.add("proposal", "2026-02-01", new JsonObject());
        desk.add("won", "2026-02-01", new JsonObject());
        passDays(5);
        desk.move(moved, "qualification", "proposal");
        passDays(5);
        assertThat(ages(desk.asked(SPRING))).isEqualTo("Proposal 3: 12.5 20.0 44.0 over 1");
        browser.post("/api/deals", new JsonObject().put("fields", new JsonObject().put("name", "Without a stage")));
        assertThat(ages(desk.asked(SPRING))).endsWith("over 1; null 1: 0.0 0.0 0.0 over 0");
    }

    @Test
    void everyMonthOfThePeriodTellsWhatWasCreatedWonAndLost() {
        desk.add(
                "won",
                "2026-03-05",
                DealDesk.closed("2026-05-09").put("amount", 10).put("currency", "EUR"));
        desk.add("lost", "2026-05-31", DealDesk.closed("2026-06-30"));
        List<JsonObject> months = DealDesk.list(
                desk.asked("/api/pipeline?from=2026-03-06&to=2026-06-30").getJsonArray("months"));
        assertThat(months)
                .extracting(it -> "%s %d %d %d"
                        .formatted(
                                it.getString("month"),
                                it.getJsonObject("created").getLong("deals"),
                                it.getJsonObject("won").getLong("deals"),
                                it.getJsonObject("lost").getLong("deals")))
                .containsExactly("2026-03-01 0 0 0", "2026-04-01 0 0 0", "2026-05-01 1 1 0", "2026-06-01 0 0 1");
        assertThat(months.get(2).getJsonObject("won").getJsonArray("amounts"))
                .containsExactly(new JsonObject().put("currency", "EUR").put("amount", 10.0));
    }

    @Test
    void withoutAPeriodTheLastTwelveMonthsAndThisOneAreTold() {
        JsonObject all = desk.asked("/api/pipeline");
        assertThat(all.getString("from")).isEqualTo("2025-03-01");
        assertThat(all.getString("to")).isEqualTo("2026-03-31");
        assertThat(all.getJsonArray("months")).hasSize(13);
        assertThat(all.getJsonObject("cycle").getLong("n")).isZero();
        assertThat(all.getJsonArray("sources")).isEmpty();
    }
}
