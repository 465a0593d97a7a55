package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists of the team's deals: search, filters, order, pages, totals. */
@Tag("postgres")
class DealListTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "Mia Vance", "mia@example.com", Role.MANAGER);
    private final Member wei = house.member(team, "李伟", "wei@example.com", Role.REP);
    private final Browser browser = house.signedIn(mia);

    @BeforeEach
    void someDeals() {
        add("华东医院：CRM", "华东医院集团", 2_600_000, "CNY", "2026-05-01", wei.id(), "negotiation");
        add("Food plant MES", "Acme Foods", 300_000.5, "EUR", "2026-04-01", mia.id(), "proposal");
        add("100%_sure", "Globex", 200_000, "EUR", null, mia.id(), "won");
        add("物流对接", "西湖物流", 0, null, "2026-06-01", wei.id(), null);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void add(
            String name,
            String account,
            double amount,
            @Nullable String currency,
            @Nullable String closeDate,
            String owner,
            @Nullable String stage) {
        JsonObject fields =
                new JsonObject().put("name", name).put("account", account).put("owner", owner);
        if (currency != null) {
            fields.put("amount", amount).put("currency", currency);
        }
        if (closeDate != null) {
            fields.put("closeDate", closeDate);
        }
        if (stage != null) {
            fields.put("stage", stage);
        }
        Browser.Answer answer = browser.post("/api/deals", new JsonObject().put("fields", fields));
        assertThat(answer.status())
                .as(String.valueOf(answer.response().bodyAsString()))
                .isEqualTo(201);
        house.clock.pass(Duration.ofMinutes(1));
    }

    private JsonObject list(String query) {
        return browser.get("/api/deals?" + query).json();
    }

    private static List<String> names(JsonObject list) {
        return list.getJsonArray("deals").stream()
                .map(it -> ((JsonObject) it).getString("name"))
                .toList();
    }

    private List<String> found(String typed) {
        return names(list("sort=name&find=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)));
    }

    @Test
    void aPartOfANameOrCustomerOrOwnerIsEnough() {
        assertThat(found("医院")).containsExactly("华东医院：CRM");
        assertThat(found("东")).containsExactly("华东医院：CRM");
        assertThat(found("crm")).containsExactly("华东医院：CRM");
        assertThat(found("ＣＲＭ")).containsExactly("华东医院：CRM");
        assertThat(found("lant")).containsExactly("Food plant MES");
        assertThat(found("acme")).containsExactly("Food plant MES");
        assertThat(found("李伟")).containsExactlyInAnyOrder("华东医院：CRM", "物流对接");
        assertThat(found("vance")).containsExactlyInAnyOrder("100%_sure", "Food plant MES");
        assertThat(found("伟 物流")).containsExactly("物流对接");
        assertThat(found("伟 acme")).isEmpty();
        assertThat(found("%")).containsExactly("100%_sure");
        assertThat(found("_")).containsExactly("100%_sure");
        assertThat(found(" ")).hasSize(4);
    }

    @Test
    void anOwnersNewNameIsFoundAtOnce() {
        house.signedIn(wei).patch("/api/me", new JsonObject().put("name", "王芳"));
        assertThat(found("李伟")).isEmpty();
        assertThat(found("王芳")).hasSize(2);
    }

    @Test
    void totalsAreToldPerCurrencyAndNeverAdded() {
        JsonObject all = list("");
        assertThat(all.getLong("count")).isEqualTo(4);
        JsonArray totals = all.getJsonArray("totals");
        assertThat(totals).hasSize(2);
        assertThat(totals.getJsonObject(0).getString("currency")).isEqualTo("EUR");
        assertThat(totals.getJsonObject(0).getDouble("amount")).isEqualTo(500_000.5);
        assertThat(totals.getJsonObject(0).getLong("deals")).isEqualTo(2);
        assertThat(totals.getJsonObject(1).getString("currency")).isEqualTo("CNY");
        assertThat(totals.getJsonObject(1).getDouble("amount")).isEqualTo(2_600_000);
        JsonObject none = list("find=nothing");
        assertThat(none.getLong("count")).isZero();
        assertThat(none.getJsonArray("totals")).isEmpty();
    }

    @Test
    void filtersNarrowTheList() {
        assertThat(names(list("state=open"))).containsExactlyInAnyOrder("物流对接", "Food plant MES", "华东医院：CRM");
        assertThat(names(list("state=won"))).containsExactly("100%_sure");
        assertThat(names(list("state=lost"))).isEmpty();
        assertThat(names(list("stage=proposal"))).containsExactly("Food plant MES");
        assertThat(names(list("owner=" + wei.id() + "&state=open"))).containsExactly("物流对接", "华东医院：CRM");
    }

    @Test
    void eachOrderPutsWhatIsMissingLast() {
        assertThat(names(list("sort=amount"))).containsExactly("华东医院：CRM", "Food plant MES", "100%_sure", "物流对接");
        assertThat(names(list("sort=close"))).containsExactly("Food plant MES", "华东医院：CRM", "物流对接", "100%_sure");
        assertThat(names(list("sort=changed"))).startsWith("物流对接").endsWith("华东医院：CRM");
        // Chinese by pinyin: 华 (hua) is before 物 (wu)
        assertThat(names(list("sort=name"))).containsExactly("100%_sure", "华东医院：CRM", "物流对接", "Food plant MES");
    }

    @Test
    void unknownWordsOfAQueryAreRefused() {
        for (String wrong :
                List.of("state=dead", "sort=size", "after=x", "after=x~y", "sort=amount&after=1e9~y", "state=OPEN")) {
            assertThat(browser.get("/api/deals?" + wrong).problem()).isEqualTo("400 INVALID");
        }
    }

    @Test
    void pagesFollowEachOtherWithoutGapInEachOrder() {
        IntStream.range(0, 230)
                .forEach(at -> add(
                        "Deal " + at % 7 + " of " + at,
                        "Customer " + at % 5,
                        at % 3,
                        at % 4 == 0 ? null : "EUR",
                        at % 6 == 0 ? null : "2026-07-0" + (1 + at % 3),
                        mia.id(),
                        null));
        for (String sort : List.of("amount", "close", "changed", "name")) {
            List<String> all = new ArrayList<>();
            String after = "";
            do {
                JsonObject page = list("find=deal&sort=" + sort + after);
                assertThat(page.getLong("count")).isEqualTo(230);
                all.addAll(names(page));
                String next = page.getString("next");
                after = next == null ? null : "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
            } while (after != null);
            assertThat(all).as(sort).hasSize(230).doesNotHaveDuplicates();
        }
    }
}
