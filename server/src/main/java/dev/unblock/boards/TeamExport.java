package dev.unblock.boards;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.people.AccessLevel.MANAGER;

import dev.unblock.board.Board;
import dev.unblock.board.VisibleEvent;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.FileName;
import dev.unblock.log.BoardWriter;
import dev.unblock.log.Json;
import dev.unblock.log.RedactedLog;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleAnswers;
import dev.unblock.people.PeopleRest;
import dev.unblock.people.SignedIn;
import dev.unblock.people.team.PgPeople;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The team's data in one file, to keep before deleting the team: its people, its deals, and for each board the summary and the log
 * as the caller may see it.
 */
final class TeamExport implements Endpoints {
    private static final int PAGE = 500;

    private final RedactedLog redactedLog;
    private final BoardWriter boards;
    private final PgPeople people;
    private final PgOverviews overviews;
    private final BoardReport report;
    private final TeamRecords deals;

    TeamExport(
            RedactedLog redactedLog,
            BoardWriter boards,
            PgPeople people,
            PgOverviews overviews,
            BoardReport report,
            TeamRecords deals) {
        this.redactedLog = redactedLog;
        this.boards = boards;
        this.people = people;
        this.overviews = overviews;
        this.report = report;
        this.deals = deals;
    }

    /** The content of the file {@code team.json}. */
    private record Everybody(String team, List<PeopleRest.TeamMember> members) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(get("EXPORT_TEAM", "/api/team/export", MANAGER, this::export)
                .isHeavy()
                .writes("application/zip")
                .says("Exports the team's data that a manager may see, as a ZIP file"));
    }

    private Object export(Call call) {
        Member asking = SignedIn.member(call);
        String team = asking.team().id();
        call.save(FileName.of(asking.team().name(), "team", ".zip"));
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            var members = PeopleAnswers.team(people.members(team).await(), asking);
            put(zip, "team.json", new Everybody(asking.team().name(), members));
            zip.putNextEntry(new ZipEntry("deals.jsonl"));
            deals.of(team, deal -> putLine(zip, deal));
            zip.closeEntry();
            for (var board : overviews.ofTeam(team).await()) {
                put(zip, "boards/" + board.board() + "/summary.json", report.of(board.board(), team));
                putLog(zip, board.board(), asking.id());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    private static void put(ZipOutputStream zip, String name, Object content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(Json.mapper().writeValueAsBytes(content));
        zip.closeEntry();
    }

    private static void putLine(ZipOutputStream zip, Object content) {
        try {
            zip.write(Json.mapper().writeValueAsBytes(content));
            zip.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One entry per line. */
    private void putLog(ZipOutputStream zip, String board, String viewer) throws IOException {
        zip.putNextEntry(new ZipEntry("boards/" + board + "/log.jsonl"));
        Board now = boards.read(board).await();
        for (long from = 1; from <= now.seq(); from += PAGE) {
            for (VisibleEvent event :
                    redactedLog.read(board, from, PAGE).await().told(now, viewer)) {
                putLine(zip, event);
            }
        }
        zip.closeEntry();
    }
}
