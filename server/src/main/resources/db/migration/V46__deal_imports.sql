-- Files of deals or customers: read, previewed, confirmed, taken back. Only new tables, a column and an index that is made
-- in a moment: teams have few deals yet.

-- Finds the deal that a row of a file means.
create index deal_named on deal (team_id, folded_name);

-- The import that added the customer.
alter table account add column import_id text;

create table deal_import (
    id           text        not null primary key,
    team_id      text        not null references team,
    by_member    text        not null,
    file_name    text        not null,
    at           timestamptz not null,
    state        text        not null
        check (state in ('READING', 'PREVIEWED', 'WRITING', 'DONE', 'UNDOING', 'UNDONE', 'CANCELLED', 'FAILED')),
    -- what people said about the file; null: nothing yet
    choices      jsonb,
    -- counts the previews: rows of an earlier one are not those of this one
    run          integer     not null default 1,
    -- rows read or written, of how many
    done         integer     not null default 0,
    total        integer     not null default 0,
    -- why it failed, with what the reason mentions
    reason       text,
    arguments    text[]      not null default '{}',
    preview      jsonb,
    -- tells whether a server still works on it
    worked_at    timestamptz not null,
    confirmed_at timestamptz,
    undone_at    timestamptz,
    undone_by    text,
    undone       jsonb
);
create index deal_import_team on deal_import (team_id, at);

-- The file itself until it is written or given up: another server may go on with it.
create table deal_import_file (
    import_id text    not null references deal_import on delete cascade,
    part      integer not null,
    bytes     bytea   not null,
    primary key (import_id, part)
);

create table deal_import_row (
    import_id    text    not null references deal_import on delete cascade,
    run          integer not null,
    line         bigint  not null,
    verdict      text    not null check (verdict in ('ADDED', 'CHANGED', 'UNCHANGED', 'REFUSED')),
    -- by what the row finds its deal or customer: two rows with the same would be one
    key          text,
    -- the deal or customer; its version when the row was read
    thing        text,
    version      bigint  not null default 0,
    name         text    not null default '',
    external_id  text,
    -- what the row says, and of what it changes the values before and after
    says         jsonb   not null default '{}',
    before       jsonb   not null default '{}',
    after        jsonb   not null default '{}',
    -- of a refused row: why, and its cells
    refusals     jsonb   not null default '[]',
    cells        text[]  not null default '{}',
    -- told again, because it was otherwise in the preview before
    again        boolean not null default false,
    -- fields that were not taken back, because somebody has changed them since
    kept         text[]  not null default '{}',
    primary key (import_id, run, line)
);
create index deal_import_row_verdict on deal_import_row (import_id, run, verdict, line);
create index deal_import_row_key on deal_import_row (import_id, run, key);

-- How a team reads files with these columns.
create table deal_mapping (
    team_id     text  not null references team,
    fingerprint text  not null,
    choices     jsonb not null,
    primary key (team_id, fingerprint)
);
