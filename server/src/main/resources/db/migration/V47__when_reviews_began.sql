-- When a review was planned to begin and when it did: it may be held on another day.
alter table review add column planned_at timestamptz, add column begun_at timestamptz;
-- This read model is rebuilt from the log under a new name of its projection.
delete from projection_cursor where name = 'review-3';
