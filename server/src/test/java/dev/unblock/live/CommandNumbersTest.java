package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandNumbersTest {
    private final CommandNumbers numbers = new CommandNumbers();

    @Test
    void aNumberThatWasGivenUpComesAgain() {
        numbers.startAfter(0, 1);
        numbers.accept(1);
        numbers.accept(2);
        numbers.giveUp(1);
        assertThat(numbers.next()).isEqualTo(1);
    }

    @Test
    void aNumberThatWasAnsweredElsewhereIsNotWaitedFor() {
        // this node still tries to append 3 and 4; another one has answered them, so the tab goes on with 5
        numbers.startAfter(4, 5);
        numbers.giveUp(3);
        assertThat(numbers.arrive(5)).isTrue();
    }
}
