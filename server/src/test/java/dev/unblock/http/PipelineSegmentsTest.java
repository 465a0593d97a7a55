package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** By what the statistics over deals are limited, who may see them, and their tables as files. */
@Tag("postgres")
class PipelineSegmentsTest {
    private static final String SPRING = "/api/pipeline?from=2026-01-01&to=2026-06-30";

    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "Mia", "mia@example.com", Role.MANAGER);
    private final Member wei = house.member(team, "Wei", "wei@example.com", Role.REP);
    private final Member tom = house.member(team, "Tom", "tom@example.com", Role.REP);
    private final Browser browser = house.signedIn(mia);
    private final DealDesk desk = new DealDesk(browser);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void everyFigureIsThatOfTheSegment() {
        JsonObject fair = new JsonObject().put("source", "Trade fair").put("owner", wei.id());
        desk.add("proposal", "2026-03-01", fair.copy().put("amount", 5).put("currency", "EUR"));
        desk.add(
                "proposal",
                "2026-03-01",
                new JsonObject().put("source", "TRADE FAIR").put("owner", tom.id()));
        desk.add("proposal", "2026-03-01", new JsonObject());
        desk.add("won", "2026-03-01", fair);
        assertThat(segment("")).isEqualTo("3 Proposal, 4 created, 1 won, 3 ageing");
        assertThat(segment("&source=trade%20fair")).isEqualTo("2 Proposal, 3 created, 1 won, 2 ageing");
        assertThat(segment("&source=")).isEqualTo("1 Proposal, 1 created, 0 won, 1 ageing");
        assertThat(segment("&source=web")).isEqualTo("0 Proposal, 0 created, 0 won, 0 ageing");
        assertThat(segment("&owner=" + wei.id())).isEqualTo("1 Proposal, 2 created, 1 won, 1 ageing");
        assertThat(segment("&currency=EUR")).isEqualTo("1 Proposal, 1 created, 0 won, 1 ageing");
        assertThat(segment("&currency=EUR&owner=" + tom.id())).isEqualTo("0 Proposal, 0 created, 0 won, 0 ageing");
        assertThat(desk.asked("/api/pipeline/segments"))
                .isEqualTo(new JsonObject()
                        .put("sources", new JsonArray().add("Trade fair"))
                        .put("withoutSource", true)
                        .put("currencies", new JsonArray().add("EUR")));
    }

    private String segment(String more) {
        JsonObject all = desk.asked(SPRING + more);
        return "%d Proposal, %d created, %d won, %d ageing"
                .formatted(
                        DealDesk.list(all.getJsonArray("stages")).stream()
                                .filter(it -> it.getString("stage").equals("proposal"))
                                .mapToLong(it -> it.getLong("n"))
                                .sum(),
                        DealDesk.list(all.getJsonArray("sources")).stream()
                                .mapToLong(it -> it.getLong("created"))
                                .sum(),
                        all.getJsonObject("cycle").getLong("n"),
                        DealDesk.list(all.getJsonArray("ages")).stream()
                                .mapToLong(it -> it.getJsonObject("days").getLong("n"))
                                .sum());
    }

    @Test
    void figuresOfOnePersonAreForThemAndForManagers() {
        String of = "/api/pipeline?owner=";
        String csv = "/api/pipeline/table.csv?table=months&owner=";
        for (String path : List.of(of, csv)) {
            assertThat(house.signedIn(wei).get(path + wei.id()).status()).isEqualTo(200);
            assertThat(house.signedIn(wei).get(path + tom.id()).problem()).isEqualTo("403 FORBIDDEN");
            assertThat(browser.get(path + tom.id()).status()).isEqualTo(200);
            for (Role role : List.of(Role.EXECUTIVE, Role.OBSERVER)) {
                Browser theirs = house.signedIn(team, role);
                assertThat(theirs.get(path + tom.id()).problem()).isEqualTo("403 FORBIDDEN");
                assertThat(theirs.get("/api/pipeline").status()).isEqualTo(200);
            }
        }
        assertThat(house.browser().get("/api/pipeline").status()).isEqualTo(401);
    }

    @Test
    void anotherTeamSeesNothingOfIt() {
        desk.add("won", "2026-03-01", new JsonObject().put("source", "Web").put("owner", wei.id()));
        Browser other = house.signedIn(house.team("South"), Role.MANAGER);
        JsonObject theirs = other.get(SPRING + "&owner=" + wei.id()).json();
        assertThat(theirs.getJsonObject("cycle").getLong("n")).isZero();
        assertThat(theirs.getJsonArray("sources")).isEmpty();
        assertThat(other.get("/api/pipeline/segments").json().getJsonArray("sources"))
                .isEmpty();
    }

    @Test
    void whatIsNoPeriodOrSegmentIsRefused() {
        for (String wrong : List.of(
                "from=yesterday",
                "to=2026-02-30",
                "from=2026-02-02&to=2026-02-01",
                "from=2000-01-01&to=2026-01-01",
                "to=%2B999999999-01-01",
                "from=0001-01-01&to=0001-01-02",
                "currency=euro",
                "source=a&source=b",
                "source=" + "x".repeat(200))) {
            assertThat(browser.get("/api/pipeline?" + wrong).problem())
                    .as(wrong)
                    .isEqualTo("400 INVALID");
        }
        for (String wrong : List.of("table=", "table=deals", "table=MONTHS", "table=months&language=fr")) {
            assertThat(browser.get("/api/pipeline/table.csv?" + wrong).problem())
                    .as(wrong)
                    .isEqualTo("400 INVALID");
        }
    }

    @Test
    void eachTableCanBeSavedInBothLanguages() {
        desk.add(
                "won",
                "2026-03-01",
                DealDesk.closed("2026-03-11")
                        .put("source", "=1+1")
                        .put("amount", 100.5)
                        .put("currency", "EUR"));
        desk.add("proposal", "2026-03-01", new JsonObject());
        assertThat(csv("sources", "en"))
                .containsExactly(
                        "\uFEFF\"Lead source\",Created,Won,Lost,Open,\"Win rate\",\"Win rate, 95 % from\","
                                + "\"Win rate, 95 % to\",\"Won EUR\"",
                        "\"'=1+1\",1,1,0,0,\"100.0%\",\"20.7%\",\"100.0%\",100.50", "\"No source\",1,0,0,1,,,,");
        assertThat(csv("cycle", "zh"))
                .startsWith(
                        "\uFEFF月份,赢单,天数（下四分位）,天数（中位数）,天数（上四分位）", "整个时间段,1,10.0,10.0,10.0", "2026-03,1,10.0,10.0,10.0");
        assertThat(csv("stages", "en")).contains("Proposal,1,0,0,1,0");
        assertThat(csv("ages", "en")).contains("Proposal,1,30.0,30.0,30.0,,");
        assertThat(csv("months", "zh"))
                .startsWith("\uFEFF月份,新建,\"新建 EUR\",赢单,\"赢单 EUR\",丢单,\"丢单 EUR\"", "2026-03,2,100.50,1,100.50,0,");
    }

    private List<String> csv(String table, String language) {
        Browser.Answer answer = browser.get(
                "/api/pipeline/table.csv?from=2026-03-01&to=2026-04-30&table=" + table + "&language=" + language);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().getHeader("Content-Type")).startsWith("text/csv");
        assertThat(answer.response().getHeader("Content-Disposition"))
                .contains(language.equals("en") ? "Pipeline 2026-03-01 2026-04-30.csv" : ".csv");
        return String.valueOf(answer.response().bodyAsString()).lines().toList();
    }
}
