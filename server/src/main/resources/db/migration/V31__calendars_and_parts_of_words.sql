-- Calendars tell when something changed, not when they were fetched.
alter table board_record add column changed_at timestamptz not null default now();
alter table calendar_link add column tag text, add column changed_at timestamptz;
-- These read models are rebuilt from the log under new names of their projections.
delete from projection_cursor where name in ('board-records-2', 'review', 'archive');
