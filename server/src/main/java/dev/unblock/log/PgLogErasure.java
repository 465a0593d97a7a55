package dev.unblock.log;

import java.util.List;

/**
 * Statements that remove a person's name, a whole team or one board from the log; each takes the id of the member, team
 * or board as its only parameter. Events refer to people by id, which identifies nobody once the member row has no
 * name. Only requests to executives contain names as people typed them, and only those events are ever rewritten: the
 * log then gets a new epoch, as after a restore, and every client fetches the board again.
 */
public final class PgLogErasure {
    /**
     * Has no effect if another member of the team has the same name. In stored JSON the pattern that starts a key
     * cannot occur inside a text, where quotes are escaped. Re-reading the log must not prepare the next review again,
     * as it may have been edited since.
     */
    public static final List<String> OF_MEMBER = List.of("""
            with gone as (
              select m.team_id, '"by":' || to_json(m.name)::text as answered, '"of":' || to_json(m.name)::text as asked
              from member m where m.id = $1 and m.name <> '' and not exists (
                select from member o where o.team_id = m.team_id and o.id <> m.id and o.name = m.name)),
            unnamed as (
              update board_event e set payload =
                replace(replace(e.payload::text, gone.answered, '"by":""'), gone.asked, '"of":""')::json
              from board b, gone
              where b.team_id = gone.team_id and e.board_id = b.id
                and e.type in ('executive-asked', 'card-added', 'card-covered', 'card-revealed',
                  'card-restored')
                and (position(gone.answered in e.payload::text) > 0 or position(gone.asked in e.payload::text) > 0)
              returning e.board_id),
            again as (
              update projection_cursor set seq = 0, shown = greatest(seq, shown)
              where board_id in (select board_id from unnamed) and name <> 'next-review')
            update board set epoch = epoch + 1 where id in (select board_id from unnamed)""", """
            delete from board_snapshot s using board b
            where b.id = s.board_id and b.epoch <> s.epoch
              and b.team_id = (select team_id from member where id = $1)""");

    /** A concurrent writer of one of the boards waits, and then finds that it is gone. */
    public static final List<String> OF_TEAM = List.of(
            "select from board where team_id = $1 order by id for update",
            "delete from board_event where board_id in (select id from board where team_id = $1)",
            "delete from board_snapshot where board_id in (select id from board where team_id = $1)",
            "delete from projection_cursor where board_id in (select id from board where team_id = $1)",
            "delete from board where team_id = $1");

    /** The board's row comes last, as all else refers to it. */
    public static final List<String> OF_BOARD = List.of(
            "delete from board_event where board_id = $1",
            "delete from board_snapshot where board_id = $1",
            "delete from projection_cursor where board_id = $1",
            "delete from board where id = $1");

    private PgLogErasure() {}
}
