-- A ticket is of one sign-in and goes with it, also one that is being given out while its owner signs out.
-- Tickets live for a minute: none of the old ones is missed.
drop table ticket;
create table ticket (
    hash text primary key,
    sign_in_id text not null references sign_in on delete cascade,
    board_id text not null,
    expires_at timestamptz not null
);
create index ticket_sign_in on ticket (sign_in_id);
create index ticket_expiry on ticket (expires_at);
