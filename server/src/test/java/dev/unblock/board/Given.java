package dev.unblock.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads as: given these commands, when a person sends this, then that happens. */
final class Given {
    private final Play play;

    private Given(Play play) {
        this.play = play;
    }

    /** A board on which Rita did all this. */
    static Given given(Command... done) {
        return new Given(Play.opened()).and("rita", done);
    }

    /** A board after that play. */
    static Given given(Play play) {
        return new Given(play);
    }

    Given and(String person, Command... done) {
        for (Command command : done) {
            play.does(person, command);
        }
        return this;
    }

    Outcome when(String person, Command command) {
        return new Outcome(play.ask(person, command));
    }

    Play play() {
        return play;
    }

    record Outcome(Verdict verdict) {
        void then(Event... events) {
            assertThat(facts()).extracting(fact -> named(fact.event())).containsExactly(events);
        }

        /** A restored card is carried whole; its id is enough to compare. */
        private static Event named(Event event) {
            return event instanceof Event.CardRestored e ? new Event.CardRestored(e.card()) : event;
        }

        /** The same, but visible to this person only. */
        void thenFor(@Nullable String person, Event... events) {
            then(events);
            assertThat(facts()).extracting(Verdict.Fact::privateTo).containsOnly(person);
        }

        void thenNothing() {
            assertThat(facts()).isEmpty();
        }

        void thenAccepted() {
            assertThat(facts()).isNotEmpty();
        }

        void thenRefused(Refusal why) {
            assertThat(verdict).isEqualTo(new Verdict.Refused(why, null, null));
        }

        void thenRefused(Refusal why, @Nullable String path) {
            assertThat(verdict).isEqualTo(new Verdict.Refused(why, path, null));
        }

        void thenConflict(Text current) {
            assertThat(verdict).isEqualTo(new Verdict.Refused(Refusal.CONFLICT, "text", current));
        }

        private List<Verdict.Fact> facts() {
            if (verdict instanceof Verdict.Accepted accepted) {
                return accepted.facts();
            }
            throw new AssertionError("was refused: " + verdict);
        }
    }
}
