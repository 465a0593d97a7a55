-- The list of boards: a read model that follows the log and can be rebuilt from it at any time.
create table board_overview (
    board_id   text primary key references board (id),
    team_id    text        not null,
    title      text        not null,
    language   text        not null,
    locked     boolean     not null,
    deals      int         not null,
    decided    int         not null,
    updated_at timestamptz not null,
    created_at timestamptz not null
);
create index board_overview_team on board_overview (team_id, updated_at desc);
