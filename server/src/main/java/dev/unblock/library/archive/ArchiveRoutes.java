package dev.unblock.library.archive;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.people.AccessLevel.MEMBER;

import dev.unblock.board.ObstacleType;
import dev.unblock.board.Outcome;
import dev.unblock.board.Remover;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.Refused;
import dev.unblock.log.Json;
import dev.unblock.people.SignedIn;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Search over all boards of the team. */
public final class ArchiveRoutes implements Endpoints {
    /** A search is a phrase, not an essay. */
    private static final int WORDS = 200;

    private static final int PAGES = 500;

    private final PgArchive archive;
    private final PgSearch search;

    public ArchiveRoutes(PgArchive archive, PgSearch search) {
        this.archive = archive;
        this.search = search;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(get(
                        "ARCHIVE",
                        "/api/archive?q&deal&person&type&remover&decided&outcome&kind&from&to&page",
                        MEMBER,
                        this::find)
                .isHeavy()
                .gives(ArchivePage.class)
                .says("Searches the team's boards; without words, lists the finished boards"));
    }

    private Object find(Call call) {
        String words = call.query("q").orElse("");
        if (words.codePointCount(0, words.length()) > WORDS) {
            throw Refused.field("q", "At most " + WORDS + " characters.");
        }
        ArchiveFilter filter = new ArchiveFilter(
                given(call, "deal"),
                given(call, "person"),
                oneOf(call, "type", ObstacleType.class),
                oneOf(call, "remover", Remover.class),
                yesOrNo(call, "decided"),
                oneOf(call, "outcome", Outcome.Result.class),
                oneOf(call, "kind", PassageKind.class),
                time(call, "from"),
                time(call, "to"));
        String team = SignedIn.member(call).team().id();
        call.behind(archive.behind(team));
        return search.find(team, words, filter, page(call)).await();
    }

    /** An empty parameter counts as absent, as forms send those. */
    private static @Nullable String given(Call call, String name) {
        return call.query(name).filter(value -> !value.isEmpty()).orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E oneOf(Call call, String name, Class<E> type) {
        String value = given(call, name);
        if (value == null) {
            return null;
        }
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(it -> it.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Refused.field(
                        name, "One of " + Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }

    private static @Nullable Boolean yesOrNo(Call call, String name) {
        return switch (given(call, name)) {
            case null -> null;
            case "true" -> true;
            case "false" -> false;
            default -> throw Refused.field(name, "Must be true or false.");
        };
    }

    private static @Nullable Instant time(Call call, String name) {
        String value = given(call, name);
        try {
            return value == null ? null : Json.door().convertValue(value, Instant.class);
        } catch (IllegalArgumentException noTime) {
            throw Refused.field(name, "Must be a time such as 2026-03-30T09:00:00Z.");
        }
    }

    private static int page(Call call) {
        String value = given(call, "page");
        boolean counts = value == null || (value.matches("[1-9]\\d{0,2}") && Integer.parseInt(value) <= PAGES);
        if (!counts) {
            throw Refused.field("page", "Must be a number from 1 to " + PAGES + ".");
        }
        return value == null ? 1 : Integer.parseInt(value);
    }
}
