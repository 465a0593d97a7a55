package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.TypeScript;
import dev.unblock.board.VisibleEvent;
import dev.unblock.deal.contacts.ContactRest;
import dev.unblock.deal.deals.DealRest;
import dev.unblock.deal.reading.table.FileLimits;
import dev.unblock.deal.reading.table.Unreadable;
import dev.unblock.deal.reading.value.Refusal;
import dev.unblock.library.lessons.Bookmark;
import dev.unblock.library.lessons.Guess;
import dev.unblock.library.lessons.Guessed;
import dev.unblock.library.lessons.Question;
import dev.unblock.live.Protocol;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleRest;
import dev.unblock.people.Team;
import dev.unblock.people.signin.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The browser's types of the REST API are generated from the server's records and committed. After an intended change
 * run this test with {@code -Dprotocol.update=true}.
 */
class RestTypesTest {
    private static final Path COMMITTED = Path.of("../web/src/protocol/rest.gen.ts");
    private static final Map<Class<?>, String> RENAMED = Map.of(
            VisibleEvent.class,
            "Entry",
            Unreadable.Reason.class,
            "UnreadableReason",
            Refusal.Reason.class,
            "RefusalReason");
    /** Types that the socket also uses. */
    private static final Set<Class<?>> SOCKET = Set.of(VisibleEvent.class, Protocol.Person.class, Protocol.Snap.class);

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

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

    @Test
    void bodiesThatMayLackASeenValueAreListedHere() {
        Set<String> partial = house.api.endpoints().stream()
                .map(Endpoint::body)
                .filter(Objects::nonNull)
                .filter(body -> mayLeaveOut(body))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(partial)
                .as("bodies whose was may lack a field that is sent: refuse that (FieldMerge.unseen), test it, list it")
                .containsExactlyInAnyOrder("EditSeries", "EditMember", "TellOutcome", "EditContact", "EditDeal");
    }

    /** In {@code TellOutcome} and {@code EditDeal} an absent value is one: the follow-up was open, the field empty. */
    private static boolean mayLeaveOut(Class<?> body) {
        return body.isRecord()
                && Stream.of(body.getRecordComponents())
                        .filter(it -> it.getName().equals("was"))
                        .flatMap(was -> Stream.of(was.getType().getRecordComponents()))
                        .anyMatch(it -> it.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    private String generated() {
        TypeScript types = new TypeScript(RENAMED, SOCKET);
        Stream.concat(
                        Stream.of(Problem.class),
                        house.api.endpoints().stream()
                                .flatMap(it -> Stream.of(it.body(), it.answer()).filter(Objects::nonNull)))
                .map(type -> type.isArray() ? type.getComponentType() : type)
                .filter(Class::isRecord)
                .distinct()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .forEach(types::with);
        return """
                // Generated from what the endpoints take and give, by RestTypesTest. Do not edit.

                import type { %s } from './protocol.gen';

                /** Lengths of request fields, maximum numbers, and the longest life of a link. */
                export const REST_LIMITS = {
                  TEAM_NAME: %d,
                  NAME: %d,
                  EMAIL: %d,
                  PASSWORD_MIN: %d,
                  PASSWORD_MAX: %d,
                  HOURS: %d,
                  ASKED: %d,
                  ANSWER: %d,
                  NOTE: %d,
                  GUESSES: %d,
                  GUESS_COMMENT: %d,
                  FIND: %d,
                  NEXT_STEP: %d,
                  SOURCE: %d,
                  CONTACT_TITLE: %d,
                  CONTACT_PHONE: %d,
                  CONTACT_NOTE: %d,
                  IMPORT_BYTES: %d,
                } as const;

                %s""".formatted(
                        SOCKET.stream()
                                .map(it -> RENAMED.getOrDefault(it, it.getSimpleName()))
                                .sorted()
                                .collect(Collectors.joining(", ")),
                        Team.NAME_LENGTH,
                        Member.NAME_LENGTH,
                        Member.EMAIL_LENGTH,
                        Passwords.MIN_LENGTH,
                        Passwords.MAX_LENGTH,
                        PeopleRest.MAX_HOURS,
                        Question.LENGTH,
                        Question.ANSWER,
                        Bookmark.LENGTH,
                        Guessed.MOST,
                        Guess.COMMENT,
                        DealRest.FIND,
                        DealRest.NEXT_STEP,
                        DealRest.SOURCE,
                        ContactRest.TITLE,
                        ContactRest.PHONE,
                        ContactRest.NOTE,
                        FileLimits.BYTES,
                        types.text());
    }
}
