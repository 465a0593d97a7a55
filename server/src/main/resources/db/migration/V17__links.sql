-- All links with a secret in them, as one view with one rule: a link is open as long as its maker may make it.
-- Only columns are added, so servers of the version before go on; the tables are small.

alter table invitation add column used_at timestamptz;
alter table guest_link add column used_at timestamptz;
alter table ask_link add column used_at timestamptz;

alter table password_reset
    add column id text not null unique default gen_random_uuid()::text,
    add column created_at timestamptz not null default now(),
    add column revoked_at timestamptz;

alter table calendar_link
    add column id text not null unique default gen_random_uuid()::text,
    add column made_by text not null generated always as (member_id) stored,
    add column used_at timestamptz,
    add column revoked_at timestamptz;

create index invitation_maker on invitation (made_by);
create index guest_link_maker on guest_link (made_by);
create index ask_link_maker on ask_link (made_by);
create index password_reset_maker on password_reset (made_by);

-- What the making of a link needs, and so the link itself whenever it is used.
create function may_make_link(kind text, role text, active boolean) returns boolean
    language sql immutable parallel safe
    return active and (kind = 'CALENDAR' or role = 'MANAGER');

-- The links that are open until they expire; the clock is the server's.
create view open_link as
with link as (
    select 'INVITATION' as kind, i.id, i.hash, i.team_id, i.made_by, i.created_at, i.used_at, i.expires_at,
        i.joined::bigint as uses, i.role, null::text as board_id, null::text as member_id, null::text as name
    from invitation i
    where i.revoked_at is null and (i.reusable or i.joined = 0)
union all
    select 'PASSWORD_RESET', r.id, r.hash, m.team_id, r.made_by, r.created_at, null, r.expires_at,
        0, null, null, r.member_id, null
    from password_reset r join member m on m.id = r.member_id
    where r.revoked_at is null and m.active
union all
    select 'GUESTS', g.id, g.hash, b.team_id, g.made_by, g.created_at, g.used_at, g.expires_at,
        (select count(*) from guest where guest.link_id = g.id), g.role, g.board_id, null, null
    from guest_link g join board b on b.id = g.board_id
    where g.revoked_at is null
union all
    select 'ASKS', a.id, a.hash, a.team_id, a.made_by, a.created_at, a.used_at, a.expires_at,
        0, null, null, null, a.name
    from ask_link a
    where a.revoked_at is null
union all
    select 'CALENDAR', c.id, c.hash, m.team_id, c.made_by, c.created_at, c.used_at, 'infinity',
        0, null, null, c.member_id, null
    from calendar_link c join member m on m.id = c.member_id
    where c.revoked_at is null
)
select l.* from link l join member m on m.id = l.made_by where may_make_link(l.kind, m.role, m.active);

-- Links of those who may not make them any more are over for good.
update invitation l set revoked_at = now() from member m
where m.id = l.made_by and l.revoked_at is null and not may_make_link('INVITATION', m.role, m.active);
update password_reset l set revoked_at = now() from member m
where m.id = l.made_by and l.revoked_at is null and not may_make_link('PASSWORD_RESET', m.role, m.active);
update guest_link l set revoked_at = now() from member m
where m.id = l.made_by and l.revoked_at is null and not may_make_link('GUESTS', m.role, m.active);
update ask_link l set revoked_at = now() from member m
where m.id = l.made_by and l.revoked_at is null and not may_make_link('ASKS', m.role, m.active);
update calendar_link l set revoked_at = now() from member m
where m.id = l.made_by and l.revoked_at is null and not may_make_link('CALENDAR', m.role, m.active);

-- Everyone who may be signed in, and until when: a guest as long as the link is open.
create or replace view person as
    select m.id, m.team_id, t.name as team_name, null::text as board_id, m.name, m.email, m.role, m.seniority, m.language,
    'infinity'::timestamptz as until
    from member m join team t on t.id = m.team_id
    where m.active
union all
    select g.id, b.team_id, t.name, l.board_id, g.name, null, l.role, 'REGULAR', g.language, l.expires_at
    from guest g
    join guest_link l on l.id = g.link_id and l.revoked_at is null
    join member maker on maker.id = l.made_by and may_make_link('GUESTS', maker.role, maker.active)
    join board b on b.id = l.board_id
    join team t on t.id = b.team_id;
