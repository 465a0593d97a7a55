package dev.unblock.review.summary;

import dev.unblock.board.Ask;
import dev.unblock.board.Decision;
import dev.unblock.board.Language;
import dev.unblock.review.summary.Summary.DealSummary;
import dev.unblock.review.summary.Summary.ObstacleSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A {@link Summary} as spreadsheet rows, one per statement; the first row has the column names. */
public final class SummaryTable {
    private final Summary summary;
    private final SummaryWords words;
    private final List<List<String>> rows = new ArrayList<>();

    private SummaryTable(Summary summary, SummaryWords words) {
        this.summary = summary;
        this.words = words;
    }

    public static List<List<String>> of(Summary summary, Language language) {
        return new SummaryTable(summary, SummaryWords.of(language)).rows();
    }

    private List<List<String>> rows() {
        rows.add(List.of(
                words.section(),
                words.deal(),
                words.owner(),
                words.text(),
                words.who(),
                words.due(),
                words.state(),
                capital(words.votes())));
        row(words.goal(), null, summary.goal(), "", null, "", "");
        summary.brought()
                .forEach(it -> rows.add(List.of(
                        words.broughtOver(),
                        it.dealName(),
                        "",
                        it.text(),
                        words.named(summary.nameOf(it.assignee())),
                        it.due().toString(),
                        words.outcome(it),
                        "")));
        summary.deals().forEach(this::deal);
        summary.parkingLot()
                .forEach(it -> rows.add(List.of(
                        words.parkingLot(),
                        Objects.requireNonNullElse(it.dealName(), ""),
                        "",
                        it.text(),
                        it.author() == null ? "" : words.named(it.author()),
                        "",
                        "",
                        "")));
        return List.copyOf(rows);
    }

    private void deal(DealSummary deal) {
        row(words.result(), deal, deal.result(), "", null, "", "");
        row(words.stuckBecause(), deal, deal.stuckBecause(), "", null, "", "");
        deal.obstacles().forEach(it -> obstacle(deal, it));
        Decision decision = deal.decision();
        if (decision != null) {
            boolean isChosen = decision instanceof Decision.Strategy;
            deal.chosen().forEach(it -> row(words.strategy(), deal, it, "", null, "", ""));
            row(isChosen ? words.why() : words.noDecision(), deal, decision.why(), "", null, "", "");
        }
        deal.notChosen()
                .forEach(it -> row(
                        words.notChosen(),
                        deal,
                        it.text(),
                        "",
                        null,
                        "",
                        it.dots() == null ? "" : String.valueOf(it.dots())));
        deal.followUps()
                .forEach(it -> row(
                        words.followUp(),
                        deal,
                        it.text(),
                        words.named(summary.nameOf(it.assignee())),
                        it.due(),
                        words.outcome(it),
                        ""));
        row(words.parked(), deal, Objects.requireNonNullElse(deal.parked(), ""), "", null, "", "");
    }

    private void obstacle(DealSummary deal, ObstacleSummary obstacle) {
        row(
                words.obstacle(),
                deal,
                obstacle.text(),
                words.remover(obstacle.remover()),
                null,
                obstacle.key() ? words.key() : grouped(deal, obstacle),
                obstacle.dots() == null ? "" : String.valueOf(obstacle.dots()));
        Ask ask = obstacle.ask();
        if (ask != null) {
            Ask.Answer answer = ask.answer();
            String state = answer == null ? words.open() : said(answer);
            row(words.ask(), deal, ask.what(), words.named(ask.of()), ask.by(), state, "");
        }
    }

    private String grouped(DealSummary deal, ObstacleSummary obstacle) {
        return deal.obstacles().stream()
                .filter(it -> it.card().equals(obstacle.group()))
                .map(it -> words.groupedWith() + words.colon() + it.text())
                .findFirst()
                .orElse("");
    }

    private String said(Ask.Answer answer) {
        String granted = answer.granted() ? words.granted() : words.declined();
        String text = answer.text().isEmpty() ? "" : words.colon() + answer.text();
        return words.answerer(answer, summary::nameOf) + words.colon() + granted + text;
    }

    /** Chinese has no capitals and stays. */
    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Empty values get no row. */
    private void row(
            String section,
            @Nullable DealSummary deal,
            String text,
            String who,
            @Nullable LocalDate due,
            String state,
            String votes) {
        if (!text.isEmpty()) {
            rows.add(List.of(
                    section,
                    deal == null ? "" : deal.name(),
                    deal == null ? "" : words.named(summary.nameOf(deal.owner())),
                    text,
                    who,
                    due == null ? "" : due.toString(),
                    state,
                    votes));
        }
    }
}
