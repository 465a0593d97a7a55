-- Read models write only rows that have changed: each row has a fingerprint of its values; rows of before have none, and
-- are written anew when their board is. Only columns without defaults are added: no table is written anew, and servers of
-- the version before go on.
alter table board_overview add column fingerprint bigint;
alter table review add column fingerprint bigint;
alter table board_record add column fingerprint bigint;
alter table follow_up add column fingerprint bigint;
alter table deal_record add column fingerprint bigint;
alter table executive_ask add column fingerprint bigint;
alter table growth_board add column fingerprint bigint;
alter table growth_mark add column fingerprint bigint;
alter table help_given add column fingerprint bigint;
alter table deal_stage add column fingerprint bigint;
alter table archive_board add column fingerprint bigint;
alter table strategy_board add column fingerprint bigint;
alter table strategy_talk add column fingerprint bigint;
alter table strategy_promise add column fingerprint bigint;
alter table strategy_reuse add column fingerprint bigint;
alter table strategy_obstacle add column fingerprint bigint;

alter table projection_cursor add column shown bigint;
comment on column projection_cursor.shown is
    'the state of the board that the rows show, if it is later than seq: an older one never replaces it. To build a model '
    'anew under a new name, copy its positions with seq 0 and shown the greater of both';
update projection_cursor c set shown = r.seq from board_record r
where c.name = 'board-records-4' and r.board_id = c.board_id and r.seq > c.seq;
