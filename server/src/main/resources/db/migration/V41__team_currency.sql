-- In which currency a team's new deals are entered; absent in a team from before: the language decides.
alter table team add column currency text;
