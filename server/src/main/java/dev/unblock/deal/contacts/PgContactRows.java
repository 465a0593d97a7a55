package dev.unblock.deal.contacts;

import static dev.unblock.people.PgRows.time;

import dev.unblock.people.PgRows;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of contacts on deals, within a transaction that holds the deal. Any thread. */
final class PgContactRows {
    /** To be followed by conditions on {@code p}. */
    static final String ON_DEALS = """
            select c.name, c.title, c.email, c.phone, p.* from deal_contact p
            join contact c on c.team_id = p.team_id and c.id = p.contact_id
            """;

    private PgContactRows() {}

    /** Locks the contact: it may stand on other deals, too. */
    static Future<Optional<Contact>> locked(SqlClient sql, String team, String deal, String contact) {
        return sql.preparedQuery(
                        ON_DEALS + "where p.team_id = $1 and p.deal_id = $2 and p.contact_id = $3 for update of c")
                .execute(Tuple.of(team, deal, contact))
                .map(rows -> PgRows.first(rows, PgContactRows::contact));
    }

    /** Locks somebody of the deal's customer who is not on the deal yet; their role there is not known. */
    static Future<Optional<ContactValues>> lockedKnown(SqlClient sql, String team, String deal, String contact) {
        return sql.preparedQuery("""
                        select c.* from contact c join deal d on d.team_id = c.team_id and d.account_id = c.account_id
                        where d.team_id = $1 and d.id = $2 and c.id = $3 for update of c""")
                .execute(Tuple.of(team, deal, contact))
                .map(rows -> PgRows.first(
                        rows,
                        row -> new ContactValues(
                                row.getString("name"),
                                row.getString("title"),
                                row.getString("email"),
                                row.getString("phone"),
                                BuyingRole.UNKNOWN,
                                Attitude.UNKNOWN,
                                null)));
    }

    /** Adds a person, of the deal's customer. */
    static Future<Void> addPerson(SqlClient sql, String team, String deal, Contact it) {
        ContactValues values = it.values();
        return sql.preparedQuery("""
                        insert into contact (team_id, id, account_id, name, title, email, phone)
                        select team_id, $3, account_id, $4, $5, $6, $7 from deal where team_id = $1 and id = $2""")
                .execute(Tuple.of(team, deal, it.id(), values.name(), values.title(), values.email(), values.phone()))
                .mapEmpty();
    }

    static Future<Void> writePerson(SqlClient sql, String team, Contact it) {
        ContactValues values = it.values();
        return sql.preparedQuery("""
                        update contact set name = $3, title = $4, email = $5, phone = $6
                        where team_id = $1 and id = $2""")
                .execute(Tuple.of(team, it.id(), values.name(), values.title(), values.email(), values.phone()))
                .mapEmpty();
    }

    /**
     * Writes somebody's part in the deal, and keeps a change of the role.
     *
     * @param old null: they were not on the deal
     */
    static Future<Void> writePart(SqlClient sql, String team, String deal, Contact it, @Nullable BuyingRole old) {
        ContactValues values = it.values();
        return sql.preparedQuery("""
                        insert into deal_contact (team_id, deal_id, contact_id, role, attitude, note, changed_at, changed_by)
                        values ($1, $2, $3, $4, $5, $6, $7, $8)
                        on conflict (team_id, deal_id, contact_id) do update set role = excluded.role,
                          attitude = excluded.attitude, note = excluded.note, changed_at = excluded.changed_at,
                          changed_by = excluded.changed_by""")
                .execute(Tuple.of(
                                team,
                                deal,
                                it.id(),
                                values.role().name(),
                                values.attitude().name())
                        .addString(values.note())
                        .addOffsetDateTime(time(it.at()))
                        .addString(it.by()))
                .compose(written -> old == values.role()
                        ? Future.succeededFuture()
                        : keep(sql, team, deal, it, old, values.role()));
    }

    /** Takes somebody off the deal; who is on no deal any more is forgotten. */
    static Future<Void> remove(SqlClient sql, String team, String deal, Contact it) {
        return sql.preparedQuery("delete from deal_contact where team_id = $1 and deal_id = $2 and contact_id = $3")
                .execute(Tuple.of(team, deal, it.id()))
                .compose(removed -> sql.preparedQuery("""
                                delete from contact c where c.team_id = $1 and c.id = $2 and not exists (
                                  select from deal_contact p where p.team_id = c.team_id and p.contact_id = c.id)""").execute(Tuple.of(team, it.id())))
                .compose(forgotten -> keep(sql, team, deal, it, it.values().role(), null));
    }

    private static Future<Void> keep(
            SqlClient sql, String team, String deal, Contact it, @Nullable BuyingRole old, @Nullable BuyingRole now) {
        return sql.preparedQuery("""
                        insert into contact_change (team_id, deal_id, contact_id, old, now, at, by_member)
                        values ($1, $2, $3, $4, $5, $6, $7)""")
                .execute(Tuple.of(team, deal, it.id(), PgRows.name(old), PgRows.name(now))
                        .addOffsetDateTime(time(it.at()))
                        .addString(it.by()))
                .mapEmpty();
    }

    static Contact contact(Row row) {
        return new Contact(
                row.getString("contact_id"),
                new ContactValues(
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("email"),
                        row.getString("phone"),
                        BuyingRole.valueOf(row.getString("role")),
                        Attitude.valueOf(row.getString("attitude")),
                        row.getString("note")),
                PgRows.time(row, "changed_at"),
                row.getString("changed_by"));
    }
}
