-- What stands around the boards: read models that follow the log and can be rebuilt from it at any time.
-- All of one board is replaced at once; its seq keeps a slower node from bringing back what is over.

create table board_record (
    board_id  text primary key references board (id),
    team_id   text        not null,
    title     text        not null,
    begun_at  timestamptz not null,
    -- of a review
    starts_at timestamptz,
    minutes   integer,
    attendees text[]      not null,
    seq       bigint      not null
);
create index board_record_attendees on board_record using gin (attendees);

create table follow_up (
    board_id   text        not null references board_record on delete cascade,
    card_id    text        not null,
    team_id    text        not null,
    -- where it was agreed first: what came over from board to board is one follow-up
    root_board text        not null,
    root_card  text        not null,
    added_at   timestamptz not null,
    -- false: taken back, or hidden
    stands     boolean     not null,
    assignee   text        not null,
    deal_id    text,
    due        timestamptz not null,
    -- nobody has said yet what became of it
    open       boolean     not null,
    body       json        not null,
    primary key (board_id, card_id)
);
create index follow_up_team on follow_up (team_id, root_board, root_card, added_at desc);
create index follow_up_deal on follow_up (deal_id);

create table deal_record (
    board_id text not null references board_record on delete cascade,
    deal_id  text not null,
    team_id  text not null,
    body     json not null,
    primary key (board_id, deal_id)
);
create index deal_record_team on deal_record (team_id, deal_id);

create table executive_ask (
    board_id text        not null references board_record on delete cascade,
    card_id  text        not null,
    team_id  text        not null,
    added_at timestamptz not null,
    -- for an answer, and can have one
    waits    boolean     not null,
    body     json        not null,
    primary key (board_id, card_id)
);
create index executive_ask_team on executive_ask (team_id, waits, added_at desc);
