-- The number that tells a guest apart from others of that name on the board, from entering on; 1 is not shown.
-- Only columns are added, so servers of the version before go on.
alter table guest add column number integer not null default 1;

-- Guests of one name keep the numbers under which they were shown.
update guest g set number = shown.number
from (
    select g.id, (select count(*) from member m where m.team_id = b.team_id and lower(m.name) = lower(g.name))
        + row_number() over (partition by l.board_id, lower(g.name) order by g.created_at, g.id) as number
    from guest g join guest_link l on l.id = g.link_id join board b on b.id = l.board_id
) shown
where shown.id = g.id;

create or replace view person as
    select m.id, m.team_id, t.name as team_name, null::text as board_id, m.name, m.email, m.role, m.seniority, m.language,
    'infinity'::timestamptz as until, 1 as number
    from member m join team t on t.id = m.team_id
    where m.active
union all
    select g.id, b.team_id, t.name, l.board_id, g.name, null, l.role, 'REGULAR', g.language, l.expires_at, g.number
    from guest g
    join guest_link l on l.id = g.link_id and l.revoked_at is null
    join member maker on maker.id = l.made_by and may_make_link('GUESTS', maker.role, maker.active)
    join board b on b.id = l.board_id
    join team t on t.id = b.team_id;
