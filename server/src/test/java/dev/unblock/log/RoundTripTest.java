package dev.unblock.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unblock.Seeds;
import dev.unblock.board.Card;
import dev.unblock.board.Command;
import dev.unblock.board.Decision;
import dev.unblock.board.Event;
import dev.unblock.live.Protocol;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record that is sent or stored is read back unchanged, and nothing else is accepted. */
class RoundTripTest {
    private static final long SEED = Seeds.fresh(RoundTripTest.class, 1).sum();

    static Stream<Arguments> records() {
        return Stream.of(
                        Command.class,
                        Event.class,
                        Decision.class,
                        Card.Kind.class,
                        Protocol.FromClient.class,
                        Protocol.FromServer.class)
                .flatMap(family -> Samples.recordsOf(family).map(it -> Arguments.of(family, it)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("records")
    <T> void comesBackAsItWas(Class<T> family, Class<? extends T> type) {
        Json<T> json = Json.of(family);
        Samples samples = new Samples(new Random(SEED));
        for (int i = 0; i < 20; i++) {
            T value = type.cast(samples.of(type));
            assertThat(json.strict(json.bytes(value))).isEqualTo(value);
            assertThat(json.stored(json.text(value))).isEqualTo(value);
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("records")
    <T> void isRefusedWhenAFieldIsMissingOrNullThatMustBeThere(Class<T> family, Class<? extends T> type)
            throws JsonProcessingException {
        Json<T> json = Json.of(family);
        T value = type.cast(new Samples(new Random(SEED)).of(type));
        for (RecordComponent component : type.getRecordComponents()) {
            boolean isNullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            byte[] without = bytes(tree(json, value).without(component.getName()));
            ObjectNode nulled = tree(json, value);
            nulled.putNull(component.getName());
            if (isNullable) {
                assertThat(json.strict(without)).isEqualTo(json.strict(bytes(nulled)));
            } else {
                assertThatThrownBy(() -> json.strict(without)).isInstanceOf(Json.Malformed.class);
                assertThatThrownBy(() -> json.strict(bytes(nulled))).isInstanceOf(Json.Malformed.class);
            }
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("records")
    <T> void isRefusedWithAFieldThatNobodyKnows(Class<T> family, Class<? extends T> type)
            throws JsonProcessingException {
        Json<T> json = Json.of(family);
        ObjectNode more = tree(json, type.cast(new Samples(new Random(SEED)).of(type)));
        more.put("somethingElse", 1);
        assertThatThrownBy(() -> json.strict(bytes(more))).isInstanceOf(Json.Malformed.class);
        assertThat(json.stored(bytes(more))).isInstanceOf(type);
    }

    private static <T> ObjectNode tree(Json<T> json, T value) throws JsonProcessingException {
        return (ObjectNode) Json.mapper().readTree(json.text(value));
    }

    private static byte[] bytes(ObjectNode tree) {
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }
}
