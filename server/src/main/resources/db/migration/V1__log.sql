-- The event log of the boards. New tables only: no lock on anything that exists.

create table team (
    id         text primary key,
    name       text not null,
    created_at timestamptz not null
);

create table board (
    id         text primary key,
    team_id    text not null,
    -- changed by hand when the log is restored from a copy: browsers then fetch the whole board anew
    epoch      bigint not null default 1,
    head_seq   bigint not null,
    created_at timestamptz not null
);
create index board_team on board (team_id);
comment on column board.head_seq is 'seq of the last event; appending compares with it, so it is the only fence between writers';

create table board_event (
    board_id   text        not null references board (id),
    seq        bigint      not null,
    at         timestamptz not null,
    actor_id   text,
    client_id  text        not null,
    op_no      bigint      not null,
    -- a command may have several events
    part       int         not null,
    type       text        not null,
    v          smallint    not null,
    private_to text,
    -- json, not jsonb: kept as it was written, and cheaper on the way in
    payload    json        not null,
    primary key (board_id, seq),
    -- a command is in the log once
    unique (board_id, client_id, op_no, part)
);

create table board_snapshot (
    board_id text     not null references board (id),
    epoch    bigint   not null,
    seq      bigint   not null,
    v        smallint not null,
    -- gzipped JSON; a shortcut that can be deleted at any time
    body     bytea    not null,
    primary key (board_id, epoch, seq)
);

create table projection_cursor (
    name     text   not null,
    board_id text   not null references board (id),
    seq      bigint not null,
    primary key (name, board_id)
);
comment on table projection_cursor is 'up to where each read model has followed each board';
