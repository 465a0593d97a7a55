package dev.unblock.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Invariants of a review after every command, given everything before. */
final class ReviewInvariants {
    /** For each deal the obstacles that votes or moderators have chosen, and the leads that represent them since. */
    private final Map<String, Set<String>> entitled = new HashMap<>();

    /** Owners of whom a moderator wanted more than one deal. */
    private final Set<String> wanted = new HashSet<>();

    /** @param entries the entries of the command that led to this board */
    void check(Board board, List<Entry> entries) {
        Meeting meeting = board.meeting();
        if (meeting == null) {
            throw new AssertionError("the review is gone");
        }
        ModelTest.assertSound(board);
        entries.forEach(entry -> note(board, entry));
        everybodyBringsOneDeal(board);
        board.deals().values().forEach(deal -> theKeyObstacleIsEarned(board, deal));
        groupsAreOneDeep(board);
        meeting.rounds().values().forEach(round -> nobodyGivesMoreDotsThanThereAre(board, meeting.plan(), round));
        assertThat(meeting.agenda().order()).allMatch(meeting.agenda().slots()::containsKey);
    }

    private void note(Board board, Entry entry) {
        switch (entry.event()) {
            case MeetingEvent.VoteOverridden e -> entitle(e.deal(), e.card());
            case MeetingEvent.VoteClosed e -> {
                String winner = e.tally().winner();
                if (winner != null && e.phase() == Phase.OBSTACLE_VOTE) {
                    entitle(e.deal(), winner);
                }
            }
            case Event.CardGrouped e -> {
                String lead = e.lead();
                Card card = board.cards().get(e.card());
                if (lead != null
                        && card != null
                        && card.deal() != null
                        && entitled(card.deal()).contains(card.id())) {
                    entitle(card.deal(), lead);
                }
            }
            case Event.DealAdded e -> want(board, entry, e.owner());
            case Event.DealEdited e -> want(board, entry, e.owner());
            case Event.DealRestored e ->
                want(
                        board,
                        entry,
                        Objects.requireNonNull(board.deals().get(e.deal())).owner());
            case Event.DecisionMade e -> {
                if (e.decision() instanceof Decision.Strategy) {
                    aDecisionIsRipe(
                            board, entry, Objects.requireNonNull(board.deals().get(e.deal())));
                }
            }
            default -> {}
        }
    }

    private Set<String> entitled(String deal) {
        return entitled.computeIfAbsent(deal, none -> new HashSet<>());
    }

    private void entitle(String deal, String card) {
        entitled(deal).add(card);
    }

    private void want(Board board, Entry entry, String owner) {
        Meeting meeting = Objects.requireNonNull(board.meeting());
        if (entry.actor() != null && meeting.leaders().include(entry.actor())) {
            wanted.add(owner);
        }
    }

    private void everybodyBringsOneDeal(Board board) {
        assertThat(board.deals().values().stream()
                        .filter(deal -> !deal.removed())
                        .map(Deal::owner)
                        .filter(owner -> !wanted.contains(owner)))
                .doesNotHaveDuplicates();
    }

    private void theKeyObstacleIsEarned(Board board, Deal deal) {
        String key = deal.keyObstacle();
        if (key != null) {
            assertThat(Objects.requireNonNull(board.cards().get(key)).group())
                    .as("%s stands for itself", key)
                    .isNull();
            assertThat(entitled(deal.id()))
                    .as("has most votes, or was put above")
                    .contains(key);
        }
    }

    private static void aDecisionIsRipe(Board board, Entry entry, Deal deal) {
        assertThat(entry.actor()).as("agreed by the owner").isEqualTo(deal.owner());
        assertThat(deal.keyObstacle()).isNotNull();
        assertThat(board.cards().values())
                .filteredOn(card -> deal.id().equals(card.deal()))
                .filteredOn(card -> !card.hidden() && !card.withdrawn() && card.group() == null)
                .noneMatch(card -> card.kind() instanceof Card.Kind.Obstacle it && it.remover() == Remover.UNSORTED);
    }

    private static void groupsAreOneDeep(Board board) {
        for (Card card : board.cards().values()) {
            if (card.group() != null) {
                assertThat(board.cards().get(card.group()))
                        .as("stands for %s", card)
                        .isNotNull()
                        .matches(lead -> lead.group() == null)
                        .matches(lead -> !lead.withdrawn())
                        .matches(lead -> !lead.hidden())
                        .matches(lead -> lead.isOfSameDeal(card));
            }
        }
    }

    private static void nobodyGivesMoreDotsThanThereAre(Board board, Plan plan, Round round) {
        Map<String, Integer> sums = new HashMap<>();
        round.ballots()
                .forEach((member, own) -> own.forEach((id, dots) -> {
                    Card card = board.cards().get(id);
                    if (card != null && !card.hidden() && !card.withdrawn()) {
                        sums.merge(member, dots, Integer::sum);
                    }
                }));
        assertThat(sums.values()).allMatch(sum -> sum <= plan.dots());
    }
}
