-- The customer's people and where they stand on deals. Only new tables: nothing is written anew.

create table contact (
    team_id    text not null references team,
    id         text not null,
    account_id text,
    -- one of them is known: often the title is known before the name
    name       text,
    title      text,
    email      text,
    phone      text,
    primary key (team_id, id),
    foreign key (team_id, account_id) references account on delete set null (account_id),
    check (name is not null or title is not null)
);
create index contact_account on contact (team_id, account_id);

create table deal_contact (
    team_id    text        not null,
    deal_id    text        not null,
    contact_id text        not null,
    role       text        not null,
    attitude   text        not null,
    note       text,
    changed_at timestamptz not null,
    changed_by text        not null,
    primary key (team_id, deal_id, contact_id),
    foreign key (team_id, deal_id) references deal on delete cascade,
    foreign key (team_id, contact_id) references contact on delete cascade
);
create index deal_contact_person on deal_contact (team_id, contact_id);

-- Who took or changed a role on a deal, and never changed. It does not hold names: they go with the contact.
create table contact_change (
    id         bigint generated always as identity primary key,
    team_id    text        not null,
    deal_id    text        not null,
    contact_id text        not null,
    -- null: not on the deal
    old        text,
    now        text,
    at         timestamptz not null,
    by_member  text        not null,
    foreign key (team_id, deal_id) references deal on delete cascade
);
create index contact_change_deal on contact_change (team_id, deal_id, at, id);
