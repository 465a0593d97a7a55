package dev.unblock.board;

import static dev.unblock.board.Given.given;
import static dev.unblock.board.Orders.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DealsTest {
    @Test
    void aDealIsAddedAtTheEndOrBehindAnother() {
        given(deal("d1"), deal("d2"))
                .when("rita", deal("d3"))
                .then(new Event.DealAdded(id("d3"), "Deal d3", "rita", DealFacts.NONE, "V00002"));
        given(deal("d1"), deal("d2"))
                .when("rita", new Command.AddDeal(id("d3"), "x", "rob", DealFacts.NONE, id("d1")))
                .then(new Event.DealAdded(id("d3"), "x", "rob", DealFacts.NONE, "V00000V"));
    }

    @ParameterizedTest
    @CsvSource({"short", "d10000000000", "d1000000000_", "d100000000000", "o10000000000"})
    void anIdIsTwelveLettersAndDigitsAndNew(String id) {
        given(deal("d1"), obstacle("o1", "d1"))
                .when("rita", new Command.AddDeal(id, "x", "rita", DealFacts.NONE, null))
                .thenRefused(Refusal.INVALID, "deal");
    }

    @Test
    void anOwnerIsOneOfThePeopleOfTheBoard() {
        given().when("rita", deal("d1", "zoe")).thenRefused(Refusal.INVALID, "owner");
        given(deal("d1"))
                .when("rita", new Command.EditDeal(id("d1"), "x", "zoe", DealFacts.NONE))
                .thenRefused(Refusal.INVALID, "owner");
    }

    @Test
    void anOwnerWhoLeftTheTeamStaysOwnerUntilAnotherIsChosen() {
        Event added = new Event.DealAdded(id("d1"), "x", "zoe", DealFacts.NONE, "V00000");
        Play play = Play.opened().apply(new Entry(2, Play.START, "zoe", "tab", 1, null, added));
        assertThat(play.ask("mia", new Command.EditDeal(id("d1"), "y", "zoe", DealFacts.NONE)))
                .isInstanceOf(Verdict.Accepted.class);
    }

    static Stream<Arguments> figures() {
        LocalDate day = LocalDate.of(2026, 6, 30);
        return Stream.of(
                Arguments.of(facts("c".repeat(81), null, null, null, null), "facts.customer"),
                Arguments.of(facts(null, "a\nb", null, null, null), "facts.stage"),
                Arguments.of(facts(null, null, 1L, null, null), "facts.currency"),
                Arguments.of(facts(null, null, null, "CNY", null), "facts.amount"),
                Arguments.of(facts(null, null, -1L, "CNY", null), "facts.amount"),
                Arguments.of(facts(null, null, Limits.AMOUNT + 1, "CNY", null), "facts.amount"),
                Arguments.of(facts(null, null, 1L, "cny", null), "facts.currency"),
                Arguments.of(facts(null, null, 1L, "BTC", null), "facts.currency"),
                Arguments.of(facts(null, null, null, null, day.withYear(12_026)), "facts.closeDate"));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void figuresHaveTheirForm(DealFacts facts, String path) {
        given().when("rita", new Command.AddDeal(id("d1"), "x", "rita", facts, null))
                .thenRefused(Refusal.INVALID, path);
    }

    @Test
    void figuresAreTrimmedAndABlankOneIsAbsent() {
        DealFacts typed = facts(" 客户 ", "  ", Limits.AMOUNT, "JPY", LocalDate.of(2026, 6, 30));
        DealFacts kept = facts("客户", null, Limits.AMOUNT, "JPY", LocalDate.of(2026, 6, 30));
        given(deal("d1"))
                .when("rita", new Command.EditDeal(id("d1"), " x ", "rita", typed))
                .then(new Event.DealEdited(id("d1"), "x", "rita", kept));
    }

    @Test
    void anEditThatChangesNothingDoesNothing() {
        given(deal("d1"))
                .when("rita", new Command.EditDeal(id("d1"), " Deal d1", "rita", DealFacts.NONE))
                .thenNothing();
    }

    @Test
    void dealsMoveBeforeAndBehindOthers() {
        assertThat(orderAfter(new Command.MoveDeal(id("d3"), null, id("d1")))).isEqualTo("d3 d1 d2");
        assertThat(orderAfter(new Command.MoveDeal(id("d3"), id("d1"), id("d2"))))
                .isEqualTo("d1 d3 d2");
        assertThat(orderAfter(new Command.MoveDeal(id("d1"), null, null))).isEqualTo("d2 d3 d1");
        assertThat(orderAfter(new Command.MoveDeal(id("d1"), id("gone"), id("d3"))))
                .isEqualTo("d2 d1 d3");
        assertThat(orderAfter(new Command.MoveDeal(id("d1"), id("gone"), id("gone2"))))
                .isEqualTo("d2 d3 d1");
        assertThat(orderAfter(new Command.MoveDeal(id("d1"), id("d1"), null))).isEqualTo("d2 d3 d1");
    }

    @Test
    void aMoveToWhereItIsDoesNothing() {
        Given three = given(deal("d1"), deal("d2"), deal("d3"));
        three.when("rita", new Command.MoveDeal(id("d2"), id("d1"), id("d3"))).thenNothing();
        three.when("rita", new Command.MoveDeal(id("d3"), null, null)).thenNothing();
        three.when("rita", new Command.MoveDeal(id("d1"), null, id("d2"))).thenNothing();
    }

    @Test
    void crowdedDealsMakeRoom() {
        Play play = given(deal("d1"), deal("d2"), deal("d3")).play();
        Verdict.Accepted move;
        int steps = 0;
        do {
            Command next = new Command.MoveDeal(id(steps++ % 2 == 0 ? "d2" : "d3"), id("d1"), null);
            move = (Verdict.Accepted) play.ask("rita", next);
            play.does("rita", next);
        } while (move.facts().size() < 2);
        assertThat(play.board().deals().values())
                .allSatisfy(it -> assertThat(it.order()).hasSizeLessThan(OrderKey.LONGEST));
        assertThat(ids(play)).isEqualTo(steps % 2 == 0 ? "d1 d3 d2" : "d1 d2 d3");
    }

    @Test
    void aRemovedDealIsGoneWithItsCardsUntilItIsBroughtBack() {
        Given removed = given(deal("d1"), obstacle("o1", "d1"), remove("d1"));
        removed.when("rita", result("d1", "x")).thenRefused(Refusal.NOT_FOUND, "deal");
        removed.when("rita", reword("o1", "x")).thenRefused(Refusal.NOT_FOUND, "card");
        removed.when("rita", withdraw("o1")).thenRefused(Refusal.NOT_FOUND, "card");
        removed.when("rita", obstacle("o2", "d1")).thenRefused(Refusal.NOT_FOUND, "deal");
        removed.when("rita", remove("d1")).thenNothing();
        removed.when("rita", bringBack("d1")).then(new Event.DealRestored(id("d1")));
        removed.and("rita", bringBack("d1")).when("rita", reword("o1", "x")).thenAccepted();
    }

    @Test
    void aBoardTakesTwoHundredDeals() {
        Given full = given();
        for (int i = 0; i < Limits.DEALS; i++) {
            full.and("rita", deal("d" + i + "x"));
        }
        full.when("rita", deal("d1")).thenRefused(Refusal.LIMIT_EXCEEDED);
        full.and("rita", remove("d1x")).when("rita", deal("d1")).thenRefused(Refusal.LIMIT_EXCEEDED);
    }

    private static DealFacts facts(
            @Nullable String customer,
            @Nullable String stage,
            @Nullable Long amount,
            @Nullable String currency,
            @Nullable LocalDate day) {
        return new DealFacts(customer, stage, amount, currency, day);
    }

    private static String orderAfter(Command move) {
        return ids(given(deal("d1"), deal("d2"), deal("d3")).play().does("rita", move));
    }

    private static String ids(Play play) {
        return String.join(
                " ",
                play.board().deals().values().stream()
                        .sorted(Comparator.comparing(Deal::order))
                        .map(it -> it.id().substring(0, 2))
                        .toList());
    }
}
