package dev.unblock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Card;
import dev.unblock.board.Event;
import dev.unblock.board.Limits;
import dev.unblock.board.VisibleEvent;
import dev.unblock.live.Protocol;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The browser's types are generated from the server's records, so that the wire format is defined only once. They are
 * committed, so that every change of the wire format appears in review. After an intended change run this test with
 * {@code -Dprotocol.update=true}.
 */
class ProtocolTypesTest {
    private static final Path COMMITTED = Path.of("../web/src/protocol/protocol.gen.ts");

    @Test
    void theBrowsersTypesAreThoseOfTheServersRecords() throws IOException {
        String types = generated();
        if (Boolean.getBoolean("protocol.update")) {
            Files.writeString(COMMITTED, types);
        }
        assertThat(Files.readString(COMMITTED))
                .as("generated TypeScript; write it anew with -Dtest=ProtocolTypesTest -Dprotocol.update=true")
                .isEqualTo(types);
    }

    private static String generated() throws IOException {
        String types = new TypeScript(
                        Map.of(Event.class, "BoardEvent", Card.Kind.class, "CardKind", VisibleEvent.class, "Entry"))
                .with(Protocol.FromClient.class)
                .with(Protocol.FromServer.class)
                .text();
        return """
                // Generated from live.Protocol by ProtocolTypesTest. Do not edit.

                export const VERSION = %d;

                export const CLOSE_CODES: Record<Close, number> = {
                %s};

                /** Limits of a board; lengths in code points. */
                export const LIMITS = {
                %s} as const;

                %s""".formatted(Protocol.VERSION, closeCodes(), limits(), types);
    }

    private static String closeCodes() {
        return Arrays.stream(Protocol.Close.values())
                .map(it -> "  %s: %d,\n".formatted(it, it.code()))
                .collect(Collectors.joining());
    }

    private static String limits() {
        return Arrays.stream(Limits.class.getDeclaredFields())
                .filter(it -> Modifier.isPublic(it.getModifiers()))
                .map(it -> "  %s: %s,\n".formatted(it.getName(), value(it)))
                .collect(Collectors.joining());
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
