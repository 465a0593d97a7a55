-- Questions, bookmarks and guesses: what people write beside the boards to learn. Only new tables. They go
-- with their board; who somebody is, is an id, because guests ask and answer too.

create table question (
    id          text primary key,
    board_id    text        not null references board (id) on delete cascade,
    team_id     text        not null references team,
    spot        text        not null check (spot in ('CARD', 'RESULT', 'STUCK', 'DECISION', 'MOMENT')),
    seq         bigint      not null,
    deal_id     text,
    card_id     text,
    asker       text        not null,
    asked       text        not null,
    text        text        not null,
    at          timestamptz not null,
    answer      text,
    answered_at timestamptz
);
create index question_board on question (board_id);
create index question_asker on question (asker);
create index question_asked on question (asked);

create table bookmark (
    id        text primary key,
    member_id text        not null references member on delete cascade,
    board_id  text        not null references board (id) on delete cascade,
    spot      text        not null check (spot in ('CARD', 'RESULT', 'STUCK', 'DECISION', 'MOMENT')),
    seq       bigint      not null,
    deal_id   text,
    card_id   text,
    text      text        not null,
    at        timestamptz not null
);
create index bookmark_member on bookmark (member_id, at desc);
create index bookmark_board on bookmark (board_id);

-- What a learner thought before the team's solutions were shown; in_row, days, ease and due are when it
-- comes again (see library.Repetition), null until it was graded first.
create table guess (
    id          text primary key,
    member_id   text        not null references member on delete cascade,
    board_id    text        not null references board (id) on delete cascade,
    deal_id     text        not null,
    seq         bigint      not null,
    body        json        not null,
    at          timestamptz not null,
    in_row      integer,
    days        integer,
    ease        float8,
    due         timestamptz,
    shared_with text references member on delete set null,
    seen_at     timestamptz not null,
    unique (member_id, board_id, deal_id)
);
create index guess_shared on guess (shared_with);
create index guess_board on guess (board_id);

create table guess_comment (
    id       text primary key,
    guess_id text        not null references guess on delete cascade,
    author   text        not null references member on delete cascade,
    text     text        not null,
    at       timestamptz not null
);
create index guess_comment_guess on guess_comment (guess_id);
create index guess_comment_author on guess_comment (author);
