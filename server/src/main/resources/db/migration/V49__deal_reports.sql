-- The figures of a team's deals as a review saw them. They do not change any more, except that names of people go.
create table deal_report (
    board_id text        not null references board on delete cascade,
    -- hash of the body
    version  text        not null,
    team_id  text        not null,
    taken_at timestamptz not null,
    body     json        not null,
    primary key (board_id, version)
);
