package dev.unblock.review.summary;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.people.AccessLevel.MEMBER;

import dev.unblock.board.Board;
import dev.unblock.board.Card;
import dev.unblock.board.Language;
import dev.unblock.board.Origin;
import dev.unblock.boards.BoardNames;
import dev.unblock.boards.TeamBoards;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.FileName;
import dev.unblock.http.Refused;
import dev.unblock.log.BoardWriter;
import dev.unblock.log.RedactedLog;
import dev.unblock.people.SignedIn;
import dev.unblock.people.guests.PgGuests;
import dev.unblock.people.team.PgPeople;
import io.vertx.core.buffer.Buffer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The summary of a board, to read and to download. */
public final class SummaryRoutes implements Endpoints {
    private final RedactedLog redactedLog;
    private final BoardWriter boards;
    private final PgPeople people;
    private final PgGuests guests;
    private final TeamBoards wall;

    public SummaryRoutes(
            RedactedLog redactedLog, BoardWriter boards, PgPeople people, PgGuests guests, TeamBoards wall) {
        this.redactedLog = redactedLog;
        this.boards = boards;
        this.people = people;
        this.guests = guests;
        this.wall = wall;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("SUMMARY", "/api/boards/{board}/summary", MEMBER, this::read)
                        .isHeavy()
                        .gives(Summary.class)
                        .says("The summary of a board as everybody may see it"),
                get("EXPORT_MARKDOWN", "/api/boards/{board}/export/markdown?language&zone", MEMBER, this::markdown)
                        .isHeavy()
                        .writes("text/markdown")
                        .says("The summary as Markdown; language= is zh or en, zone= the time zone of its times"),
                get("EXPORT_CSV", "/api/boards/{board}/export/csv?language", MEMBER, this::csv)
                        .isHeavy()
                        .writes("text/csv")
                        .says("The summary as CSV; language= is zh or en"),
                get("EXPORT_JSON", "/api/boards/{board}/export/json", MEMBER, this::json)
                        .isHeavy()
                        .gives(Summary.class)
                        .says("The summary as JSON, to download"));
    }

    private Object read(Call call) {
        return summary(call, SignedIn.member(call).language());
    }

    private Summary summary(Call call, @Nullable Language language) {
        return of(wall.mine(call), SignedIn.member(call).team().id(), language);
    }

    /** In the board's own language. The caller has checked that the board is the team's. */
    public Summary of(String board, String team) {
        return of(board, team, null);
    }

    /** @param language in which guests are marked; absent: the board's own */
    private Summary of(String board, String team, @Nullable Language language) {
        Board now = boards.read(board).await();
        return Summaries.of(
                board,
                now,
                names(board, now, team),
                language == null ? now.language() : language,
                redactedLog.opening(board).await().at(),
                redactedLog.closedAt(board, now).await().orElse(null));
    }

    /** Also of those who have only a follow-up here that was agreed on an earlier board, such as a guest of that board. */
    private Map<String, BoardNames.PersonName> names(String board, Board now, String team) {
        BoardNames known = new BoardNames(people, guests, team);
        Map<String, BoardNames.PersonName> names = new HashMap<>(known.on(board));
        now.cards().values().forEach(card -> {
            Origin origin = card.kind() instanceof Card.Kind.FollowUp it ? it.origin() : null;
            if (origin != null && card.kind() instanceof Card.Kind.FollowUp it) {
                names.computeIfAbsent(it.assignee(), id -> known.of(origin.board(), id));
            }
        });
        return names;
    }

    private Object markdown(Call call) {
        Language asked = language(call);
        Summary summary = summary(call, asked);
        call.save(fileName(summary, ".md"));
        return Buffer.buffer(SummaryMarkdown.of(summary, asked == null ? summary.language() : asked, zone(call)));
    }

    private Object csv(Call call) {
        Language asked = language(call);
        Summary summary = summary(call, asked);
        call.save(fileName(summary, ".csv"));
        return Buffer.buffer(SummaryCsv.of(summary, asked == null ? summary.language() : asked));
    }

    private Object json(Call call) {
        Summary summary = summary(call, null);
        call.save(fileName(summary, ".json"));
        return summary;
    }

    private static String fileName(Summary summary, String ending) {
        return FileName.of(summary.title(), "review", ending);
    }

    private static @Nullable Language language(Call call) {
        return call.query("language")
                .map(asked -> switch (asked.toLowerCase(Locale.ROOT)) {
                    case "zh" -> Language.ZH;
                    case "en" -> Language.EN;
                    default -> throw Refused.field("language", "Must be zh or en.");
                })
                .orElse(null);
    }

    private static ZoneId zone(Call call) {
        try {
            return call.query("zone").map(ZoneId::of).orElse(ZoneId.of("UTC"));
        } catch (DateTimeException unknown) {
            throw Refused.field("zone", "Must be the name of a time zone, such as Asia/Shanghai.");
        }
    }
}
