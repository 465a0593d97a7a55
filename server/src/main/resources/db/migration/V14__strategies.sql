-- What worked: the decided deals of all boards, with what came of them. Read models that follow the log and
-- can be rebuilt from it at any time; what goes with a board goes with it.

create table strategy_board (
    board_id text primary key references board (id) on delete cascade,
    team_id  text        not null,
    title    text        not null,
    -- of a review when it begins, of a free board when it was opened
    at       timestamptz not null,
    seq      bigint      not null
);

-- how a deal was talked about on a board; a strategy where it has been decided so
create table strategy_talk (
    board_id    text not null references strategy_board on delete cascade,
    deal_id     text not null,
    team_id     text not null,
    decided_seq bigint,
    decided_at  timestamptz,
    body        json not null,
    primary key (board_id, deal_id)
);
create index strategy_talk_deal on strategy_talk (team_id, deal_id);
create index strategy_talk_decided on strategy_talk (team_id, decided_at desc) where decided_seq is not null;

create table strategy_promise (
    board_id   text        not null references strategy_board on delete cascade,
    card_id    text        not null,
    team_id    text        not null,
    -- where it was agreed first
    root_board text        not null,
    root_card  text        not null,
    deal_id    text,
    added_at   timestamptz not null,
    -- false: taken back, or hidden
    stands     boolean     not null,
    body       json        not null,
    primary key (board_id, card_id)
);
create index strategy_promise_root on strategy_promise (team_id, root_board, root_card, added_at desc);

-- a solution that repeats a chosen one of an earlier strategy
create table strategy_reuse (
    board_id     text not null references strategy_board on delete cascade,
    card_id      text not null,
    team_id      text not null,
    deal_id      text not null,
    source_board text not null,
    source_deal  text not null,
    primary key (board_id, card_id)
);
create index strategy_reuse_source on strategy_reuse (team_id, source_board, source_deal);

-- what a strategy was against, with what the text means in numbers (absent: not read yet)
create table strategy_obstacle (
    board_id text   not null references strategy_board on delete cascade,
    card_id  text   not null,
    deal_id  text   not null,
    team_id  text   not null,
    text     text   not null,
    vector   bytea,
    -- transaction that wrote it last: whoever keeps a copy asks for what is newer
    born     bigint not null,
    primary key (board_id, card_id)
);
create index strategy_obstacle_born on strategy_obstacle (team_id, born, board_id, card_id);
create index strategy_obstacle_unread on strategy_obstacle (born) where vector is null;
