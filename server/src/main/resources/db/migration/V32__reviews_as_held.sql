-- Calendars show a review that is over as long as it was held.
alter table board_record add column started_at timestamptz, add column closed_at timestamptz;
-- These read models are rebuilt from the log under new names of their projections: that one, and the archive, in which
-- Greek is found without accents and names without their apostrophes.
delete from projection_cursor where name in ('board-records-3', 'archive-2');
