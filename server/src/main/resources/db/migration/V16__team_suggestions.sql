-- Whether earlier strategies are suggested while an obstacle is written; to a team without a row they are.
create table team_suggestions (
    team_id text primary key references team,
    wanted  boolean not null
);
