-- By what a guest's browser is known again, as a hash. Only a column: servers of the version before go on.
alter table guest add column hash text unique;
