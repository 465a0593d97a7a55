package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private final Stage stage = Stage.quiet();
    private final Tab mia = stage.seated("mia");
    private final Tab rob = stage.seated("rob");

    @Test
    void ofManyMovesWithinATickOnlyTheLastIsTold() {
        pause();
        int before = rob.frames(Protocol.Pset.class).size();
        for (int i = 0; i < 100; i++) {
            mia.say(at("deal" + i, Protocol.Doing.LOOKING));
        }
        pause();
        List<Protocol.Presence> told = told(rob, before);
        assertThat(told.getLast().deal()).isEqualTo("deal99");
        assertThat(told).hasSizeLessThan(10);
    }

    @Test
    void aWriterIsShownToTheOthersAndToLateComers() {
        mia.say(at("deal1", Protocol.Doing.WRITING));
        pause();
        assertThat(told(rob, 0).getLast().doing()).isEqualTo(Protocol.Doing.WRITING);
        Tab rita = stage.seated("rita");
        pause();
        assertThat(told(rita, 0)).anyMatch(it -> it.member().equals("mia") && it.doing() == Protocol.Doing.WRITING);
    }

    @Test
    void theFollowedPersonIsShownToAll() {
        mia.say(following("rob"));
        pause();
        assertThat(told(rob, 0).getLast().following()).isEqualTo("rob");
        mia.say(following("nobody"));
        pause();
        assertThat(told(rob, 0).getLast().following()).isNull();
    }

    @Test
    void aPersonWhoWantsToBeAloneIsShownWithoutAPlace() {
        mia.say(new Protocol.Pres("deal1", null, Protocol.Doing.WRITING, 0.5, 7.0, null, true));
        pause();
        Protocol.Presence seen = told(rob, 0).getLast();
        assertThat(seen.member()).isEqualTo("mia");
        assertThat(seen.alone()).isTrue();
        assertThat(List.of(seen.doing())).containsExactly(Protocol.Doing.LOOKING);
        assertThat(seen.deal()).isNull();
        assertThat(seen.x()).isNull();
        assertThat(seen.y()).isNull();
    }

    @Test
    void aLateJoinerIsToldLastOfThePeopleWhoMovedLast() {
        rob.say(at("deal1", Protocol.Doing.LOOKING));
        mia.say(at("deal1", Protocol.Doing.LOOKING));
        pause();
        int before = rob.frames(Protocol.Pset.class).size();
        mia.say(at("deal2", Protocol.Doing.LOOKING));
        rob.say(at("deal2", Protocol.Doing.LOOKING));
        mia.say(at("deal3", Protocol.Doing.LOOKING));
        pause();
        assertThat(told(rob, before).stream().map(Protocol.Presence::member)).containsExactly("rob", "mia");
        rob.say(at("deal3", Protocol.Doing.LOOKING));
        pause();
        Tab rita = stage.seated("rita");
        pause();
        assertThat(told(rita, 0).stream().map(Protocol.Presence::member)).startsWith("mia", "rob");
    }

    @Test
    void peopleWhoJoinTogetherAreToldOfEverybodyOnce() {
        pause();
        List<Tab> crowd = new ArrayList<>();
        for (int tab = 0; tab < 5; tab++) {
            crowd.add(stage.tab("rita"));
        }
        crowd.forEach(tab -> stage.connect(tab, 0));
        pause();
        pause();
        for (Tab tab : crowd) {
            assertThat(tab.presences().values())
                    .extracting(Protocol.Presence::member)
                    .containsExactlyInAnyOrder("mia", "rob", "rita", "rita", "rita", "rita", "rita");
            assertThat(tab.frames(Protocol.Pset.class)).hasSizeLessThan(3);
        }
    }

    @Test
    void aNudgeGoesOnlyToTheNamedPeople() {
        stage.host(0).nudge(Stage.BOARD, Set.of("mia"), Protocol.Topic.QUESTIONS);
        pause();
        assertThat(mia.frames(Protocol.Nudge.class)).hasSize(1);
        assertThat(rob.frames(Protocol.Nudge.class)).isEmpty();
    }

    @Test
    void aPersonWhoLeavesIsGoneForEveryone() {
        mia.leave();
        pause();
        assertThat(rob.frames(Protocol.Pset.class).getLast().gone()).hasSize(1);
        Tab rita = stage.seated("rita");
        pause();
        assertThat(told(rita, 0)).noneMatch(it -> it.member().equals("mia"));
    }

    @Test
    void aSlowReaderMissesMovesButNobodysLastPlace() {
        Wire wire = Objects.requireNonNull(rob.wire());
        wire.stall(true);
        for (int i = 0; i < 50; i++) {
            mia.say(at("deal" + i, Protocol.Doing.LOOKING));
            pause();
        }
        int before = rob.frames(Protocol.Pset.class).size();
        wire.stall(false);
        mia.say(at("deal50", Protocol.Doing.LOOKING));
        pause();
        assertThat(told(rob, before).stream().filter(it -> it.member().equals("mia")))
                .last()
                .extracting(Protocol.Presence::deal)
                .isEqualTo("deal50");
        assertThat(rob.frames(Protocol.Pset.class).size() - before).isLessThan(25);
        assertThat(rob.closings()).isEmpty();
    }

    @Test
    void aSlowReaderLearnsWhoLeftMeanwhile() {
        Wire wire = Objects.requireNonNull(rob.wire());
        wire.stall(true);
        for (int i = 0; i < 50; i++) {
            mia.say(at("deal" + i, Protocol.Doing.LOOKING));
            pause();
        }
        mia.leave();
        pause();
        wire.stall(false);
        stage.world().run(Heartbeats.ROUND.plusSeconds(1));
        assertThat(rob.presences().values())
                .as("though nothing else happened since")
                .extracting(Protocol.Presence::member)
                .containsExactly("rob");
    }

    @Test
    void aCrowdThatComesInAtOnceIsToldOfInOneList() {
        pause();
        int before = rob.frames(Protocol.People.class).size();
        for (int guest = 0; guest < 100; guest++) {
            stage.host(0).guestsChanged(Stage.BOARD);
        }
        stage.world().run(Duration.ofSeconds(2));
        assertThat(rob.frames(Protocol.People.class).size() - before).isBetween(1, 2);
        assertThat(rob.frames(Protocol.People.class).getLast().people()).isNotEmpty();
    }

    @Test
    void anotherTeamsComingsAndGoingsAreNotToldHere() {
        int before = rob.frames(Protocol.People.class).size();
        stage.host(0).teamChanged("another");
        stage.host(0).guestsChanged("board0000002");
        stage.world().run(Duration.ofSeconds(2));
        assertThat(rob.frames(Protocol.People.class)).hasSize(before);
        stage.host(0).teamChanged("team");
        stage.world().run(Duration.ofSeconds(2));
        assertThat(rob.frames(Protocol.People.class)).hasSize(before + 1);
    }

    private void pause() {
        stage.world().run(Duration.ofMillis(400));
    }

    private static Protocol.Pres at(String deal, Protocol.Doing doing) {
        return new Protocol.Pres(deal, null, doing, null, null, null, null);
    }

    private static Protocol.Pres following(String member) {
        return new Protocol.Pres(null, null, Protocol.Doing.LOOKING, null, null, member, null);
    }

    private static List<Protocol.Presence> told(Tab tab, int after) {
        List<Protocol.Presence> told = new ArrayList<>();
        List<Protocol.Pset> frames = tab.frames(Protocol.Pset.class);
        frames.subList(after, frames.size()).forEach(frame -> told.addAll(frame.changed()));
        return told;
    }
}
