package dev.unblock.deal.contacts;

import dev.unblock.deal.contacts.ContactRest.DealContact;
import dev.unblock.deal.contacts.ContactRest.KnownContact;
import dev.unblock.people.PgRows;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Contacts, and their parts in deals. Any thread. */
public final class PgContacts {
    /** Nobody reads longer lists. */
    private static final int MOST = 1_000;

    private final Pool pool;

    public PgContacts(Pool pool) {
        this.pool = pool;
    }

    /** In the order in which they are called. */
    Future<List<Contact>> on(String team, String deal) {
        return pool.preparedQuery(PgContactRows.ON_DEALS
                        + "where p.team_id = $1 and p.deal_id = $2 order by coalesce(c.name, c.title), c.id")
                .execute(Tuple.of(team, deal))
                .map(rows -> PgRows.all(rows, PgContactRows::contact));
    }

    /** All contacts of each of these deals; deals that have none are left out. */
    public Future<Map<String, List<?>>> on(String team, List<String> deals) {
        return pool.preparedQuery(
                        PgContactRows.ON_DEALS + "where p.team_id = $1 and p.deal_id = any($2) order by p.contact_id")
                .execute(Tuple.of(team).addArrayOfString(deals.toArray(String[]::new)))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getString("deal_id"),
                                Collectors.collectingAndThen(Collectors.toList(), PgContacts::told))));
    }

    private static List<?> told(List<Row> rows) {
        return rows.stream().map(PgContactRows::contact).map(DealContact::of).toList();
    }

    /** Those of the deal's customer who are not on the deal. */
    Future<List<KnownContact>> known(String team, String deal) {
        return pool.preparedQuery("""
                        select c.id, c.name, c.title from contact c
                        join deal d on d.team_id = c.team_id and d.account_id = c.account_id
                        where d.team_id = $1 and d.id = $2 and not exists (select from deal_contact p
                          where p.team_id = d.team_id and p.deal_id = d.id and p.contact_id = c.id)
                        order by coalesce(c.name, c.title), c.id limit $3""")
                .execute(Tuple.of(team, deal, MOST))
                .map(rows -> PgRows.all(
                        rows,
                        row -> new KnownContact(row.getString("id"), row.getString("name"), row.getString("title"))));
    }

    /** How roles on a deal have changed, latest first. */
    Future<List<ContactChange>> changes(String team, String deal) {
        return pool.preparedQuery("""
                        select h.*, c.name, c.title from contact_change h
                        left join contact c on c.team_id = h.team_id and c.id = h.contact_id
                        where h.team_id = $1 and h.deal_id = $2 order by h.at desc, h.id desc limit $3""")
                .execute(Tuple.of(team, deal, MOST))
                .map(rows -> PgRows.all(rows, PgContacts::change));
    }

    private static ContactChange change(Row row) {
        return new ContactChange(
                row.getString("contact_id"),
                row.getString("name"),
                row.getString("title"),
                role(row.getString("old")),
                role(row.getString("now")),
                PgRows.time(row, "at"),
                row.getString("by_member"));
    }

    private static @Nullable BuyingRole role(@Nullable String name) {
        return name == null ? null : BuyingRole.valueOf(name);
    }
}
