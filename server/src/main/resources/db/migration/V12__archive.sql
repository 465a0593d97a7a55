-- What the archive is searched by: a read model that follows the log and can be rebuilt from it at any time.

create table archive_board (
    board_id  text primary key references board (id),
    team_id   text        not null,
    title     text        not null,
    begun_at  timestamptz not null,
    -- of a review
    starts_at timestamptz,
    goal      text        not null,
    -- nothing can be written on it any more
    is_over   boolean     not null,
    deals     integer     not null,
    decided   integer     not null,
    seq       bigint      not null
);
create index archive_board_team on archive_board (team_id, is_over);

-- Anything on a board that is worth finding.
create table passage (
    board_id    text        not null references archive_board on delete cascade,
    kind        text        not null,
    -- of a card or a deal
    ref         text        not null,
    team_id     text        not null,
    deal_id     text,
    deal_name   text        not null,
    -- absent where it is not said who wrote it
    author      text,
    assignee    text,
    type        text,
    remover     text,
    decided     boolean     not null,
    outcome     text,
    effect      text,
    -- the moment it is about
    at          timestamptz not null,
    seq         bigint      not null,
    body        text        not null,
    tokens      tsvector    not null,
    -- of everything above, so that only what has changed is written anew
    fingerprint bigint      not null,
    primary key (board_id, kind, ref)
);
create index passage_tokens on passage using gin (tokens);
create index passage_team on passage (team_id, at desc);
create index passage_outcome on passage (team_id, deal_id, at desc) where outcome is not null;
