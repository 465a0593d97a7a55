-- An event of which everybody may see what, but not who. Adding it rewrites nothing: its default is kept beside the table.
alter table board_event add column unsigned boolean not null default false;
