-- Appending moves the head of its board in the same statement, which is there or nothing is appended:
-- looking each event's board up once more cost a third of a large append. Takes its lock for a moment only.
alter table board_event drop constraint board_event_board_id_fkey;
