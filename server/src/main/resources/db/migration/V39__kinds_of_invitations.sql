-- Managers see which invitation many people may use, and the experience that it gives. Columns are only added at the end
-- of the view, so servers of the version before go on.

create or replace view open_link as
with link as (
    select 'INVITATION' as kind, i.id, i.hash, i.team_id, i.made_by, i.created_at, i.used_at, i.expires_at,
        i.joined::bigint as uses, i.role, null::text as board_id, null::text as member_id, null::text as name,
        i.reusable, i.seniority
    from invitation i
    where i.revoked_at is null and (i.reusable or i.joined = 0)
union all
    select 'PASSWORD_RESET', r.id, r.hash, m.team_id, r.made_by, r.created_at, null, r.expires_at,
        0, null, null, r.member_id, null, null, null
    from password_reset r join member m on m.id = r.member_id
    where r.revoked_at is null and m.active
union all
    select 'GUESTS', g.id, g.hash, b.team_id, g.made_by, g.created_at, g.used_at, g.expires_at,
        (select count(*) from guest where guest.link_id = g.id), g.role, g.board_id, null, null, null, null
    from guest_link g join board b on b.id = g.board_id
    where g.revoked_at is null
union all
    select 'ASKS', a.id, a.hash, a.team_id, a.made_by, a.created_at, a.used_at, a.expires_at,
        0, null, null, null, a.name, null, null
    from ask_link a
    where a.revoked_at is null
union all
    select 'CALENDAR', c.id, c.hash, m.team_id, c.made_by, c.created_at, c.used_at, 'infinity',
        0, null, null, c.member_id, null, null, null
    from calendar_link c join member m on m.id = c.member_id
    where c.revoked_at is null
)
select l.* from link l join member m on m.id = l.made_by where may_make_link(l.kind, m.role, m.active);
