-- Who still has to prepare what before the review, as JSON, and until when.
alter table review add column prepare_by timestamptz not null default 'epoch', add column lacks text not null default '{"lacks":[]}';
-- These read models are rebuilt from the log under new names of their projections: once a review has begun, only the
-- deals on its agenda are counted.
delete from projection_cursor where name in ('review-2', 'board-overview');
