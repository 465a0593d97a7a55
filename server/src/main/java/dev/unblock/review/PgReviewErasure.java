package dev.unblock.review;

import dev.unblock.store.DataErasure;
import java.util.List;

/** What the review room erases for a deleted member, team or board. */
public final class PgReviewErasure {
    /** A series whose moderator was deleted passes to the team's first manager. */
    public static final DataErasure ERASURE = new DataErasure(
            List.of("delete from series_member where member_id = $1", """
                    update series s set moderator = (
                      select m.id from member m
                      where m.team_id = s.team_id and m.role = 'MANAGER' and m.active and m.id <> $1
                      order by m.created_at, m.id limit 1)
                    where s.moderator = $1""", """
                    update executive_ask a set body = replace(
                        replace(a.body::text, '"by":' || to_json(m.name)::text, '"by":""'),
                        '"of":' || to_json(m.name)::text, '"of":""')::json
                    from member m where m.id = $1 and m.name <> '' and a.team_id = m.team_id and not exists (
                      select from member o where o.team_id = m.team_id and o.id <> m.id and o.name = m.name)""", """
                    update deal_report r set body = replace(
                        replace(r.body::text, '"ownerName":' || to_json(m.name)::text || ',', ''),
                        '"field":"OWNER","was":' || to_json(m.name)::text, '"field":"OWNER"')::json
                    from member m where m.id = $1 and m.name <> '' and r.team_id = m.team_id and not exists (
                      select from member o where o.team_id = m.team_id and o.id <> m.id and o.name = m.name)"""),
            List.of(
                    "delete from series where team_id = $1",
                    "delete from team_wording where team_id = $1",
                    "delete from team_questions where team_id = $1",
                    "delete from review where team_id = $1",
                    "delete from board_overview where team_id = $1",
                    "delete from board_record where team_id = $1"),
            List.of(
                    """
                    update deal_report r set body = replace(r.body::text, ',"ref":' || to_json($1::text)::text, '')::json
                    from board b where b.id = $1 and r.team_id = b.team_id
                      and position('"ref":' || to_json($1::text)::text in r.body::text) > 0""",
                    "delete from review where board_id = $1",
                    "delete from board_overview where board_id = $1",
                    "delete from board_record where board_id = $1"));

    private PgReviewErasure() {}
}
