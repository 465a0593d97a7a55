-- Tickets are signed and nothing is stored when one is issued; this holds the ids of the ones that were used, so that
-- each opens one socket. The table of issued tickets stays until no node of the release before needs it.
create table used_ticket (
    id text primary key,
    expires_at timestamptz not null
);
