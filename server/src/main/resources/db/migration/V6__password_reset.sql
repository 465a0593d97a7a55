-- A way to a new password for somebody who forgot the old one, at most one open for each member. Only a hash is kept.
create table password_reset (
    member_id text primary key references member,
    hash text not null unique,
    made_by text not null references member,
    expires_at timestamptz not null
);
