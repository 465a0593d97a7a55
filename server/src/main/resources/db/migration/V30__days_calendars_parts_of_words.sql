-- A follow-up is due on a day, wherever it is read. The table is rebuilt from the log under a new name of its
-- projection; until then the day in UTC stands there. Rewrites a small table under an exclusive lock.
alter table follow_up alter column due type date using (due at time zone 'UTC')::date;
delete from projection_cursor where name in ('board-records', 'review', 'archive');

-- Calendars tell when something changed, not when they were fetched.
alter table board_record add column changed_at timestamptz not null default now();
alter table calendar_link add column tag text, add column changed_at timestamptz;
