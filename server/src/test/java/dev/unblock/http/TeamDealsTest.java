package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The team's deals: values, who said them, merging, rights. */
@Tag("postgres")
class TeamDealsTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Member rob = house.member(team, "rob@example.com", Role.REP);
    private final Browser manager = house.signedIn(mia);
    private final Browser rep = house.signedIn(rob);

    @AfterEach
    void close() {
        house.close();
    }

    private static JsonObject fields(Object... namesAndValues) {
        JsonObject fields = new JsonObject();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return fields;
    }

    private static JsonObject named(String name) {
        return fields("name", name);
    }

    private static String added(Browser by, JsonObject fields) {
        Browser.Answer answer = by.post("/api/deals", new JsonObject().put("fields", fields));
        assertThat(answer.status())
                .as(String.valueOf(answer.response().bodyAsString()))
                .isEqualTo(201);
        return answer.json().getJsonObject("deal").getString("id");
    }

    private static Browser.Answer edit(Browser by, String deal, JsonObject was, JsonObject fields) {
        return by.patch(
                "/api/deals/" + deal, new JsonObject().put("fields", fields).put("was", was));
    }

    private JsonObject read(String deal) {
        return manager.get("/api/deals/" + deal).json().getJsonObject("deal");
    }

    private List<JsonObject> changes(String deal, String field) {
        return manager.get("/api/deals/" + deal + "/changes").list().stream()
                .map(JsonObject.class::cast)
                .filter(it -> it.getString("field").equals(field))
                .toList();
    }

    @Test
    void aDealKeepsAllOfItsValues() {
        JsonObject all = fields("name", "Food plant MES", "account", "Acme Foods", "owner", rob.id())
                .mergeIn(fields("stage", "proposal", "amount", 1200000.5, "currency", "CNY", "closeDate", "2026-05-29"))
                .mergeIn(fields("probability", 60, "category", "COMMIT", "nextStep", "Call their buyer"))
                .mergeIn(fields("nextStepDate", "2026-04-03", "source", "Trade fair", "createdOn", "2026-01-05"))
                .mergeIn(fields("tags", new JsonArray().add("key account").add("MES")));
        JsonObject deal = read(added(manager, all));
        all.forEach(it -> assertThat(deal.getValue(it.getKey())).as(it.getKey()).isEqualTo(it.getValue()));
        assertThat(deal.getString("state")).isEqualTo("OPEN");
    }

    @Test
    void eachValueSaysWhoSaidItAndWhen() {
        String deal = added(manager, named("Plant"));
        house.clock.pass(Duration.ofHours(1));
        edit(rep, deal, fields(), fields("nextStep", "Call them"));
        JsonArray said = manager.get("/api/deals/" + deal).json().getJsonArray("said");
        JsonObject name = said.getJsonObject(0);
        assertThat(name.getString("field")).isEqualTo("NAME");
        assertThat(name.getString("by")).isEqualTo(mia.id());
        assertThat(name.getString("source")).isEqualTo("PAGE");
        JsonObject step = said.getJsonObject(1);
        assertThat(step.getString("field")).isEqualTo("NEXT_STEP");
        assertThat(step.getString("by")).isEqualTo(rob.id());
        assertThat(step.getInstant("at")).isEqualTo(name.getInstant("at").plusSeconds(3_600));
    }

    @Test
    void theHistoryTellsOldAndNewValueWithTheReason() {
        String deal = added(manager, fields("name", "Plant", "closeDate", "2026-05-29"));
        house.clock.pass(Duration.ofHours(1));
        JsonObject later = new JsonObject()
                .put("fields", fields("closeDate", "2026-06-30"))
                .put("was", fields("closeDate", "2026-05-29"))
                .put("reason", "their board meets in June");
        rep.patch("/api/deals/" + deal, later);
        List<JsonObject> days = changes(deal, "CLOSE_DATE");
        assertThat(days).hasSize(2);
        assertThat(days.getFirst().getString("old")).isEqualTo("2026-05-29");
        assertThat(days.getFirst().getString("now")).isEqualTo("2026-06-30");
        assertThat(days.getFirst().getString("reason")).isEqualTo("their board meets in June");
        assertThat(days.getFirst().getString("by")).isEqualTo(rob.id());
        assertThat(days.getLast().containsKey("old")).isFalse();
    }

    @Test
    void twoPeopleWhoChangeDifferentFieldsBothWin() {
        String deal = added(manager, fields("name", "Plant", "account", "Acme"));
        assertThat(edit(manager, deal, fields("account", "Acme"), fields("account", "Acme Foods"))
                        .status())
                .isEqualTo(200);
        assertThat(edit(rep, deal, fields("name", "Plant"), fields("name", "Food plant"))
                        .status())
                .isEqualTo(200);
        assertThat(read(deal).getString("name")).isEqualTo("Food plant");
        assertThat(read(deal).getString("account")).isEqualTo("Acme Foods");
    }

    @Test
    void ofTwoWhoChangeTheSameFieldTheSecondIsToldWhatItIsNow() {
        String deal = added(manager, fields("name", "Plant", "amount", 100, "currency", "EUR"));
        JsonObject seen = fields("amount", 100, "currency", "EUR");
        edit(manager, deal, seen, fields("amount", 200, "currency", "EUR"));
        JsonObject both = fields("amount", 300, "currency", "EUR", "nextStep", "Call");
        Browser.Answer second = edit(rep, deal, seen, both);
        assertThat(second.problem()).isEqualTo("409 CHANGED");
        assertThat(second.json().getString("field")).isEqualTo("amount");
        assertThat(second.json().getString("current")).isEqualTo("200.00 EUR");
        assertThat(read(deal).containsKey("nextStep")).isFalse();
        assertThat(changes(deal, "AMOUNT")).hasSize(2);
    }

    @Test
    void aFieldThatIsOnlyInWhatWasSeenIsEmptied() {
        String deal = added(manager, fields("name", "Plant", "account", "Acme", "tags", new JsonArray().add("MES")));
        JsonObject was = fields("account", "Acme", "tags", new JsonArray().add("MES"));
        assertThat(edit(manager, deal, was, fields()).status()).isEqualTo(200);
        assertThat(read(deal).containsKey("account")).isFalse();
        assertThat(read(deal).getJsonArray("tags")).isEmpty();
        assertThat(edit(manager, deal, named("Plant"), fields()).json().getString("field"))
                .isEqualTo("name");
    }

    @Test
    void aWonDealIsClosedTodayAndOneThatIsOpenedAgainIsNot() {
        String deal = added(manager, fields("name", "Plant", "stage", "proposal", "category", "COMMIT"));
        edit(manager, deal, fields("stage", "proposal"), fields("stage", "won"));
        assertThat(read(deal).getString("state")).isEqualTo("WON");
        assertThat(read(deal).getString("category")).isEqualTo("CLOSED");
        assertThat(read(deal).getString("closedOn")).isEqualTo("2026-03-31");
        JsonObject won = fields("stage", "won", "closedOn", "2026-03-31");
        edit(manager, deal, won, fields("stage", "lost", "closedOn", "2026-03-30"));
        assertThat(read(deal).getString("state")).isEqualTo("LOST");
        assertThat(read(deal).getString("category")).isEqualTo("OMITTED");
        assertThat(read(deal).getString("closedOn")).isEqualTo("2026-03-30");
        edit(manager, deal, fields("stage", "lost"), fields("stage", "negotiation"));
        assertThat(read(deal).getString("state")).isEqualTo("OPEN");
        assertThat(read(deal).getString("category")).isEqualTo("PIPELINE");
        assertThat(read(deal).containsKey("closedOn")).isFalse();
    }

    @Test
    void valuesThatCannotBeAreRefusedAndChangeNothing() {
        String deal = added(manager, fields("name", "Plant", "amount", 100, "currency", "EUR"));
        JsonObject before = read(deal);
        JsonObject seen = fields("amount", 100, "currency", "EUR");
        assertThat(List.of(
                        edit(manager, deal, seen, fields("amount", -1, "currency", "EUR")),
                        edit(manager, deal, seen, fields("amount", 1.005, "currency", "EUR")),
                        edit(manager, deal, seen, fields("amount", 5)),
                        edit(manager, deal, seen, fields("amount", 5, "currency", "XQX")),
                        edit(manager, deal, fields(), fields("probability", 101)),
                        edit(manager, deal, fields(), fields("closeDate", "2026-02-31")),
                        edit(manager, deal, fields(), fields("closeDate", "0026-02-03")),
                        edit(manager, deal, fields(), fields("owner", "nobody")),
                        edit(manager, deal, fields(), fields("owner", rob.id(), "ownerName", "Rob")),
                        edit(manager, deal, fields(), fields("stage", "nowhere")),
                        edit(manager, deal, fields(), fields("closedOn", "2026-03-01")),
                        edit(manager, deal, fields("category", "PIPELINE"), fields("category", "CLOSED")),
                        edit(manager, deal, fields(), fields("nextStep", " "))))
                .extracting(Browser.Answer::problem)
                .containsOnly("400 INVALID");
        assertThat(read(deal)).isEqualTo(before);
    }

    @Test
    void aNameMayConsistOfCharactersThatStandForPhrases() {
        String phrases = "\ufdfa".repeat(60);
        JsonObject fields = fields("name", phrases, "account", phrases, "ownerName", phrases);
        String deal = added(manager, fields);
        assertThat(read(deal).getString("account")).isEqualTo(phrases);
    }

    @Test
    void repsChangeTheirOwnDealsAndThoseWithoutAnOwnerManagersAllAndOthersNone() {
        Browser colleague = house.signedIn(team, Role.REP);
        String own = added(rep, fields("name", "Own", "owner", rob.id()));
        String free = added(manager, fields("name", "Free", "ownerName", "Somebody who left"));
        JsonObject step = fields("nextStep", "Call");
        for (Role role : List.of(Role.EXECUTIVE, Role.OBSERVER)) {
            Browser reader = house.signedIn(team, role);
            assertThat(edit(reader, own, fields(), step).problem()).isEqualTo("403 FORBIDDEN");
            assertThat(reader.post("/api/deals", new JsonObject().put("fields", named("X")))
                            .problem())
                    .isEqualTo("403 FORBIDDEN");
            assertThat(reader.get("/api/deals/" + own).json().getBoolean("editable"))
                    .isFalse();
        }
        assertThat(edit(colleague, own, fields(), step).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(colleague.get("/api/deals/" + own).json().getBoolean("editable"))
                .isFalse();
        assertThat(edit(rep, own, fields(), step).status()).isEqualTo(200);
        assertThat(edit(colleague, free, fields(), step).status()).isEqualTo(200);
        assertThat(edit(manager, own, step, fields("nextStep", "Visit")).status())
                .isEqualTo(200);
    }

    @Test
    void aDealOfAFormerMemberStaysWithoutTheName() {
        String owned = added(rep, fields("name", "Own", "owner", rob.id()));
        String typed = added(manager, fields("name", "Typed", "ownerName", rob.name()));
        assertThat(manager.delete("/api/members/" + rob.id()).status()).isEqualTo(204);
        assertThat(read(owned).getString("owner")).isEqualTo(rob.id());
        assertThat(read(typed).containsKey("ownerName")).isFalse();
        String all = manager.get("/api/deals").response().bodyAsString()
                + manager.get("/api/deals/" + typed + "/changes").response().bodyAsString();
        assertThat(all).doesNotContain(rob.name());
        // the deal can still be changed, and its owner stays
        assertThat(edit(manager, owned, named("Own"), named("Owned")).status()).isEqualTo(200);
    }

    @Test
    void anIdInAnotherSystemBelongsToOneDeal() {
        JsonObject body = new JsonObject()
                .put("fields", named("Plant"))
                .put("external", new JsonObject().put("system", "CRM").put("id", "0061"));
        JsonObject made = manager.post("/api/deals", body).json();
        assertThat(made.getJsonArray("externals").getJsonObject(0).getString("id"))
                .isEqualTo("0061");
        Browser.Answer again = manager.post("/api/deals", body);
        assertThat(again.problem()).isEqualTo("400 INVALID");
        assertThat(again.json().getString("field")).isEqualTo("external");
        assertThat(manager.get("/api/deals").json().getLong("count")).isEqualTo(1);
    }

    @Test
    void aGuestHasNoDeals() {
        Sitting sitting = Sitting.free(house, mia);
        String url = manager.post(
                        "/api/boards/" + sitting.board + "/guest-links",
                        new JsonObject().put("role", "EXECUTIVE").put("expiresInHours", 1))
                .json()
                .getString("url");
        Browser guest = house.browser();
        guest.post(
                "/api/guest/" + url.replaceFirst(".*/", ""),
                new JsonObject().put("name", "Gus").put("language", "EN"));
        String deal = added(manager, named("Plant"));
        for (String path : List.of("/api/deals", "/api/deals/" + deal, "/api/deals/" + deal + "/changes")) {
            assertThat(guest.get(path).problem()).isEqualTo("403 FORBIDDEN");
        }
        assertThat(guest.get("/api/stages").problem()).isEqualTo("403 FORBIDDEN");
    }
}
