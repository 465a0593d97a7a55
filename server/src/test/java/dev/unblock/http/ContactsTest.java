package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The customer's people on a deal: roles, merging, rights, and what becomes of them. */
@Tag("postgres")
class ContactsTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Member rob = house.member(team, "rob@example.com", Role.REP);
    private final Browser manager = house.signedIn(mia);
    private final Browser rep = house.signedIn(rob);
    private final String deal = deal("Plant", "Acme");

    @AfterEach
    void close() {
        house.close();
    }

    private String deal(String name, String account) {
        JsonObject fields = fields("name", name, "account", account, "owner", rob.id());
        return manager.post("/api/deals", new JsonObject().put("fields", fields))
                .json()
                .getJsonObject("deal")
                .getString("id");
    }

    private static JsonObject fields(String... namesAndValues) {
        JsonObject fields = new JsonObject();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return fields;
    }

    private static String contacts(String deal) {
        return "/api/deals/" + deal + "/contacts";
    }

    private static Browser.Answer add(Browser by, String deal, JsonObject fields) {
        return by.post(contacts(deal), new JsonObject().put("fields", fields));
    }

    private String added(String deal, JsonObject fields) {
        Browser.Answer answer = add(rep, deal, fields);
        assertThat(answer.status())
                .as(String.valueOf(answer.response().bodyAsString()))
                .isEqualTo(201);
        return answer.json().getString("id");
    }

    private Browser.Answer edit(Browser by, String contact, JsonObject was, JsonObject fields) {
        return by.patch(
                contacts(deal) + "/" + contact,
                new JsonObject().put("fields", fields).put("was", was));
    }

    private List<JsonObject> on(String deal) {
        return list(contacts(deal));
    }

    private List<JsonObject> list(String path) {
        return manager.get(path).list().stream().map(JsonObject.class::cast).toList();
    }

    @Test
    void aContactKeepsAllOfItsValuesAndWhoSaidThem() {
        JsonObject all = fields("name", "Ada", "title", "CFO", "email", "ada@acme.example", "phone", "+49 30 1234")
                .mergeIn(
                        fields("buyingRole", "ECONOMIC_BUYER", "attitude", "SUPPORTS", "note", "Asks for the payback"));
        added(deal, all);
        JsonObject read = on(deal).getFirst();
        all.forEach(it -> assertThat(read.getValue(it.getKey())).as(it.getKey()).isEqualTo(it.getValue()));
        assertThat(read.getString("by")).isEqualTo(rob.id());
        assertThat(read.getInstant("at")).isEqualTo(house.clock.instant());
    }

    @Test
    void ofAContactTheTitleIsEnoughButSomethingMustBeKnown() {
        added(deal, fields("title", "Head of production"));
        assertThat(on(deal).getFirst().getString("buyingRole")).isEqualTo("UNKNOWN");
        Browser.Answer nobody = add(rep, deal, fields("buyingRole", "USER"));
        assertThat(nobody.problem()).isEqualTo("400 INVALID");
        assertThat(nobody.json().getString("field")).isEqualTo("name");
        assertThat(on(deal)).hasSize(1);
    }

    @Test
    void twoPeopleWhoChangeDifferentFieldsBothWinAndOfOneFieldTheSecondIsToldWhatItIs() {
        String contact = added(deal, fields("name", "Ada", "buyingRole", "USER"));
        assertThat(edit(manager, contact, fields("buyingRole", "USER"), fields("buyingRole", "CHAMPION"))
                        .status())
                .isEqualTo(200);
        assertThat(edit(rep, contact, fields(), fields("note", "Likes the demo"))
                        .status())
                .isEqualTo(200);
        Browser.Answer second =
                edit(rep, contact, fields("buyingRole", "USER"), fields("buyingRole", "BLOCKER", "phone", "1"));
        assertThat(second.problem()).isEqualTo("409 CHANGED");
        assertThat(second.json().getString("field")).isEqualTo("buyingRole");
        assertThat(second.json().getString("current")).isEqualTo("CHAMPION");
        assertThat(edit(rep, contact, fields(), fields("buyingRole", "BLOCKER")).problem())
                .as("without saying what it was")
                .isEqualTo("409 CHANGED");
        JsonObject now = on(deal).getFirst();
        assertThat(now.getString("buyingRole")).isEqualTo("CHAMPION");
        assertThat(now.getString("note")).isEqualTo("Likes the demo");
        assertThat(now.containsKey("phone")).isFalse();
    }

    @Test
    void everyChangeOfARoleIsKept() {
        String contact = added(deal, fields("title", "CFO", "buyingRole", "USER"));
        house.clock.pass(Duration.ofHours(1));
        edit(manager, contact, fields("buyingRole", "USER"), fields("buyingRole", "ECONOMIC_BUYER"));
        edit(manager, contact, fields(), fields("note", "No change of the role"));
        List<JsonObject> steps = list("/api/deals/" + deal + "/contact-changes");
        assertThat(steps).hasSize(2);
        assertThat(steps.getFirst().getString("old")).isEqualTo("USER");
        assertThat(steps.getFirst().getString("now")).isEqualTo("ECONOMIC_BUYER");
        assertThat(steps.getFirst().getString("title")).isEqualTo("CFO");
        assertThat(steps.getFirst().getString("by")).isEqualTo(mia.id());
        assertThat(steps.getFirst().getInstant("at")).isEqualTo(house.clock.instant());
        assertThat(steps.getLast().containsKey("old")).isFalse();
    }

    @Test
    void aPersonOfTheCustomerIsAddedToItsNextDealWithARoleOfItsOwn() {
        String contact = added(deal, fields("name", "Ada", "buyingRole", "CHAMPION"));
        String next = deal("Second plant", "Acme");
        String elsewhere = deal("Bank", "Other");
        assertThat(list("/api/deals/" + next + "/known-contacts"))
                .extracting(it -> it.getString("id"))
                .containsExactly(contact);
        assertThat(list("/api/deals/" + elsewhere + "/known-contacts")).isEmpty();
        assertThat(rep.put(contacts(elsewhere) + "/" + contact, new JsonObject())
                        .problem())
                .isEqualTo("404 NOT_FOUND");
        assertThat(rep.put(contacts(next) + "/" + contact, new JsonObject())
                        .json()
                        .getString("buyingRole"))
                .isEqualTo("UNKNOWN");
        assertThat(list("/api/deals/" + next + "/known-contacts")).isEmpty();
        assertThat(on(deal).getFirst().getString("buyingRole")).isEqualTo("CHAMPION");
        // once there, adding again changes nothing
        assertThat(rep.put(contacts(deal) + "/" + contact, new JsonObject())
                        .json()
                        .getString("buyingRole"))
                .isEqualTo("CHAMPION");
    }

    @Test
    void whoIsTakenOffTheLastDealIsForgottenAndTheHistoryKeepsOnlyTheRole() {
        String contact = added(deal, fields("name", "Ada", "buyingRole", "CHAMPION"));
        String next = deal("Second plant", "Acme");
        rep.put(contacts(next) + "/" + contact, new JsonObject());
        assertThat(rep.delete(contacts(deal) + "/" + contact).status()).isEqualTo(204);
        assertThat(on(deal)).isEmpty();
        assertThat(on(next)).hasSize(1);
        assertThat(rep.delete(contacts(next) + "/" + contact).status()).isEqualTo(204);
        assertThat(rep.delete(contacts(next) + "/" + contact).problem()).isEqualTo("404 NOT_FOUND");
        assertThat(list("/api/deals/" + deal + "/known-contacts")).isEmpty();
        JsonObject removed = list("/api/deals/" + deal + "/contact-changes").getFirst();
        assertThat(removed.getString("old")).isEqualTo("CHAMPION");
        assertThat(removed.containsKey("now")).isFalse();
        assertThat(removed.containsKey("name")).isFalse();
    }

    @Test
    void onlyWhoMayChangeTheDealChangesItsContactsAndAllMembersReadThem() {
        String contact = added(deal, fields("name", "Ada"));
        Browser colleague = house.signedIn(team, Role.REP);
        for (Browser other : List.of(colleague, house.signedIn(team, Role.EXECUTIVE))) {
            assertThat(add(other, deal, fields("name", "Bea")).problem()).isEqualTo("403 FORBIDDEN");
            assertThat(edit(other, contact, fields(), fields("note", "X")).problem())
                    .isEqualTo("403 FORBIDDEN");
            assertThat(other.put(contacts(deal) + "/" + contact, new JsonObject())
                            .problem())
                    .isEqualTo("403 FORBIDDEN");
            assertThat(other.delete(contacts(deal) + "/" + contact).problem()).isEqualTo("403 FORBIDDEN");
            assertThat(other.get(contacts(deal)).list()).hasSize(1);
        }
        assertThat(add(manager, deal, fields("name", "Bea")).status()).isEqualTo(201);
    }

    @Test
    void contactsOfAFormerMembersDealStay() {
        added(deal, fields("name", "Ada", "buyingRole", "CHAMPION"));
        assertThat(manager.delete("/api/members/" + rob.id()).status()).isEqualTo(204);
        assertThat(on(deal).getFirst().getString("by")).isEqualTo(rob.id());
    }
}
