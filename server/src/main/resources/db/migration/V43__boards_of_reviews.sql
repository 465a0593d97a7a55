-- Whether a board is that of a review. The read model is rebuilt from the log under a new name of its projection.
alter table board_overview add column review boolean not null default false;
delete from projection_cursor where name = 'board-overview-2';
