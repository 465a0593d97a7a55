package dev.unblock.review.followups;

import dev.unblock.review.PgBoardRecords;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;

/** Follow-ups over all boards of a team; a carried-over one is listed once, in its current state. */
public final class PgFollowUps {
    /** Nobody reads longer lists. */
    private static final int MOST = 500;

    private static final String LATEST = """
            select f.root_board, f.root_card, f.body::text as body, b.changed_at from (
              select distinct on (root_board, root_card) * from follow_up where team_id = $1
              order by root_board, root_card, added_at desc, board_id) f
            join board_record b on b.board_id = f.board_id
            where f.stands""";

    private static final String ORDER = " order by f.open desc, case when f.open then f.due end, f.due desc, f.card_id";

    private final Pool pool;

    public PgFollowUps(Pool pool) {
        this.pool = pool;
    }

    /** Open ones first, most urgent on top. */
    public Future<List<Agreed>> ofTeam(String team) {
        return agreed(LATEST + ORDER + " limit $2", Tuple.of(team, MOST));
    }

    /** The same, of one member. */
    public Future<List<Agreed>> ofMember(String team, String member) {
        return agreed(LATEST + " and f.assignee = $3" + ORDER + " limit $2", Tuple.of(team, MOST, member));
    }

    /**
     * A follow-up, with the board and card where it was first agreed.
     *
     * @param changedAt when its current board changed last
     */
    public record Agreed(String board, String card, FollowUpLine line, Instant changedAt) {}

    /** A member's open follow-ups. */
    public Future<List<Agreed>> open(String team, String member) {
        return agreed(
                LATEST + " and f.open and f.assignee = $3 order by f.due, f.card_id limit $2",
                Tuple.of(team, MOST, member));
    }

    /** In the order in which they were agreed. */
    public Future<List<Agreed>> ofDeal(String team, String deal) {
        return agreed(
                LATEST + " and f.deal_id = $2 order by f.root_board, f.added_at, f.card_id", Tuple.of(team, deal));
    }

    private Future<List<Agreed>> agreed(String sql, Tuple values) {
        return pool.preparedQuery(sql)
                .execute(values)
                .map(rows -> rows.stream()
                        .map(row -> new Agreed(
                                row.getString("root_board"),
                                row.getString("root_card"),
                                PgBoardRecords.FOLLOW_UP.stored(row.getString("body")),
                                row.getOffsetDateTime("changed_at").toInstant()))
                        .toList());
    }
}
