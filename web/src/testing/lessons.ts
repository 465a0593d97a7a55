import type { Bookmark, Guess, Question } from '../protocol/rest.gen';

/** Questions, bookmarks and guesses for tests; each test states only what matters to it. */
export function question(but: Partial<Question> = {}): Question {
  return {
    id: 'q1',
    board: 'board1',
    pin: { spot: 'CARD', seq: 3, deal: 'd1', card: 'o1' },
    quote: { board: 'Review', dealName: 'Bank', text: 'Champion left' },
    asker: 'ann',
    askerName: 'Ann',
    asked: 'vera',
    askedName: 'Vera',
    text: 'Why start here?',
    at: '2026-11-24T09:00:00Z',
    ...but,
  };
}

export function bookmark(but: Partial<Bookmark> = {}): Bookmark {
  return {
    id: 'm1',
    board: 'board1',
    pin: { spot: 'CARD', seq: 3, deal: 'd1', card: 'o1' },
    quote: { board: 'Review', dealName: 'Bank', text: 'Champion left' },
    text: 'Ask like this',
    at: '2026-11-24T09:00:00Z',
    ...but,
  };
}

export function guess(but: Partial<Guess> = {}): Guess {
  return {
    id: 'g1',
    member: 'rosa',
    memberName: 'Rosa',
    board: 'board1',
    deal: 'd1',
    seq: 3,
    quote: { board: 'Review', dealName: 'Bank', text: '' },
    guessed: { obstacles: [{ text: 'No budget', remover: 'REP' }], solutions: ['Begin small'], key: 0 },
    at: '2026-11-24T09:00:00Z',
    comments: [],
    news: false,
    ...but,
  };
}
