-- Reviews that come again, and a line for each. Only new tables: no lock on anything that is in use.

create table series (
    id            text primary key,
    team_id       text    not null references team,
    name          text    not null,
    language      text    not null check (language in ('ZH', 'EN')),
    rhythm        text    not null check (rhythm in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY')),
    weekday       text    not null,
    -- of the clock on the wall in that zone
    at_time       time    not null,
    zone          text    not null,
    minutes       integer not null,
    prepare_hours integer not null,
    moderator     text    not null references member,
    anchor        date    not null,
    ended         boolean not null
);
create index series_team on series (team_id);

create table series_member (
    series_id   text    not null references series on delete cascade,
    place       integer not null,
    member_id   text    not null references member,
    brings_deal boolean not null,
    votes       boolean not null,
    primary key (series_id, place)
);

-- A read model that follows the log and can be rebuilt from it at any time.
create table review (
    board_id    text primary key references board (id),
    team_id     text        not null,
    series_id   text        not null,
    previous_id text,
    title       text        not null,
    starts_at   timestamptz not null,
    stage       text        not null,
    goal        text        not null,
    deals       integer     not null,
    decided     integer     not null,
    brought     integer     not null,
    done        integer     not null,
    partly      integer     not null,
    not_done    integer     not null,
    dropped     integer     not null,
    worth       integer     not null,
    worth_of    integer     not null,
    seq         bigint      not null
);
create index review_series on review (series_id, starts_at desc);
create index review_team on review (team_id, stage);
create index review_previous on review (previous_id);
