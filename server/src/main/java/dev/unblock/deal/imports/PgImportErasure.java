package dev.unblock.deal.imports;

import dev.unblock.store.DataErasure;
import java.util.List;

/** What imports erase for a deleted member or team. */
final class PgImportErasure {
    private static final String MEMBER = """
            m.id = $1 and m.name <> '' and not exists (
              select from member o where o.team_id = m.team_id and o.id <> m.id and o.name = m.name)""";

    /**
     * A deleted member's name goes wherever a file had exactly that for an owner or in a refused row. What is not written
     * yet goes as a whole: nobody knows what else is in the file.
     */
    static final DataErasure ERASURE = new DataErasure(
            List.of("""
                    delete from deal_import i using member m
                    where m.id = $1 and i.team_id = m.team_id and i.state not in ('DONE', 'UNDOING', 'UNDONE')""", """
                    update deal_import_row r set says = '{}', before = %s, after = %s,
                      cells = array_replace(cells, m.name, ''),
                      refusals = (select coalesce(jsonb_agg(case when it ->> 'text' = m.name
                        then it || '{"text": ""}' else it end), '[]') from jsonb_array_elements(r.refusals) it)
                    from member m join deal_import i on i.team_id = m.team_id
                    where r.import_id = i.id and (m.name = any(cells)
                      or m.name in (says #>> '{OWNER,name}', before #>> '{OWNER,name}', after #>> '{OWNER,name}'))
                      and\s""".formatted(unnamed("before"), unnamed("after")) + MEMBER, """
                    update deal_mapping c set choices = jsonb_set(c.choices, '{ownerTexts}', (
                      select coalesce(jsonb_agg(o), '[]') from jsonb_array_elements(c.choices -> 'ownerTexts') o
                      where o ->> 'text' <> m.name and o ->> 'member' is distinct from m.id))
                    from member m where c.team_id = m.team_id and jsonb_typeof(c.choices -> 'ownerTexts') = 'array'
                      and m.id = $1"""),
            List.of("delete from deal_import where team_id = $1", "delete from deal_mapping where team_id = $1"),
            List.of());

    private PgImportErasure() {}

    /** Values without the owner, if it is exactly the member's name. */
    private static String unnamed(String column) {
        return "case when " + column + " #>> '{OWNER,name}' = m.name then " + column + " - 'OWNER' else " + column
                + " end";
    }
}
