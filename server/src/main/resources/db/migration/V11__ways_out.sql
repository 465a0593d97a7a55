-- What leaves the house, and the team's own words. Only new tables; of every secret only a hash is kept.

create table ask_link (
    id         text primary key,
    hash       text        not null unique,
    team_id    text        not null references team,
    name       text        not null,
    made_by    text        not null references member,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index ask_link_team on ask_link (team_id);

create table calendar_link (
    member_id  text primary key references member,
    hash       text        not null unique,
    created_at timestamptz not null
);

-- What the hint for words that blame goes by; a team without a row has the usual words.
create table team_wording (
    team_id text primary key references team,
    enabled boolean not null,
    added   text[]  not null,
    removed text[]  not null
);
