package dev.unblock.deal.deals;

import static dev.unblock.people.PgRows.time;

import dev.unblock.deal.DealField;
import dev.unblock.deal.Folded;
import dev.unblock.deal.ForecastCategory;
import dev.unblock.deal.accounts.PgAccounts;
import dev.unblock.deal.money.Money;
import dev.unblock.people.PgRows;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of deals. Any thread. */
public final class PgDealRows {
    /** To be followed by conditions on {@code d}. */
    public static final String DEALS = """
            select d.*, a.name as account from deal d
            left join account a on a.team_id = d.team_id and a.id = d.account_id
            """;

    private static final String SET = """
            name = $3, account_id = $4, owner = $5, owner_name = $6, stage_id = $7, amount = $8, currency = $9,
            close_date = $10, probability = $11, category = $12, next_step = $13, next_step_date = $14, source = $15,
            created_on = $16, closed_on = $17, lost_reason = $18, tags = $19, said = $20, version = $21,
            changed_at = $22, sought = $23, folded_name = $24
            """;

    /** So that all that is sought fits into the index, in bytes. */
    private static final int BESIDE = 400;

    private PgDealRows() {}

    /** Locks the deal until the end of the transaction. */
    static Future<Optional<Deal>> locked(SqlClient sql, String team, String id) {
        return sql.preparedQuery(DEALS + "where d.team_id = $1 and d.id = $2 for update of d")
                .execute(Tuple.of(team, id))
                .map(rows -> PgRows.first(rows, PgDealRows::deal));
    }

    /**
     * Adds a deal of which nothing is known; no effect if the team has it, or does not exist.
     *
     * @return whether it was added
     */
    static Future<Boolean> addBlank(SqlClient sql, String team, String id, Instant at) {
        return sql.preparedQuery("""
                        insert into deal (team_id, id, name, version, changed_at)
                        select t.id, $2, '', 0, $3 from team t where t.id = $1 on conflict (team_id, id) do nothing""").execute(Tuple.of(team, id, time(at))).map(rows -> rows.rowCount() == 1);
    }

    static Future<Void> remove(SqlClient sql, String team, String id) {
        return sql.preparedQuery("delete from deal where team_id = $1 and id = $2")
                .execute(Tuple.of(team, id))
                .mapEmpty();
    }

    /**
     * @param account id, if the customer is a new one
     * @return the deal, with the customer's name as the team knows it
     */
    static Future<Deal> write(SqlClient sql, String team, Deal deal, String account) {
        return PgAccounts.named(sql, team, deal.values().account(), account).compose(known -> {
            Deal kept = deal.with(DealField.ACCOUNT, known == null ? null : known.name());
            return sql.preparedQuery("update deal set " + SET + " where team_id = $1 and id = $2")
                    .execute(tuple(team, kept, known == null ? null : known.id()))
                    .map(kept);
        });
    }

    private static Tuple tuple(String team, Deal deal, @Nullable String account) {
        DealValues it = deal.values();
        Owner owner = it.owner();
        Money amount = it.amount();
        return Tuple.of(team, deal.id(), it.name())
                .addString(account)
                .addString(owner == null ? null : owner.member())
                .addString(owner == null ? null : owner.name())
                .addString(it.stage())
                .addBigDecimal(amount == null ? null : amount.amount())
                .addString(amount == null ? null : amount.currency())
                .addLocalDate(it.closeDate())
                .addInteger(it.probability())
                .addString(it.category().name())
                .addString(it.nextStep())
                .addLocalDate(it.nextStepDate())
                .addString(it.source())
                .addLocalDate(it.createdOn())
                .addLocalDate(it.closedOn())
                .addString(it.lostReason())
                .addArrayOfString(it.tags().toArray(String[]::new))
                .addJsonObject(json(deal.said()))
                .addLong(deal.version())
                .addOffsetDateTime(time(deal.changedAt()))
                .addString(sought(it))
                .addString(Folded.of(it.name()));
    }

    /** A deal as {@link PgDealBatch} writes it; its customer by the folded name. */
    static JsonObject json(Deal deal) {
        DealValues it = deal.values();
        Owner owner = it.owner();
        Money amount = it.amount();
        return new JsonObject()
                .put("id", deal.id())
                .put("name", it.name())
                .put("account", it.account() == null ? null : Folded.of(it.account()))
                .put("owner", owner == null ? null : owner.member())
                .put("owner_name", owner == null ? null : owner.name())
                .put("stage_id", it.stage())
                .put("amount", amount == null ? null : amount.amount().toPlainString())
                .put("currency", amount == null ? null : amount.currency())
                .put("close_date", text(it.closeDate()))
                .put("probability", it.probability())
                .put("category", it.category().name())
                .put("next_step", it.nextStep())
                .put("next_step_date", text(it.nextStepDate()))
                .put("source", it.source())
                .put("created_on", text(it.createdOn()))
                .put("closed_on", text(it.closedOn()))
                .put("lost_reason", it.lostReason())
                .put("tags", new JsonArray(it.tags()))
                .put("said", json(deal.said()))
                .put("version", deal.version())
                .put("changed_at", deal.changedAt().toString())
                .put("sought", sought(it))
                .put("folded_name", Folded.of(it.name()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String sought(DealValues it) {
        String ownerName = it.owner() == null ? null : it.owner().name();
        return Folded.of(it.name()) + "\n" + folded(it.account()) + "\n" + folded(ownerName);
    }

    private static String folded(@Nullable String text) {
        return text == null ? "" : Folded.cut(Folded.of(text), BESIDE);
    }

    public static Deal deal(Row row) {
        return new Deal(
                row.getString("id"),
                values(row),
                said(row.getJsonObject("said")),
                row.getLong("version"),
                PgRows.time(row, "changed_at"));
    }

    private static DealValues values(Row row) {
        BigDecimal amount = row.getBigDecimal("amount");
        return new DealValues(
                row.getString("name"),
                row.getString("account"),
                Owner.of(row.getString("owner"), row.getString("owner_name")),
                row.getString("stage_id"),
                amount == null ? null : new Money(amount, row.getString("currency")),
                row.getLocalDate("close_date"),
                row.getInteger("probability"),
                ForecastCategory.valueOf(row.getString("category")),
                row.getString("next_step"),
                row.getLocalDate("next_step_date"),
                row.getString("source"),
                row.getLocalDate("created_on"),
                row.getLocalDate("closed_on"),
                row.getString("lost_reason"),
                List.of(row.getArrayOfStrings("tags")));
    }

    private static JsonObject json(Map<DealField, Provenance> said) {
        JsonObject json = new JsonObject();
        said.forEach((field, it) -> {
            JsonObject one = new JsonObject()
                    .put("at", it.at().toString())
                    .put("source", it.source().name());
            if (it.by() != null) {
                one.put("by", it.by());
            }
            if (it.ref() != null) {
                one.put("ref", it.ref());
            }
            json.put(field.name(), one);
        });
        return json;
    }

    private static Map<DealField, Provenance> said(JsonObject json) {
        Map<DealField, Provenance> said = new EnumMap<>(DealField.class);
        for (String field : json.fieldNames()) {
            JsonObject one = json.getJsonObject(field);
            said.put(
                    DealField.valueOf(field),
                    new Provenance(
                            Instant.parse(one.getString("at")),
                            one.getString("by"),
                            ChangeSource.valueOf(one.getString("source")),
                            one.getString("ref")));
        }
        return said;
    }
}
