-- A follow-up is due on a day, wherever it is read. The table is rebuilt from the log under a new name of its
-- projection; until then the day in UTC stands there. Rewrites a small table under an exclusive lock.
alter table follow_up alter column due type date using (due at time zone 'UTC')::date;
delete from projection_cursor where name = 'board-records';
