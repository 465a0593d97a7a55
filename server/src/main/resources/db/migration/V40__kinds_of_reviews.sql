-- A series says what kind of review it holds and whether new members take part; a review may also be held only once.
-- The defaults are what a server of the version before means.

alter table series
    add column template text not null default 'DEAL_REVIEW'
        check (template in ('DEAL_REVIEW', 'MONTH_END', 'RESCUE', 'LOST_DEAL')),
    add column newcomers boolean not null default true,
    drop constraint series_rhythm_check,
    add constraint series_rhythm_check check (rhythm in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY', 'ONCE'));

-- A team's own questions for a part of a kind of review, in one language. Without a row the usual ones are asked.
create table team_questions (
    team_id   text   not null references team,
    template  text   not null,
    language  text   not null check (language in ('ZH', 'EN')),
    part      text   not null,
    questions text[] not null,
    primary key (team_id, template, language, part)
);
