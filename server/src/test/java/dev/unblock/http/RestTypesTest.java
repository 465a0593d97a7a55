package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.TypeScript;
import dev.unblock.people.Member;
import dev.unblock.people.Passwords;
import dev.unblock.people.Team;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The browser's types of the REST API are made from the server's records and committed. After a wanted
 * change run this test with {@code -Dprotocol.update=true}.
 */
class RestTypesTest {
    private static final Path COMMITTED = Path.of("../web/src/protocol/rest.gen.ts");

    @Test
    void theBrowsersTypesAreThoseOfTheServersRecords() throws IOException {
        String types = generated();
        if (Boolean.getBoolean("protocol.update")) {
            Files.writeString(COMMITTED, types);
        }
        assertThat(Files.readString(COMMITTED))
                .as("generated TypeScript; write it anew with -Dtest=RestTypesTest -Dprotocol.update=true")
                .isEqualTo(types);
    }

    private static String generated() {
        TypeScript types = new TypeScript(Map.of());
        Stream.concat(
                        Stream.of(Rest.class, ReviewRest.class, StrategyRest.class)
                                .flatMap(bodies -> Arrays.stream(bodies.getDeclaredClasses())),
                        Stream.of(Operation.values()).flatMap(operation -> Stream.ofNullable(operation.answer)))
                .map(type -> type.isArray() ? type.getComponentType() : type)
                .filter(Class::isRecord)
                .distinct()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .forEach(types::with);
        return """
                // Generated from http.Rest by RestTypesTest. Do not edit.

                /** Lengths of names and passwords, and the longest life of a link. */
                export const REST_LIMITS = {
                  TEAM_NAME: %d,
                  NAME: %d,
                  EMAIL: %d,
                  PASSWORD_MIN: %d,
                  PASSWORD_MAX: %d,
                  HOURS: %d,
                } as const;

                %s""".formatted(
                        Team.NAME_LENGTH,
                        Member.NAME_LENGTH,
                        Member.EMAIL_LENGTH,
                        Passwords.MIN_LENGTH,
                        Passwords.MAX_LENGTH,
                        Rest.MAX_HOURS,
                        types.text());
    }
}
