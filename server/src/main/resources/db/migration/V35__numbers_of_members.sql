-- The number that tells a member apart from others whose names look the same, from joining on; 1 is not shown.
-- The next migration, which knows what looks the same, gives the members of today theirs.
-- Only a column is added, so servers of the version before go on.
alter table member add column number integer not null default 1;

create or replace view person as
    select m.id, m.team_id, t.name as team_name, null::text as board_id, m.name, m.email, m.role, m.seniority, m.language,
    'infinity'::timestamptz as until, m.number
    from member m join team t on t.id = m.team_id
    where m.active
union all
    select g.id, b.team_id, t.name, l.board_id, g.name, null, l.role, 'REGULAR', g.language, l.expires_at, g.number
    from guest g
    join guest_link l on l.id = g.link_id and l.revoked_at is null
    join member maker on maker.id = l.made_by and may_make_link('GUESTS', maker.role, maker.active)
    join board b on b.id = l.board_id
    join team t on t.id = b.team_id;
