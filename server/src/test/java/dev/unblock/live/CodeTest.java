package dev.unblock.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTest {
    @ParameterizedTest
    @EnumSource
    void everyRefusalOfTheBoardHasItsCode(Refusal refusal) {
        assertThat(Protocol.Code.of(refusal).name()).isEqualTo(refusal.name());
    }
}
