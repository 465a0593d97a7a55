import type { StrategyOutcome, PastStrategy, StrategyLine } from '../protocol/rest.gen';

/** Strategies for tests; each test states only what matters to it. */
export function came(but: Partial<StrategyOutcome> = {}): StrategyOutcome {
  return {
    course: 'TOO_EARLY',
    open: 0,
    done: 0,
    partly: 0,
    notDone: 0,
    dropped: 0,
    advanced: 0,
    setBack: 0,
    later: 0,
    sameObstacle: 0,
    ...but,
  };
}

export function strategyLine(but: Partial<StrategyLine> = {}): StrategyLine {
  return {
    id: 'b1-d1',
    board: 'b1',
    deal: 'd1',
    name: 'Hospital',
    owner: 'rosa',
    facts: { customer: 'Hospital group', stage: 'Negotiation', amount: 120_000, currency: 'EUR' },
    decidedAt: '2026-11-18T02:40:00Z',
    decidedSeq: 42,
    key: { card: 'o1', text: 'The liability cap', type: 'LEGAL', remover: 'MANAGER' },
    chosen: [{ card: 's1', obstacle: 'o1', text: 'Three fallback clauses' }],
    came: came(),
    reused: 0,
    ...but,
  };
}

export function wholeStrategy(but: Partial<PastStrategy> = {}): PastStrategy {
  const line = strategyLine({
    came: came({ course: 'MOVED_ON', done: 1, open: 1, later: 1, advanced: 1 }),
    reused: 1,
  });
  return {
    line,
    title: 'North weekly',
    daysToClose: 12,
    stuckBecause: 'Neither side moves',
    obstacles: line.key ? [line.key] : [],
    why: 'It is quick',
    followUps: [
      {
        text: 'Send the clauses',
        assignee: 'rosa',
        due: '2026-11-20',
        outcome: { result: 'DONE', came: 'accepted', effect: 'ADVANCED' },
      },
      { text: 'Call their lawyer', assignee: 'mona', due: '2026-11-30' },
    ],
    later: [
      {
        board: 'b2',
        title: 'North weekly, next',
        at: '2026-11-25T02:00:00Z',
        facts: { ...line.facts, stage: 'Contract' },
        key: { card: 'o5', text: 'No budget', type: 'BUDGET', remover: 'REP' },
        sameObstacle: false,
        gone: false,
      },
    ],
    reuses: [
      { board: 'b3', deal: 'd3', name: 'Bank', at: '2026-11-25T02:00:00Z', strategy: 'b3-d3', came: came() },
    ],
    ...but,
  };
}
