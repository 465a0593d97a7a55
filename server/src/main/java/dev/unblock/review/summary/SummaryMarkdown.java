package dev.unblock.review.summary;

import dev.unblock.board.Ask;
import dev.unblock.board.Decision;
import dev.unblock.board.Language;
import dev.unblock.review.followups.FollowUpLine;
import dev.unblock.review.summary.Summary.DealSummary;
import dev.unblock.review.summary.Summary.ObstacleSummary;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Summary} as Markdown; typed text is escaped. */
public final class SummaryMarkdown {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Summary summary;
    private final SummaryWords words;
    private final ZoneId zone;
    private final StringBuilder out = new StringBuilder();

    private SummaryMarkdown(Summary summary, SummaryWords words, ZoneId zone) {
        this.summary = summary;
        this.words = words;
        this.zone = zone;
    }

    /** @param zone of the times */
    public static String of(Summary summary, Language language, ZoneId zone) {
        return new SummaryMarkdown(summary, SummaryWords.of(language), zone).write();
    }

    private String write() {
        heading("#", summary.title());
        field("", words.begins(), time(summary.startsAt()) + " (" + zone.getId() + ")");
        field("", words.goal(), text(summary.goal()));
        decisions();
        followUps("##", words.broughtOver(), summary.brought());
        summary.deals().forEach(this::deal);
        parkingLot();
        people();
        return out.toString();
    }

    /** What people look for first. */
    private void decisions() {
        List<DealSummary> decided = summary.deals().stream()
                .filter(deal -> deal.decision() != null || !deal.followUps().isEmpty())
                .toList();
        if (!decided.isEmpty()) {
            heading("##", words.decisions());
        }
        decided.forEach(deal -> {
            heading("###", title(deal));
            decision(deal);
            followUps(deal.followUps(), false);
        });
    }

    private String title(DealSummary deal) {
        return deal.name() + " (" + words.named(summary.nameOf(deal.owner())) + ")";
    }

    private void deal(DealSummary deal) {
        heading("##", title(deal));
        field("", words.result(), text(deal.result()));
        field("", words.stuckBecause(), text(deal.stuckBecause()));
        if (!deal.obstacles().isEmpty()) {
            heading("###", words.obstacles());
            deal.obstacles().forEach(this::obstacle);
        }
        field("\n", words.parked(), text(deal.parked()));
    }

    private void obstacle(ObstacleSummary obstacle) {
        String votes = obstacle.dots() == null ? "" : ", " + words.votes() + " " + obstacle.dots();
        String about = words.remover(obstacle.remover()) + votes;
        String stands = obstacle.key() ? "**" + words.key() + "** " : "";
        out.append(obstacle.group() == null ? "- " : "  - ")
                .append(stands)
                .append(text(obstacle.text()))
                .append(" (" + about + ")\n");
        Ask ask = obstacle.ask();
        if (ask != null) {
            field(
                    "  ",
                    words.ask(),
                    text(words.named(ask.of())) + words.colon() + text(ask.what()) + " (" + ask.by() + ")");
            Ask.Answer answer = ask.answer();
            if (answer != null) {
                String granted = answer.granted() ? words.granted() : words.declined();
                field(
                        "  ",
                        words.answer(),
                        text(words.answerer(answer, summary::nameOf)) + words.colon() + granted + " "
                                + text(answer.text()));
            }
        }
    }

    private void decision(DealSummary deal) {
        Decision decision = deal.decision();
        if (decision == null) {
            return;
        }
        boolean isChosen = decision instanceof Decision.Strategy;
        deal.chosen().forEach(it -> field("", words.strategy(), text(it)));
        field("", isChosen ? words.why() : words.noDecision(), text(decision.why()));
        deal.notChosen().forEach(it -> {
            String votes = it.dots() == null ? "" : " (" + words.votes() + " " + it.dots() + ")";
            field("", words.notChosen(), text(it.text()) + votes);
        });
    }

    private void followUps(String level, String title, List<FollowUpLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        heading(level, title);
        followUps(lines, true);
    }

    private void followUps(List<FollowUpLine> lines, boolean withDeal) {
        for (FollowUpLine line : lines) {
            String who = text(words.named(summary.nameOf(line.assignee())));
            String deal = line.dealName().isEmpty() || !withDeal ? "" : text(line.dealName()) + words.colon();
            String kind = withDeal ? "" : "**" + words.followUp() + "**" + words.colon();
            out.append("- ")
                    .append(kind)
                    .append(deal)
                    .append(text(line.text()))
                    .append(" (")
                    .append(who);
            out.append(", ").append(words.due()).append(' ').append(line.due()).append(", ");
            out.append(text(words.outcome(line))).append(")\n");
        }
    }

    private void parkingLot() {
        if (!summary.parkingLot().isEmpty()) {
            heading("##", words.parkingLot());
            summary.parkingLot().forEach(it -> {
                String deal = it.dealName() == null ? "" : text(it.dealName()) + words.colon();
                String author = it.author() == null || it.author().isEmpty() ? "" : " (" + text(it.author()) + ")";
                out.append("- ")
                        .append(deal)
                        .append(text(it.text()))
                        .append(author)
                        .append('\n');
            });
        }
    }

    private void people() {
        List<Summary.Attendance> active = summary.people().stream()
                .filter(it -> it.wrote() + it.voted() > 0)
                .toList();
        if (!active.isEmpty() || !summary.worth().isEmpty()) {
            heading("##", words.people());
        }
        active.forEach(it -> out.append("- %s (%s %d, %s %d)\n"
                .formatted(text(words.named(it.name())), words.wrote(), it.wrote(), words.voted(), it.voted())));
        if (!summary.worth().isEmpty()) {
            out.append('\n');
            field("", words.worth(), counts(summary.worth()));
            field("", words.moods(), counts(summary.moods()));
        }
    }

    private static String counts(List<Integer> counts) {
        return counts.stream().map(String::valueOf).collect(Collectors.joining(" / "));
    }

    private void heading(String level, String title) {
        out.append(out.isEmpty() ? "" : "\n")
                .append(level)
                .append(' ')
                .append(text(title))
                .append("\n\n");
    }

    private void field(String before, String name, String value) {
        if (!value.isEmpty()) {
            out.append(before).append("- **").append(name).append("**").append(words.colon());
            out.append(value).append('\n');
        }
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : MarkdownText.of(typed);
    }
}
