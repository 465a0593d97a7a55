package dev.unblock.deal.accounts;

import dev.unblock.deal.Folded;
import dev.unblock.people.PgRows;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The customers of the teams, one per name. Any thread. */
public final class PgAccounts {
    private PgAccounts() {}

    /**
     * The team's customer of that name, who is added if there is none; names that differ only in case, width and spaces
     * are the same.
     *
     * @param id for a new one
     */
    public static Future<@Nullable Account> named(SqlClient sql, String team, @Nullable String name, String id) {
        if (name == null) {
            return Future.succeededFuture();
        }
        String folded = Folded.of(name);
        return find(sql, team, folded)
                .compose(known -> known.isPresent()
                        ? Future.succeededFuture(known.get())
                        : add(sql, Tuple.of(team, id, name, folded))
                                .compose(added -> find(sql, team, folded))
                                .map(Optional::orElseThrow));
    }

    /** Without locking one that is there. */
    private static Future<Optional<Account>> find(SqlClient sql, String team, String folded) {
        return sql.preparedQuery("select id, name from account where team_id = $1 and folded = $2")
                .execute(Tuple.of(team, folded))
                .map(rows -> PgRows.first(rows, row -> new Account(row.getString("id"), row.getString("name"))));
    }

    private static Future<Void> add(SqlClient sql, Tuple values) {
        return sql.preparedQuery("""
                        insert into account (team_id, id, name, folded) values ($1, $2, $3, $4)
                        on conflict (team_id, folded) do nothing""").execute(values).mapEmpty();
    }
}
