-- From which day on a series meets, whatever its weekday becomes; absent in one that a node of the release before has made:
-- from its anchor on. One new column without a default: no table is written anew.
alter table series add column begins date;
update series set begins = anchor;
