package dev.unblock.store;

import static org.assertj.core.api.Assertions.assertThat;

import db.migration.V45__deals_of_boards;
import dev.unblock.board.DealFacts;
import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.people.Member;
import dev.unblock.people.PgRows;
import dev.unblock.people.Team;
import dev.unblock.people.TokenGenerator;
import dev.unblock.people.team.PgPeople;
import dev.unblock.review.PgBoardRecords;
import dev.unblock.review.deals.DealRecord;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deals that only boards knew, from before teams had deals. */
@Tag("postgres")
class DealsOfBoardsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T08:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private final String url = TestDatabase.fresh();
    private final Database database = Database.open(vertx, url).await();
    private final PgPeople people = new PgPeople(database.pool(), () -> MONDAY, new TokenGenerator(new SecureRandom()));
    private final Team team = people.addTeam("North").await();
    private final Member wei = people.addMember(
                    team, new Member.New("Li Wei", "wei@example.com", Role.REP, Seniority.REGULAR, Language.ZH), null)
            .await();

    @AfterEach
    void close() {
        database.close().await();
        vertx.close().await();
    }

    private void board(String id, Instant begun, boolean practice) {
        sql(
                "insert into board (id, team_id, head_seq, created_at, practice) values ($1, $2, 1, $3, $4)",
                id,
                team.id(),
                PgRows.time(begun),
                practice);
        sql(
                "insert into board_record (board_id, team_id, title, begun_at, attendees, seq) values ($1, $2, '', $3, '{}', 1)",
                id,
                team.id(),
                PgRows.time(begun));
    }

    private void deal(String board, String deal, DealFacts facts) {
        var record = new DealRecord(
                deal, "Deal " + deal + " on " + board, wei.id(), facts, "", "", null, null, null, List.of(), null);
        sql(
                "insert into deal_record (board_id, deal_id, team_id, body) values ($1, $2, $3, $4::text::json)",
                board,
                deal,
                team.id(),
                PgBoardRecords.DEAL.text(record));
    }

    private List<Row> sql(String sql, Object... values) {
        return database.pool().preparedQuery(sql).execute(Tuple.wrap(values)).await().stream()
                .toList();
    }

    private Row deal(String id) {
        return sql("""
                        select d.*, a.name as account, s.name as stage, s.kind, s.probability as stages from deal d
                        left join account a on a.team_id = d.team_id and a.id = d.account_id
                        left join stage s on s.team_id = d.team_id and s.id = d.stage_id where d.id = $1""", id).getFirst();
    }

    @Test
    void areTheTeamsAsTheirLatestBoardHasThem() throws SQLException {
        board("monday", MONDAY, false);
        board("wednesday", WEDNESDAY, false);
        board("practice", WEDNESDAY, true);
        deal("wednesday", "d1", new DealFacts("Acme", "Negotiation", 1_500L, "EUR", LocalDate.of(2027, 1, 15)));
        deal("monday", "d1", new DealFacts("Acme", "方案报价", 1_000L, "EUR", null));
        deal("monday", "d2", new DealFacts(" ACME", "等董事会", null, null, null));
        deal("monday", "d3", DealFacts.NONE);
        deal("practice", "d4", DealFacts.NONE);
        migrate();
        assertThat(sql("select id from deal order by id"))
                .extracting(row -> row.getString("id"))
                .containsExactly("d1", "d2", "d3");
        Row first = deal("d1");
        assertThat(first.getString("name")).isEqualTo("Deal d1 on wednesday");
        assertThat(first.getString("owner")).isEqualTo(wei.id());
        assertThat(first.getBigDecimal("amount")).isEqualTo(new BigDecimal("1500.00"));
        assertThat(first.getLocalDate("close_date")).isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(first.getString("stage")).isEqualTo("商务谈判");
        JsonObject amount = first.getJsonObject("said").getJsonObject("AMOUNT");
        assertThat(amount.getString("source")).isEqualTo("BOARD");
        assertThat(amount.getString("ref")).isEqualTo("wednesday");
        Row second = deal("d2");
        assertThat(second.getString("account_id")).isEqualTo(first.getString("account_id"));
        assertThat(second.getString("stage")).isEqualTo("等董事会");
        assertThat(second.getString("kind")).isEqualTo("OPEN");
        assertThat(second.getInteger("stages")).isNull();
        assertThat(deal("d3").getString("stage")).isNull();
        assertThat(sql("select from stage")).hasSize(11);
    }

    private void migrate() throws SQLException {
        DatabaseUrl parsed = DatabaseUrl.parse(url);
        try (Connection connection = DriverManager.getConnection(parsed.jdbc(), parsed.user(), parsed.password())) {
            new V45__deals_of_boards().migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    return new FluentConfiguration();
                }

                @Override
                public Connection getConnection() {
                    return connection;
                }
            });
        }
    }
}
