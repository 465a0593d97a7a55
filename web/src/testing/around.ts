import type {
  AskLine,
  DealWeek,
  FollowUpLine,
  ReviewLine,
  Series,
  Summary,
  TeamMember,
} from '../protocol/rest.gen';

/** Members and data around boards for tests; each test states only what matters to it. */
export const mona: TeamMember = {
  id: 'mona',
  name: 'Mona',
  role: 'MANAGER',
  seniority: 'VETERAN',
  active: true,
};
export const rosa: TeamMember = { id: 'rosa', name: 'Rosa', role: 'REP', seniority: 'REGULAR', active: true };
export const bea: TeamMember = {
  id: 'bea',
  name: 'Bea',
  role: 'EXECUTIVE',
  seniority: 'VETERAN',
  active: true,
};

const NONE_KEPT = { brought: 0, done: 0, partly: 0, notDone: 0, dropped: 0, open: 0 };

export function review(but: Partial<ReviewLine> = {}): ReviewLine {
  return {
    board: 'b1',
    title: 'North weekly 2026-12-02',
    startsAt: '2026-12-02T02:00:00Z',
    stage: 'PREPARING',
    goal: '',
    deals: 0,
    decided: 0,
    kept: NONE_KEPT,
    worthOf: 0,
    prepareBy: '2026-12-01T02:00:00Z',
    ...but,
  };
}

export function series(but: Partial<Series> = {}): Series {
  return {
    id: 's1',
    name: 'North weekly',
    language: 'EN',
    rhythm: 'WEEKLY',
    weekday: 'WEDNESDAY',
    time: '10:00',
    zone: 'Asia/Shanghai',
    minutes: 60,
    prepareHours: 24,
    moderator: 'mona',
    members: [
      { member: 'mona', bringsDeal: false, votes: true },
      { member: 'rosa', bringsDeal: true, votes: true },
    ],
    template: 'DEAL_REVIEW',
    newcomers: true,
    ended: false,
    next: review({ board: 'b3', title: 'Third' }),
    ...but,
  };
}

export function followUp(but: Partial<FollowUpLine> = {}): FollowUpLine {
  return {
    board: 'b1',
    card: 'f1',
    text: 'Send the plan',
    assignee: 'rosa',
    deal: 'd1',
    dealName: 'Food plant',
    due: '2026-11-20',
    slips: 0,
    recordable: true,
    ...but,
  };
}

export function ask(but: Partial<AskLine> = {}): AskLine {
  return {
    board: 'b1',
    card: 'o1',
    dealName: 'Food plant',
    owner: 'rosa',
    ownerName: 'Rosa',
    obstacle: 'Nobody calls their director',
    ask: { what: 'Call their director', of: 'Bea', by: '2026-11-30' },
    answerable: true,
    ...but,
  };
}

export function week(but: Partial<DealWeek> = {}): DealWeek {
  return {
    board: 'b1',
    title: 'North weekly 2026-11-18',
    at: '2026-11-18T02:00:00Z',
    result: '',
    stuckBecause: '',
    chosen: [],
    followUps: [],
    ...but,
  };
}

export function summary(but: Partial<Summary> = {}): Summary {
  return {
    board: 'b1',
    title: 'North weekly 2026-11-18',
    language: 'EN',
    startsAt: '2026-11-18T02:00:00Z',
    closedAt: '2026-11-18T03:00:00Z',
    stage: 'CLOSED',
    goal: '',
    agreed: 0,
    deals: [],
    parkingLot: [],
    brought: [],
    kept: NONE_KEPT,
    people: [],
    worth: [0, 0, 0, 0, 0],
    moods: [0, 0, 0, 0, 0],
    ...but,
  };
}
