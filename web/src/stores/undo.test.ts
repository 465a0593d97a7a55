import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Code, Command } from '../protocol/protocol.gen';
import { installLocks } from '../testing/fake-locks';
import { FakeServer } from '../testing/fake-server';
import { later, settled, story } from '../testing/fake-tab';
import { calm } from '../testing/world';
import { OpenBoard } from './open.svelte';

let server: FakeServer;
let uninstall: () => void;
let open: OpenBoard;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  uninstall = installLocks();
  await begin();
});

afterEach(() => {
  open.close();
  uninstall();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Ann on a board with one deal. */
async function begin(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  server = new FakeServer();
  server.happen({ t: 'deal-added', deal: 'deal1', name: 'Globex', owner: 'ann', facts: {}, order: 'V0' });
  await openIt();
}

async function openIt(): Promise<void> {
  open = await OpenBoard.open('board1', 'ann', server.ticketFor('ann'), server.dial);
  await later(1_000);
}

const report = (text: string): Command => ({ t: 'report-result', deal: 'deal1', text });
const saved = () => server.board.deals.get('deal1')?.result.text;
const shown = () => open.board.deals.get('deal1')?.result.text;
const notices = () => open.board.notices.map((notice) => notice.rej.code);
const heard = () => server.last.heard.filter((frame) => frame.t === 'cmd').map((frame) => frame.d.t);

function lock(locked: boolean): void {
  server.happen({ t: 'settings-changed', title: 'Review', language: 'EN', locked });
}

async function goOffline(): Promise<void> {
  server.reachable = false;
  server.last.cut();
  await settled();
}

test('an undo takes back the last action although it has no answer yet, and no other one', async () => {
  open.send(report('first'));
  await settled();
  server.carriesAtOnce = false;
  open.send(report('second'));
  open.undo();
  expect(shown()).toBe('first');
  await calm(server);
  expect(saved()).toBe('first');
  expect(open.history.canRedo).toBe(true);
});

test('a command that was never sent is undone before anybody sees it, and can be redone', async () => {
  await goOffline();
  open.send(report('typed offline'));
  open.undo();
  expect([shown(), open.status.t, open.status]).toMatchObject(['', 'offline', { waiting: 0 }]);
  open.redo();
  expect(shown()).toBe('typed offline');
  open.undo();
  await calm(server);
  expect(heard()).toEqual([]);
  open.redo();
  await settled();
  expect([saved(), heard()]).toEqual(['typed offline', ['report-result']]);
});

test('an undo that was not sent is itself taken back by a redo', async () => {
  open.send(report('first'));
  await settled();
  await goOffline();
  open.undo();
  open.redo();
  await calm(server);
  expect([saved(), heard()]).toEqual(['first', []]);
  open.undo();
  await settled();
  expect(saved()).toBe('');
});

test('on a locked board an undo is refused and keeps its step', async () => {
  open.send(report('first'));
  await settled();
  lock(true);
  await settled();
  open.undo();
  await settled();
  expect([notices(), saved(), open.history.canUndo]).toEqual([['BOARD_LOCKED'], 'first', true]);
  lock(false);
  await settled();
  open.undo();
  await settled();
  expect(saved()).toBe('');
  lock(true);
  await settled();
  open.redo();
  await settled();
  expect(open.history.canRedo).toBe(true);
  lock(false);
  open.redo();
  await settled();
  expect(saved()).toBe('first');
});

test('a command that is refused after its undo was asked for is told once, and the step before stays', async () => {
  open.send(report('first'));
  await settled();
  server.carriesAtOnce = false;
  server.refuseNext('FORBIDDEN');
  open.send(report('second'));
  open.undo();
  await calm(server);
  expect([notices(), saved(), open.history.canRedo]).toEqual([['FORBIDDEN'], 'first', false]);
  open.undo();
  await settled();
  expect(saved()).toBe('');
});

test('a step that somebody else has overwritten is skipped: the one before it comes next', async () => {
  open.send(story('mine'));
  open.send(report('first'));
  await settled();
  server.happen({ t: 'result-reported', deal: 'deal1', text: 'of another' });
  await settled();
  open.undo();
  await settled();
  expect([notices(), saved()]).toEqual([['STALE_UNDO'], 'of another']);
  open.undo();
  await settled();
  expect([...server.board.cards.values()].map((card) => card.withdrawn)).toEqual([true]);
});

test('of two undos of which the first is refused, neither step is lost and nobody is told of the second', async () => {
  open.send(report('first'));
  open.send(report('second'));
  await settled();
  server.carriesAtOnce = false;
  server.refuseNext('BOARD_LOCKED');
  open.undo();
  open.undo();
  await calm(server);
  expect([notices(), saved()]).toEqual([['BOARD_LOCKED'], 'second']);
  open.undo();
  open.undo();
  await settled();
  expect([saved(), open.history.canUndo]).toEqual(['', false]);
});

test('an undo that came before its turn keeps its step, also while the one before it is asked for again', async () => {
  open.send(report('first'));
  open.send(report('second'));
  await settled();
  lock(true);
  await settled();
  server.carriesAtOnce = false;
  open.undo();
  server.last.carryUp();
  open.undo();
  server.last.carryDown();
  await settled();
  // the first undo was refused, and is repeated after the second
  open.undo();
  lock(false);
  open.send(report('third'));
  await calm(server);
  expect([notices(), saved()]).toEqual([['BOARD_LOCKED'], 'third']);
  open.undo();
  open.undo();
  await settled();
  expect([notices(), saved(), open.history.canUndo]).toEqual([['BOARD_LOCKED'], '', false]);
});

test('an unanswered undo stays an undo after a reload', async () => {
  open.send(report('first'));
  await settled();
  server.carriesAtOnce = false;
  open.undo();
  open.close();
  await openIt();
  await calm(server);
  expect([saved(), open.history.canRedo]).toEqual(['', true]);
  open.redo();
  await settled();
  expect(saved()).toBe('first');
});

type Step =
  | { t: 'write' | 'undo' | 'redo' | 'up' | 'down' | 'carry' | 'cut' | 'reload' }
  | { t: 'reach' | 'lock'; on: boolean }
  | { t: 'wait'; milliseconds: number };

const plain = (...kinds: ('write' | 'undo' | 'redo' | 'up' | 'down' | 'carry' | 'cut' | 'reload')[]) =>
  fc.constantFrom(...kinds).map((t): Step => ({ t }));
const reach = fc.boolean().map((on): Step => ({ t: 'reach', on }));
const wait = fc.constantFrom(1, 300, 3_000).map((milliseconds): Step => ({ t: 'wait', milliseconds }));
const ways = [
  { weight: 12, arbitrary: plain('write', 'write', 'undo', 'undo', 'redo') },
  { weight: 8, arbitrary: plain('up', 'down', 'carry') },
  { weight: 2, arbitrary: plain('cut', 'reload') },
  { weight: 2, arbitrary: reach },
  { weight: 2, arbitrary: wait },
];
const anyStep = fc.oneof(...ways);
const orLock = fc.oneof(...ways, {
  weight: 2,
  arbitrary: fc.boolean().map((on): Step => ({ t: 'lock', on })),
});

async function take(step: Step, text: string): Promise<void> {
  const link = server.connections.at(-1);
  switch (step.t) {
    case 'write':
      open.send(report(text));
      break;
    case 'undo':
      open.undo();
      break;
    case 'redo':
      open.redo();
      break;
    case 'up':
      link?.carryUp();
      break;
    case 'down':
      link?.carryDown();
      break;
    case 'carry':
      link?.carry();
      break;
    case 'cut':
      link?.cut('SLOW');
      break;
    case 'reload':
      open.close();
      await openIt();
      break;
    case 'reach':
      server.reachable = step.on;
      if (!step.on) link?.cut();
      break;
    case 'lock':
      if (server.board.locked !== step.on) lock(step.on);
      break;
    case 'wait':
      await later(step.milliseconds);
  }
  await settled();
}

const HISTORIES = { numRuns: Number(process.env['HISTORIES'] ?? 150) };

/** The expected result: that of a plain undo history, as a person expects of the keys. */
test('undo and redo do what their keys mean, whatever the network does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 80, size: 'max' }), async (steps) => {
      open.close();
      await begin();
      server.carriesAtOnce = false;
      const texts = [''];
      let at = 0;
      for (const [i, step] of steps.entries()) {
        await take(step, `text ${String(i)}`);
        if (step.t === 'write') texts.splice(++at, texts.length, `text ${String(i)}`);
        if (step.t === 'undo') at = Math.max(0, at - 1);
        if (step.t === 'redo') at = Math.min(texts.length - 1, at + 1);
      }
      await calm(server);
      expect([saved(), shown(), notices()]).toEqual([texts[at], texts[at], []]);
      expect([open.history.canUndo, open.history.canRedo]).toEqual([at > 0, at < texts.length - 1]);
    }),
    HISTORIES,
  );
}, 120_000);

/** Possible refusals on a locked board; a reason that is lost with its connection is not repeated. */
const REFUSED_HERE: Code[] = ['BOARD_LOCKED', 'ALREADY_RESOLVED'];

test('all logged commands can still be undone, whatever was refused on the way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(orLock, { minLength: 5, maxLength: 80, size: 'max' }), async (steps) => {
      open.close();
      await begin();
      server.carriesAtOnce = false;
      for (const [i, step] of steps.entries()) await take(step, `text ${String(i)}`);
      await calm(server);
      if (server.board.locked) lock(false);
      await settled();
      for (let presses = 0; open.history.canUndo && presses < 200; presses++) {
        open.undo();
        await settled();
      }
      expect([saved(), open.history.canUndo]).toEqual(['', false]);
      expect(notices().filter((code) => !REFUSED_HERE.includes(code))).toEqual([]);
    }),
    HISTORIES,
  );
}, 120_000);
