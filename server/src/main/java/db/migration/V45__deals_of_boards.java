package db.migration;

import dev.unblock.board.Language;
import dev.unblock.deal.DealField;
import dev.unblock.deal.Folded;
import dev.unblock.deal.stages.DefaultStage;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.deal.stages.Stage;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;

/**
 * Makes every deal that boards have talked about a deal of the team, as its latest board has it. Their history, and deals
 * that nobody has talked about yet, follow from the logs once the server runs. Flyway finds it by its name.
 */
public final class V45__deals_of_boards extends BaseJavaMigration {
    private static final String LATEST = """
            select distinct on (d.team_id, d.deal_id) d.team_id, d.deal_id, d.body::text as body, d.board_id, r.begun_at,
              r.changed_at, coalesce((select m.language from member m where m.team_id = d.team_id
                order by m.created_at, m.id limit 1), 'EN') as language
            from deal_record d join board_record r on r.board_id = d.board_id
            join board b on b.id = d.board_id and not b.practice
            order by d.team_id, d.deal_id, coalesce(r.starts_at, r.begun_at) desc, d.board_id""";

    private static final String DEAL = """
            insert into deal (team_id, id, name, account_id, owner, stage_id, amount, currency, close_date, created_on,
              said, changed_at, sought, folded_name)
            values (?, ?, ?, ?, (select id from member where team_id = ? and id = ?), ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            on conflict do nothing""";

    private static final String STAGE = """
            insert into stage (team_id, id, name, folded, position, kind, probability) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (team_id, id) do update set position = excluded.position""";

    private static final String ACCOUNT =
            "insert into account (team_id, id, name, folded) values (?, ?, ?, ?) on conflict do nothing";

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement reading = connection.createStatement();
                ResultSet rows = reading.executeQuery(LATEST)) {
            String team = "";
            Pipeline stages = new Pipeline(List.of());
            while (rows.next()) {
                if (!rows.getString("team_id").equals(team)) {
                    team = rows.getString("team_id");
                    stages = new Pipeline(DefaultStage.in(Language.valueOf(rows.getString("language"))));
                    keep(connection, team, stages);
                }
                JsonObject body = new JsonObject(rows.getString("body"));
                String stage = facts(body).getString("stage");
                if (stage != null && stages.meant(stage).isEmpty() && !stages.isFull()) {
                    stages = stages.with(Stage.named(id(stage), stage));
                    keep(connection, team, stages);
                }
                keep(connection, rows, body, stages);
            }
        }
    }

    private static JsonObject facts(JsonObject body) {
        return body.getJsonObject("facts");
    }

    /** The same name of a team always gets the same id. */
    private static String id(String name) {
        return UUID.nameUUIDFromBytes(Folded.of(name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static void keep(Connection connection, String team, Pipeline stages) throws SQLException {
        try (PreparedStatement writing = connection.prepareStatement(STAGE)) {
            for (int at = 0; at < stages.stages().size(); at++) {
                Stage stage = stages.stages().get(at);
                writing.setString(1, team);
                writing.setString(2, stage.id());
                writing.setString(3, stage.name());
                writing.setString(4, stage.folded());
                writing.setInt(5, at);
                writing.setString(6, stage.kind().name());
                writing.setObject(7, stage.probability(), Types.INTEGER);
                writing.addBatch();
            }
            writing.executeBatch();
        }
    }

    private static @Nullable String account(Connection connection, String team, @Nullable String name)
            throws SQLException {
        if (name == null) {
            return null;
        }
        try (PreparedStatement writing = connection.prepareStatement(ACCOUNT)) {
            writing.setString(1, team);
            writing.setString(2, id(name));
            writing.setString(3, name);
            writing.setString(4, Folded.of(name));
            writing.executeUpdate();
        }
        return id(name);
    }

    private static void keep(Connection connection, ResultSet row, JsonObject body, Pipeline stages)
            throws SQLException {
        String team = row.getString("team_id");
        String name = body.getString("name");
        JsonObject facts = facts(body);
        String customer = facts.getString("customer");
        String day = facts.getString("closeDate");
        String stage = facts.getString("stage");
        OffsetDateTime begun = row.getObject("begun_at", OffsetDateTime.class);
        try (PreparedStatement writing = connection.prepareStatement(DEAL)) {
            writing.setString(1, team);
            writing.setString(2, row.getString("deal_id"));
            writing.setString(3, name);
            writing.setString(4, account(connection, team, customer));
            writing.setString(5, team);
            writing.setString(6, body.getString("owner"));
            writing.setString(
                    7, stage == null ? null : stages.meant(stage).map(Stage::id).orElse(null));
            writing.setObject(8, facts.getLong("amount"), Types.BIGINT);
            writing.setString(9, facts.getLong("amount") == null ? null : facts.getString("currency"));
            writing.setObject(10, day == null ? null : LocalDate.parse(day), Types.DATE);
            writing.setObject(11, begun.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(), Types.DATE);
            writing.setString(12, said(row.getString("board_id"), facts, begun).encode());
            writing.setObject(13, row.getObject("changed_at", OffsetDateTime.class));
            writing.setString(
                    14, Folded.of(name) + "\n" + (customer == null ? "" : Folded.cut(Folded.of(customer), 400)) + "\n");
            writing.setString(15, Folded.of(name));
            writing.executeUpdate();
        }
    }

    /** Said when the board began, so that what the log then tells of it counts. */
    private static JsonObject said(String board, JsonObject facts, OffsetDateTime begun) {
        JsonObject how = new JsonObject()
                .put("at", begun.toInstant().toString())
                .put("source", "BOARD")
                .put("ref", board);
        JsonObject said = new JsonObject()
                .put(DealField.NAME.name(), how)
                .put(DealField.OWNER.name(), how)
                .put(DealField.CREATED_ON.name(), how);
        if (facts.containsKey("customer")) said.put(DealField.ACCOUNT.name(), how);
        if (facts.containsKey("stage")) said.put(DealField.STAGE.name(), how);
        if (facts.containsKey("amount")) said.put(DealField.AMOUNT.name(), how);
        if (facts.containsKey("closeDate")) said.put(DealField.CLOSE_DATE.name(), how);
        return said;
    }
}
