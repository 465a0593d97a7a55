package dev.unblock.deal.contacts;

import dev.unblock.deal.deals.Deal;
import dev.unblock.deal.deals.DealRights;
import dev.unblock.deal.deals.PgDeals;
import dev.unblock.people.Member;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Changes of contacts on a deal, one after the other. Each is empty if the team has no such deal or contact, and refused
 * as FORBIDDEN if the member may not change the deal. Any thread.
 */
public final class PgContactEdits {
    private final PgDeals deals;

    public PgContactEdits(PgDeals deals) {
        this.deals = deals;
    }

    Future<Optional<Contact>> add(Member member, String deal, Contact added) {
        String team = member.team().id();
        return editing(
                member,
                deal,
                sql -> Future.succeededFuture(Optional.of(added)),
                (sql, contact) -> PgContactRows.addPerson(sql, team, deal, contact)
                        .compose(known -> PgContactRows.writePart(sql, team, deal, contact, null))
                        .map(contact));
    }

    /** No effect on somebody who is there. */
    Future<Optional<Contact>> addKnown(Member member, String deal, String id, Instant at) {
        String team = member.team().id();
        return deals.held(
                        team,
                        deal,
                        (sql, it) -> PgContactRows.locked(sql, team, deal, id)
                                .compose(there -> there.isPresent()
                                        ? checked(member, it, there)
                                        : PgContactRows.lockedKnown(sql, team, deal, id)
                                                .map(known ->
                                                        known.map(values -> new Contact(id, values, at, member.id())))
                                                .compose(known -> checked(member, it, known))
                                                .compose(known -> known.isEmpty()
                                                        ? Future.succeededFuture(known)
                                                        : PgContactRows.writePart(sql, team, deal, known.get(), null)
                                                                .map(known))))
                .map(it -> it.flatMap(contact -> contact));
    }

    /** @param edit what it throws fails the future, and nothing is changed */
    Future<Optional<Contact>> edit(
            Member member, String deal, String id, UnaryOperator<ContactValues> edit, Instant at) {
        String team = member.team().id();
        return editing(member, deal, sql -> PgContactRows.locked(sql, team, deal, id), (sql, before) -> {
            ContactValues after = edit.apply(before.values());
            if (after.equals(before.values())) {
                return Future.succeededFuture(before);
            }
            Contact edited = new Contact(id, after, at, member.id());
            return PgContactRows.writePerson(sql, team, edited)
                    .compose(written -> PgContactRows.writePart(
                            sql, team, deal, edited, before.values().role()))
                    .map(edited);
        });
    }

    Future<Optional<Contact>> remove(Member member, String deal, String id, Instant at) {
        String team = member.team().id();
        return editing(member, deal, sql -> PgContactRows.locked(sql, team, deal, id), (sql, found) -> {
            Contact removed = new Contact(id, found.values(), at, member.id());
            return PgContactRows.remove(sql, team, deal, removed).map(removed);
        });
    }

    private Future<Optional<Contact>> editing(
            Member member,
            String deal,
            Function<SqlClient, Future<Optional<Contact>>> find,
            BiFunction<SqlClient, Contact, Future<Contact>> work) {
        return deals.held(
                        member.team().id(),
                        deal,
                        (sql, it) -> find.apply(sql)
                                .compose(found -> checked(member, it, found))
                                .compose(found -> found.isEmpty()
                                        ? Future.succeededFuture(found)
                                        : work.apply(sql, found.get()).map(Optional::of)))
                .map(it -> it.flatMap(contact -> contact));
    }

    /** Only of a contact that exists: whether another team has it is not told. */
    private static Future<Optional<Contact>> checked(Member member, Deal deal, Optional<Contact> found) {
        if (found.isPresent()) {
            DealRights.check(member, deal);
        }
        return Future.succeededFuture(found);
    }
}
