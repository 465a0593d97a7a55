package dev.unblock.people.erasure;

import static dev.unblock.people.PgRows.time;

import dev.unblock.people.Member;
import dev.unblock.people.PgRows;
import dev.unblock.people.links.PgLinks;
import dev.unblock.people.team.PgPeople;
import dev.unblock.people.team.PgPeople.Outcome;
import dev.unblock.store.DataErasure;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.util.List;

/**
 * Deletes members and teams permanently. What a member wrote stays with the team, but nothing identifies them any more:
 * the row of their id has no name, address or password. Of a team nothing is left. Any thread.
 */
public final class PgDeletions {
    /** The data of this room: people and their ways in. */
    public static final DataErasure ERASURE = new DataErasure(
            List.of(
                    "delete from sign_in where person_id = $1",
                    "delete from password_reset where member_id = $1 or made_by = $1",
                    "delete from calendar_link where member_id = $1",
                    "delete from invitation where made_by = $1"),
            List.of(
                    """
                    delete from sign_in where person_id in (
                      select m.id from member m where m.team_id = $1
                      union all select g.id from guest g join guest_link l on l.id = g.link_id
                        join board b on b.id = l.board_id where b.team_id = $1)""",
                    "delete from password_reset where member_id in (select id from member where team_id = $1)",
                    "delete from calendar_link where member_id in (select id from member where team_id = $1)",
                    "delete from invitation where team_id = $1",
                    "delete from ask_link where team_id = $1",
                    """
                    delete from guest where link_id in (
                      select l.id from guest_link l join board b on b.id = l.board_id where b.team_id = $1)""",
                    "delete from guest_link where board_id in (select id from board where team_id = $1)"),
            List.of(
                    """
                    delete from sign_in where person_id in (
                      select g.id from guest g join guest_link l on l.id = g.link_id where l.board_id = $1)""",
                    "delete from guest where link_id in (select id from guest_link where board_id = $1)",
                    "delete from guest_link where board_id = $1"));

    private final Pool pool;
    private final InstantSource clock;
    private final List<DataErasure> rooms;

    /** @param rooms erasures of all other rooms; rooms whose rows refer to others' come first */
    public PgDeletions(Pool pool, InstantSource clock, List<DataErasure> rooms) {
        this.pool = pool;
        this.clock = clock;
        this.rooms = List.copyOf(rooms);
    }

    /** A team must keep a manager: the last one can only be deleted together with the team. */
    public Future<Outcome> member(String team, String id) {
        return PgRows.inTransaction(
                pool,
                sql -> run(sql, List.of("select from team where id = $1 for no key update"), team)
                        .compose(locked -> PgPeople.find(sql, team, id))
                        .compose(found -> found.map(member -> member(sql, member))
                                .orElse(Future.succeededFuture(new Outcome.NotFound()))));
    }

    private Future<Outcome> member(SqlClient sql, Member member) {
        return PgPeople.otherManagers(sql, member).compose(others -> {
            if (others == 0) {
                return Future.succeededFuture(new Outcome.LastManager());
            }
            Future<Void> erased = run(sql, ERASURE.ofMember(), member.id());
            for (DataErasure room : rooms) {
                erased = erased.compose(done -> run(sql, room.ofMember(), member.id()));
            }
            return erased.compose(done -> sql.preparedQuery("""
                                    update member set name = '', email = '', password = null, active = false,
                                      deleted_at = $2 where id = $1""").execute(Tuple.of(member.id(), time(clock.instant()))))
                    .compose(done -> PgLinks.endThoseOf(sql, member.id(), clock.instant()))
                    .map(guests -> new Outcome.Changed(member, member, guests));
        });
    }

    /**
     * The whole team. A request in progress could leave something behind, so the caller calls this again once everybody
     * is signed out.
     */
    public Future<Void> team(String team) {
        return pool.withTransaction(sql -> {
            Future<Void> erased = lock(sql, team).compose(done -> run(sql, ERASURE.ofTeam(), team));
            for (DataErasure room : rooms) {
                erased = erased.compose(done -> run(sql, room.ofTeam(), team));
            }
            return erased.compose(done ->
                    run(sql, List.of("delete from member where team_id = $1", "delete from team where id = $1"), team));
        });
    }

    private static Future<Void> lock(SqlClient sql, String team) {
        return run(sql, List.of("select from team where id = $1 for update"), team);
    }

    private static Future<Void> run(SqlClient sql, List<String> statements, String id) {
        Future<Void> all = Future.succeededFuture();
        for (String statement : statements) {
            all = all.compose(
                    done -> sql.preparedQuery(statement).execute(Tuple.of(id)).mapEmpty());
        }
        return all;
    }
}
