-- Somebody who was deleted has a row without a name, so that what they wrote keeps its place; e-mail addresses
-- are unique among those who are there. The table of members is small: the index is made anew in a moment.
alter table member add column deleted_at timestamptz;
drop index member_email;
create unique index member_email on member (lower(email)) where deleted_at is null;

-- How people grow and help, read from the boards: read models that follow the log and can be rebuilt from it.
-- They hold member ids and no names.
create table growth_board (
    board_id  text primary key references board (id),
    team_id   text        not null,
    title     text        not null,
    begun_at  timestamptz not null,
    -- of a review
    series_id text,
    starts_at timestamptz,
    seq       bigint      not null
);
create index growth_board_team on growth_board (team_id);

-- Something that somebody did for what may be the first time.
create table growth_mark (
    board_id  text        not null references growth_board on delete cascade,
    kind      text        not null,
    member_id text        not null,
    -- card id; empty where it is about the whole board
    card_id   text        not null,
    words     text        not null,
    at        timestamptz not null,
    seq       bigint      not null,
    primary key (board_id, kind, member_id, card_id)
);
create index growth_mark_member on growth_mark (member_id, at);

create table help_given (
    board_id  text        not null references growth_board on delete cascade,
    kind      text        not null,
    card_id   text        not null,
    helper    text        not null,
    -- empty where it is not known whom it helped
    helped    text        not null,
    team_id   text        not null,
    deal_id   text,
    deal_name text        not null,
    words     text        not null,
    at        timestamptz not null,
    seq       bigint      not null,
    primary key (board_id, kind, card_id, helper, helped)
);
create index help_given_team on help_given (team_id, at desc);

create table deal_stage (
    board_id  text   not null references growth_board on delete cascade,
    deal_id   text   not null,
    team_id   text   not null,
    deal_name text   not null,
    owner     text   not null,
    stage     text   not null,
    seq       bigint not null,
    primary key (board_id, deal_id)
);
create index deal_stage_team on deal_stage (team_id, deal_id);

-- Who replayed which board on which day.
create table replay_visit (
    board_id  text        not null references board (id),
    member_id text        not null,
    day       date        not null,
    at        timestamptz not null,
    primary key (board_id, member_id, day)
);
create index replay_visit_member on replay_visit (member_id);
