package dev.unblock.store;

import static org.assertj.core.api.Assertions.assertThat;

import db.migration.V36__numbers_of_members;
import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import dev.unblock.people.TokenGenerator;
import dev.unblock.people.team.PgPeople;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Members of teams from before numbers were stored. */
@Tag("postgres")
class MemberNumbersTest {
    private final Vertx vertx = Vertx.vertx();
    private final String url = TestDatabase.fresh();
    private final Database database = Database.open(vertx, url).await();
    private Instant now = Instant.parse("2026-11-29T08:00:00Z");
    private final PgPeople people = new PgPeople(database.pool(), () -> now, new TokenGenerator(new SecureRandom()));

    @AfterEach
    void close() {
        database.close().await();
        vertx.close().await();
    }

    private Team team(String... names) {
        Team team = people.addTeam("North").await();
        for (String name : names) {
            now = now.plusSeconds(1);
            var who = new Member.New(
                    name, team.id() + now.toEpochMilli() + "@example.com", Role.REP, Seniority.REGULAR, Language.EN);
            people.addMember(team, who, null).await();
        }
        return team;
    }

    private List<String> shown(Team team) {
        return people.members(team.id()).await().stream()
                .map(Member::displayName)
                .toList();
    }

    @Test
    void getTheNumbersUnderWhichTheyWereShown() throws SQLException {
        Team north = team("Li Wei", "Mia", "LI WEI", "L\u0456 Wei");
        Team south = team("Li Wei", "Mia");
        database.pool().query("update member set number = 1").execute().await();
        assertThat(shown(north)).containsExactly("Li Wei", "Mia", "LI WEI", "L\u0456 Wei");
        migrate();
        assertThat(shown(north)).containsExactly("Li Wei", "Mia", "LI WEI (2)", "L\u0456 Wei (3)");
        assertThat(shown(south)).containsExactly("Li Wei", "Mia");
    }

    @Test
    void getThemByTheMigrationOfEveryDatabase() {
        assertThat(database.pool()
                        .query("select from flyway_schema_history where version = '36' and success")
                        .execute()
                        .await()
                        .size())
                .isEqualTo(1);
    }

    private void migrate() throws SQLException {
        DatabaseUrl parsed = DatabaseUrl.parse(url);
        try (Connection connection = DriverManager.getConnection(parsed.jdbc(), parsed.user(), parsed.password())) {
            new V36__numbers_of_members().migrate(new Context() {
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
