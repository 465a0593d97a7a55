import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anyWish, commandFor, type Wish } from '../testing/any-command';
import { FakeServer } from '../testing/fake-server';
import { calm, Participant, shownBy } from '../testing/world';

type Step = { who: number } & (
  | { t: 'write'; wish: Wish }
  | { t: 'up' | 'down' | 'cut' | 'crash' | 'restore' | 'lose-events' | 'be-told-to-wait' | 'flood' }
  | { t: 'wait'; milliseconds: number }
);

const who = fc.nat(3);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ who, t: fc.constant('write' as const), wish: anyWish }) },
  {
    weight: 12,
    arbitrary: fc.record({
      who,
      t: fc.constantFrom('up' as const, 'up' as const, 'down' as const, 'down' as const, 'flood' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      who,
      t: fc.constantFrom(
        'cut' as const,
        'crash' as const,
        'restore' as const,
        'lose-events' as const,
        'be-told-to-wait' as const,
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      who,
      t: fc.constant('wait' as const),
      milliseconds: fc.constantFrom(1, 300, 3_000),
    }),
  },
);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Number of events on the board at the start. */
const BASE = 5;

/** A board with some content. */
function boardInUse(): FakeServer {
  const server = new FakeServer();
  for (const [deal, order] of [
    ['deal1', 'V00000'],
    ['deal2', 'V00001'],
  ] as const) {
    server.happen({ t: 'deal-added', deal, name: deal, owner: 'ann', facts: {}, order });
    const kind = { t: 'obstacle', type: 'PRICE', remover: 'REP', order } as const;
    server.happen({
      t: 'card-added',
      card: `on-${deal}`,
      deal,
      text: 'price',
      hidden: false,
      silent: false,
      anonymous: false,
      kind,
    });
  }
  return server;
}

async function take(step: Step, server: FakeServer, someone: Participant, fresh: string): Promise<void> {
  switch (step.t) {
    case 'write': {
      if (!someone.store.loaded) return;
      const { deals, cards } = someone.shown;
      const command = commandFor(step.wish, someone.actor, deals, cards, fresh);
      if (command) someone.write(command);
      return;
    }
    case 'up':
      someone.link?.carryUp();
      return;
    case 'down':
      someone.link?.carryDown();
      return;
    case 'flood':
      someone.link?.carry();
      return;
    case 'cut':
      someone.link?.cut('SLOW');
      return;
    case 'crash':
      someone.crash();
      return;
    case 'restore':
      server.restore(Math.max(BASE, server.head - 3));
      return;
    case 'lose-events': {
      const next = someone.link?.down[0];
      if (typeof next === 'object' && next.t === 'evs') someone.link?.down.shift();
      return;
    }
    case 'be-told-to-wait':
      server.refuseNext('RATE_LIMITED', { retryAfterMs: 250 });
      return;
    case 'wait':
      await vi.advanceTimersByTimeAsync(step.milliseconds);
  }
}

/** HISTORIES=2500 npm test runs longer; a failure prints the seed that reproduces it. */
test('everybody ends with the board of the server, whatever happens on the way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 4 }),
      fc.array(anyStep, { minLength: 20, maxLength: 200, size: 'max' }),
      async (people, steps) => {
        const server = boardInUse();
        const all = ['ann', 'bob', 'cid', 'dee'].slice(0, people).map((it) => new Participant(server, it));
        await vi.advanceTimersByTimeAsync(0);
        server.carriesAtOnce = false;
        for (const [i, step] of steps.entries()) {
          const someone = all[step.who % people];
          if (someone) await take(step, server, someone, `new${String(i)}`);
          await vi.advanceTimersByTimeAsync(0);
        }
        await calm(server);
        try {
          for (const someone of all) {
            expect(someone.shown).toEqual(shownBy(server.board));
            expect(someone.status).toEqual({ t: 'live', pending: 0 });
            expect(someone.outbox.ops).toEqual([]);
            // each command is answered once, and is in the log once or not at all
            expect([...someone.answers.values()].filter((times) => times !== 1)).toEqual([]);
            const inLog = server.opsOf(someone.client);
            expect(inLog).toEqual([...inLog].sort((one, other) => one - other));
          }
        } finally {
          for (const someone of all) someone.session.stop();
        }
      },
    ),
    { numRuns: Number(process.env['HISTORIES'] ?? 100) },
  );
}, 60_000);
