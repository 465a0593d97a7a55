-- The team's deals. Until now a deal was known only to the boards that talked about it; they go on pointing to it by its id.
-- Only new tables, and a column with a constant default: nothing is written anew, and servers of the version before go on.

create table stage (
    team_id     text    not null references team,
    id          text    not null,
    name        text    not null,
    -- the name as it is compared: without differences of case, width and spaces
    folded      text    not null,
    position    integer not null,
    kind        text    not null check (kind in ('OPEN', 'WON', 'LOST')),
    probability integer check (probability between 0 and 100),
    -- what a deal should have before it is in this stage
    required    text[]  not null default '{}',
    most_days   integer check (most_days > 0),
    primary key (team_id, id),
    -- deferred: two stages may swap their names
    unique (team_id, folded) deferrable initially deferred
);

create table account (
    team_id  text not null references team,
    id       text not null,
    name     text not null,
    folded   text not null,
    industry text,
    primary key (team_id, id),
    unique (team_id, folded)
);

create table deal (
    team_id        text        not null references team,
    -- the same as on boards
    id             text        not null,
    name           text        not null,
    account_id     text,
    -- a member, or if the team does not know the owner, their name
    owner          text,
    owner_name     text,
    stage_id       text,
    amount         numeric(18, 2) check (amount >= 0),
    currency       text,
    close_date     date,
    -- null: the stage's
    probability    integer check (probability between 0 and 100),
    category       text        not null default 'PIPELINE',
    next_step      text,
    next_step_date date,
    source         text,
    tags           text[]      not null default '{}',
    created_on     date,
    closed_on      date,
    lost_reason    text,
    -- by field: who said the value, when and where
    said           jsonb       not null default '{}',
    version        bigint      not null default 1,
    changed_at     timestamptz not null,
    -- names of the deal, its customer and an owner whom the team does not know, folded; members are found by their id
    sought         text        not null default '',
    folded_name    text        not null default '',
    primary key (team_id, id),
    foreign key (team_id, account_id) references account,
    foreign key (team_id, stage_id) references stage,
    check (owner is null or owner_name is null),
    check ((amount is null) = (currency is null))
);
-- A list, its totals and its search read this index only. Reading all of a large team's takes less time than fetching the
-- rows that an index of parts of words would find.
create index deal_list on deal (team_id)
    include (id, sought, folded_name, owner, stage_id, amount, currency, close_date, changed_at);
create index deal_account on deal (team_id, account_id);
create index deal_stage_used on deal (team_id, stage_id);

create table deal_external (
    team_id     text not null,
    -- such as a CRM
    system      text not null,
    external_id text not null,
    deal_id     text not null,
    primary key (team_id, system, external_id),
    foreign key (team_id, deal_id) references deal on delete cascade
);
create index deal_external_deal on deal_external (team_id, deal_id);

-- What was said about deals, and never changed. The value before is that of the statement before it in time, so that a
-- statement that arrives late takes its place.
create table deal_change (
    id        bigint generated always as identity primary key,
    team_id   text        not null,
    deal_id   text        not null,
    field     text        not null,
    -- null: none
    says      text,
    -- the member, if an owner was named who is one
    person    text,
    at        timestamptz not null,
    by_member text,
    source    text        not null check (source in ('BOARD', 'PAGE', 'IMPORT', 'API', 'CRM')),
    -- null also once the board was deleted
    board_id  text,
    board_seq bigint,
    -- the import or integration
    ref       text,
    reason    text,
    foreign key (team_id, deal_id) references deal on delete cascade
);
create index deal_change_field on deal_change (team_id, deal_id, field, at, id);
create unique index deal_change_board on deal_change (board_id, board_seq, deal_id, field) where board_id is not null;

create view deal_history as
    select c.*, lag(says) over step as old, lag(person) over step as old_person
    from deal_change c window step as (partition by team_id, deal_id, field order by at, id);

-- What each board last said about a deal, and up to where its log has been read. No foreign key to the board: what is
-- erased with a board looks here which deals it named.
create table deal_mention (
    board_id text   not null,
    deal_id  text   not null,
    team_id  text   not null,
    seq      bigint not null,
    facts    jsonb  not null,
    primary key (board_id, deal_id)
);
create index deal_mention_deal on deal_mention (team_id, deal_id);

-- Boards to practise on: their deals are not the team's. Those of before are known by the title that they were given.
alter table board add column practice boolean not null default false;
update board b set practice = true from board_overview o
where o.board_id = b.id and not o.review and o.title in ('Practice', '练习看板');
