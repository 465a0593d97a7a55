package db.migration;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.people.DisplayNames;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Gives the members of all teams the numbers under which they are shown today. Flyway finds it by its name. */
public final class V36__numbers_of_members extends BaseJavaMigration {
    private static final String ALL = "select id, team_id, name from member order by team_id, created_at, id";

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement reading = context.getConnection().createStatement();
                ResultSet rows = reading.executeQuery(ALL);
                PreparedStatement writing =
                        context.getConnection().prepareStatement("update member set number = ? where id = ?")) {
            List<Member> earlier = new ArrayList<>();
            while (rows.next()) {
                Member member = member(rows, earlier);
                earlier.add(member);
                writing.setInt(1, member.number());
                writing.setString(2, member.id());
                writing.addBatch();
            }
            writing.executeBatch();
        }
    }

    /** @param earlier members of this team, and of others */
    private static Member member(ResultSet row, List<Member> earlier) throws SQLException {
        Team team = new Team(row.getString("team_id"), "");
        earlier.removeIf(it -> !it.team().equals(team));
        String name = row.getString("name");
        int number = DisplayNames.numberFor(name, earlier);
        return new Member(row.getString("id"), team, name, number, "", Role.REP, Seniority.REGULAR, Language.EN, true);
    }
}
