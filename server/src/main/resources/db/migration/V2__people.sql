-- Who is in the teams, and the ways in. Only new tables: no lock on anything that is in use.
-- Of every secret that is given out, only a hash is kept.

create table member (
    id text primary key,
    team_id text not null references team,
    name text not null,
    email text not null,
    password text, -- Argon2id with its parameters and salt; null: cannot sign in by password
    role text not null check (role in ('REP', 'MANAGER', 'EXECUTIVE', 'OBSERVER')),
    seniority text not null check (seniority in ('NEWCOMER', 'REGULAR', 'VETERAN')),
    language text not null check (language in ('ZH', 'EN')),
    active boolean not null,
    created_at timestamptz not null
);
create unique index member_email on member (lower(email));
create index member_team on member (team_id);

create table invitation (
    id text primary key,
    hash text not null unique,
    team_id text not null references team,
    made_by text not null references member,
    role text not null check (role in ('REP', 'MANAGER', 'EXECUTIVE', 'OBSERVER')),
    seniority text not null check (seniority in ('NEWCOMER', 'REGULAR', 'VETERAN')),
    reusable boolean not null,
    joined integer not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index invitation_team on invitation (team_id);

create table guest_link (
    id text primary key,
    hash text not null unique,
    board_id text not null references board,
    made_by text not null references member,
    role text not null check (role in ('EXECUTIVE', 'OBSERVER')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index guest_link_board on guest_link (board_id);

create table guest (
    id text primary key,
    link_id text not null references guest_link,
    name text not null,
    language text not null check (language in ('ZH', 'EN')),
    created_at timestamptz not null
);
create index guest_of_link on guest (link_id);

-- Everyone who may be signed in, and until when.
create view person as
    select m.id, m.team_id, t.name as team_name, null::text as board_id, m.name, m.email, m.role, m.seniority, m.language,
    'infinity'::timestamptz as until
    from member m join team t on t.id = m.team_id
    where m.active
union all
    select g.id, b.team_id, t.name, l.board_id, g.name, null, l.role, 'REGULAR', g.language, l.expires_at
    from guest g
    join guest_link l on l.id = g.link_id and l.revoked_at is null
    join board b on b.id = l.board_id
    join team t on t.id = b.team_id;

create table sign_in (
    id text primary key,
    person_id text not null,
    generation integer not null,
    confirmed_at timestamptz,
    seen_at timestamptz not null
);
create index sign_in_person on sign_in (person_id);
create index sign_in_seen on sign_in (seen_at);

create table ticket (
    hash text primary key,
    person_id text not null,
    board_id text not null,
    expires_at timestamptz not null
);
create index ticket_expiry on ticket (expires_at);

-- Sign-ins that went wrong, by a hash of what was guessed at.
create table attempt (
    key text primary key,
    failures integer not null,
    last_at timestamptz not null,
    blocked_until timestamptz not null
);
create index attempt_last on attempt (last_at);
