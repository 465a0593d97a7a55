package dev.unblock.deal;

import dev.unblock.store.DataErasure;
import java.util.List;

/** What the room of deals erases for a deleted member, team or board. */
final class PgDealErasure {
    private static final String OTHER_SAME_NAME = """
            not exists (select from member o where o.team_id = m.team_id and o.id <> m.id and o.name = m.name)""";

    /**
     * A deleted member's deals stay, as a former member's; where exactly their name was typed for an owner, it goes. A
     * deal goes with a board if nobody else ever named it; otherwise only the board's id goes.
     */
    static final DataErasure ERASURE = new DataErasure(
            List.of("""
                    update deal d set owner_name = null, sought = split_part(d.sought, E'\\n', 1) || E'\\n'
                      || split_part(d.sought, E'\\n', 2) || E'\\n'
                    from member m where m.id = $1 and m.name <> '' and d.team_id = m.team_id and d.owner_name = m.name
                      and\s""" + OTHER_SAME_NAME, """
                    update deal_change c set says = null from member m where m.id = $1 and m.name <> ''
                      and c.team_id = m.team_id and c.field = 'OWNER' and c.says = m.name and\s""" + OTHER_SAME_NAME),
            List.of(
                    "delete from deal_mention where team_id = $1",
                    "delete from deal where team_id = $1",
                    "delete from contact where team_id = $1",
                    "delete from account where team_id = $1",
                    "delete from stage where team_id = $1"),
            List.of(
                    """
                    delete from deal d using deal_mention n
                    where n.board_id = $1 and d.team_id = n.team_id and d.id = n.deal_id
                      and not exists (select from deal_mention o
                        where o.team_id = d.team_id and o.deal_id = d.id and o.board_id <> $1)
                      and not exists (select from deal_change c
                        where c.team_id = d.team_id and c.deal_id = d.id and c.source <> 'BOARD')
                      and not exists (select from contact_change h
                        where h.team_id = d.team_id and h.deal_id = d.id)""",
                    """
                    update deal d set said = (
                      select jsonb_object_agg(field, case when how ->> 'ref' = $1 then how - 'ref' else how end)
                      from jsonb_each(d.said) as it (field, how))
                    from deal_mention n where n.board_id = $1 and d.team_id = n.team_id and d.id = n.deal_id
                      and d.said <> '{}'""",
                    "update deal_change set board_id = null, board_seq = null where board_id = $1",
                    "delete from deal_mention where board_id = $1"));

    private PgDealErasure() {}
}
