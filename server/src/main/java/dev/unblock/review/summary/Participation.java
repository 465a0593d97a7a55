package dev.unblock.review.summary;

import dev.unblock.board.Ask;
import dev.unblock.board.Card;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Meeting;
import dev.unblock.board.Plan;
import dev.unblock.board.PublicView;
import dev.unblock.board.Round;
import dev.unblock.review.summary.Summary.Attendance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who attended a review, and how much they wrote and voted; people who are only mentioned have zero. */
final class Participation {
    private final Map<String, Integer> wrote = new LinkedHashMap<>();
    private final Map<String, Integer> voted = new LinkedHashMap<>();

    private Participation() {}

    static List<Attendance> of(PublicView shown, Map<String, String> names) {
        Participation all = new Participation();
        Meeting meeting = shown.meeting();
        if (meeting != null) {
            meeting.plan().attendees().stream().map(Plan.Attendee::member).forEach(all::isThere);
            meeting.rounds().values().forEach(all::count);
        }
        shown.deals().forEach(deal -> all.isThere(deal.owner()));
        shown.cards().forEach(all::count);
        return all.wrote.keySet().stream()
                .map(id -> new Attendance(
                        id,
                        Objects.requireNonNullElse(names.get(id), ""),
                        all.wrote.getOrDefault(id, 0),
                        all.voted.getOrDefault(id, 0)))
                .toList();
    }

    private void isThere(@Nullable String member) {
        add(wrote, member, 0);
    }

    private void count(Card card) {
        switch (card.kind()) {
            case Kind.FollowUp it -> {
                isThere(it.assignee());
                // carried-over cards were not written on this board
                add(wrote, card.author(), it.origin() == null ? 1 : 0);
            }
            case Kind.Obstacle it -> {
                isThere(it.assignee());
                add(wrote, card.author(), 1);
                answered(it.ask());
            }
            case Kind.Solution it -> add(wrote, card.author(), 1);
            case Kind.Story it -> add(wrote, card.author(), 1);
            case Kind.Comment it -> add(wrote, card.author(), 1);
            case Kind.Help it -> add(wrote, card.author(), 1);
        }
    }

    private void answered(@Nullable Ask ask) {
        String author =
                ask == null || ask.answer() == null ? null : ask.answer().author();
        if (author != null && !author.startsWith(Ask.LINK)) {
            isThere(author);
        }
    }

    private void count(Round round) {
        Round.Tally tally = round.tally();
        if (tally != null) {
            tally.ballots().forEach(ballot -> {
                isThere(ballot.member());
                add(voted, ballot.member(), ballot.dots());
            });
        }
    }

    private static void add(Map<String, Integer> counts, @Nullable String member, int more) {
        if (member != null && !member.isEmpty()) {
            counts.merge(member, more, Integer::sum);
        }
    }
}
