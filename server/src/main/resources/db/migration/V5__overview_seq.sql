-- Two nodes may follow the same board: the slower one must not bring back what is over.
alter table board_overview add column seq bigint not null default 0;
