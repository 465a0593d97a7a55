package dev.unblock.log;

import java.util.List;

/**
 * The statements that take somebody's name, or a whole team, out of the log; each has the id of the member
 * or team as its one value. Events tell of people by their ids, which lead to nobody once the member has no
 * name. Only what is asked of executives has a name as people say it, and that is the one thing for which
 * events are ever written anew: the log is another one then, as after restoring it, and everybody fetches
 * the board again.
 */
public final class PgLogErasure {
    /**
     * Does nothing where somebody else of the team has the same name. In stored JSON the mark before a key
     * is never within a text, where it is escaped. The next review is not prepared again by reading the log
     * again: it may have been written on since.
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
              delete from projection_cursor
              where board_id in (select board_id from unnamed) and name <> 'next-review')
            update board set epoch = epoch + 1 where id in (select board_id from unnamed)""", """
            delete from board_snapshot s using board b
            where b.id = s.board_id and b.epoch <> s.epoch
              and b.team_id = (select team_id from member where id = $1)""");

    /** Whoever writes one of the boards meanwhile waits, and then finds that it is gone. */
    public static final List<String> OF_TEAM = List.of(
            "select from board where team_id = $1 order by id for update",
            "delete from board_event where board_id in (select id from board where team_id = $1)",
            "delete from board_snapshot where board_id in (select id from board where team_id = $1)",
            "delete from projection_cursor where board_id in (select id from board where team_id = $1)",
            "delete from board where team_id = $1");

    private PgLogErasure() {}
}
