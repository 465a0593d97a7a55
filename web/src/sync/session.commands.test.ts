import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Code, Command } from '../protocol/protocol.gen';
import { FakeServer } from '../testing/fake-server';
import { FakeTab, later, settled, story } from '../testing/fake-tab';
import { downgraded } from './downgrade';

const CLIENT = 'client000001';
const LONG_ENOUGH_TO_COME_BACK = 20_000;

let server: FakeServer;
let tab: FakeTab;

beforeEach(async () => {
  vi.useFakeTimers();
  server = new FakeServer();
  tab = await new FakeTab(server).start();
});

afterEach(() => {
  tab.session.stop();
  vi.useRealTimers();
});

const commandsHeard = () => server.last.heard.flatMap((frame) => (frame.t === 'cmd' ? [frame.n] : []));

test('a command is done when its own event comes, and then nothing of it is kept', async () => {
  await tab.write(story('one'));
  expect(tab.finished).toEqual([{ n: 1, changed: true }]);
  expect(tab.outbox.ops).toEqual([]);
  expect(tab.now).toEqual({ t: 'live', pending: 0 });
});

test('commands go out in the order in which they were given, each as it comes', async () => {
  await tab.write(story('one'), story('two'), story('three'));
  expect(commandsHeard()).toEqual([1, 2, 3]);
  expect(server.opsOf(CLIENT)).toEqual([1, 2, 3]);
});

test('a server of the release before gets no seen values, which it does not know', async () => {
  const rename = { t: 'change-settings' as const, title: 'Monday', was: 'Review' };
  server.revision = undefined;
  server.last.cut('DRAINING');
  await later(LONG_ENOUGH_TO_COME_BACK);
  await tab.write(rename);
  expect(tab.finished).toEqual([{ n: 1, changed: true }]);

  server.revision = 1;
  server.last.cut('DRAINING');
  await later(LONG_ENOUGH_TO_COME_BACK);
  await tab.write({ ...rename, title: 'Tuesday', was: 'Monday' });
  expect(server.last.heard.at(-1)).toMatchObject({ d: { title: 'Tuesday', was: 'Monday' } });
});

test('newer fields of commands are sent only to servers that read them', () => {
  const groups = { t: 'group-cards', card: 'o1', into: 'o2', was: { lead: undefined } } as const;
  expect(downgraded(groups, 1)).toEqual({ ...groups, was: undefined });
  expect(downgraded(groups, 2)).toBe(groups);
  // every field with its revision, as the server has them
  const fields = readFileSync('../server/src/test/resources/client-fields.txt', 'utf8');
  const later = [...fields.matchAll(/^([a-z-]+)\.was (\d+)$/gm)];
  expect(later.length).toBeGreaterThan(15);
  for (const [, t, revision] of later) {
    const command = { t, was: 'x' } as unknown as Command;
    expect(downgraded(command, Number(revision))).toBe(command);
    expect(downgraded(command, Number(revision) - 1)).toEqual({ t, was: undefined });
  }
});

test('the header counts unanswered commands', async () => {
  server.carriesAtOnce = false;
  await tab.write(story('one'), story('two'));
  expect(tab.now).toEqual({ t: 'live', pending: 2 });
});

test('a command that changes nothing is done without an event', async () => {
  await tab.write({ t: 'change-settings', title: 'Review' });
  expect(tab.finished).toEqual([{ n: 1, changed: false }]);
  expect(tab.outbox.ops).toEqual([]);
});

test('an answer about something in the log waits until that much of the log is here', async () => {
  server.carriesAtOnce = false;
  await tab.write(story('one'));
  server.last.say({ t: 'ack', n: 1, seq: 2 });
  server.last.carryDown();
  await settled();
  expect(tab.finished).toEqual([]);
  server.happen({ t: 'settings-changed', title: 'B', language: 'EN', locked: false });
  server.last.carryDown();
  await settled();
  expect(tab.finished).toEqual([{ n: 1, changed: true }]);
});

test('a command of several events is done once', async () => {
  server.happen({ t: 'deal-added', deal: 'd1', name: 'D', owner: 'ann', facts: {}, order: 'V00000' });
  const kind = { t: 'obstacle' as const, type: 'PRICE' as const, remover: 'REP' as const, order: 'V00000' };
  server.happen({
    t: 'card-added',
    card: 'o1',
    deal: 'd1',
    text: 'x',
    hidden: false,
    silent: false,
    anonymous: false,
    kind,
  });
  server.happen({ t: 'key-obstacle-marked', deal: 'd1', obstacle: 'o1' });
  await tab.write({ t: 'withdraw', card: 'o1' });
  expect(server.opsOf(CLIENT)).toEqual([1, 1]);
  expect(tab.finished).toEqual([{ n: 1, changed: true }]);
});

test.each<Code>([
  'MALFORMED',
  'TOO_LARGE',
  'UNKNOWN_TYPE',
  'INVALID',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'BOARD_LOCKED',
  'LIMIT_EXCEEDED',
  'STALE_UNDO',
  'ALREADY_RESOLVED',
])('%s is told once and not tried again; what comes after it goes on', async (code) => {
  server.refuseNext(code);
  await tab.write(story('refused'), story('taken'));
  await later(LONG_ENOUGH_TO_COME_BACK);
  expect(tab.refusals.map(({ n, why }) => [n, why.code])).toEqual([[1, code]]);
  expect(tab.finished).toEqual([{ n: 2, changed: true }]);
  expect(commandsHeard()).toEqual([1, 2]);
});

test.each<Code>(['RATE_LIMITED', 'OVERLOADED', 'UNAVAILABLE'])(
  '%s is tried again when the server said so, in order and without a word to anybody',
  async (code) => {
    server.refuseNext(code, { retryAfterMs: 700 });
    await tab.write(story('one'), story('two'));
    expect(server.opsOf(CLIENT)).toEqual([]);
    expect(tab.now).toEqual({ t: 'live', pending: 2 });
    await later(699);
    expect(server.opsOf(CLIENT)).toEqual([]);
    await later(1);
    expect(server.opsOf(CLIENT)).toEqual([1, 2]);
    expect(tab.refusals).toEqual([]);
    expect(tab.outbox.ops).toEqual([]);
  },
);

test('a command written during the wait for a retry does not overtake the waiting ones', async () => {
  server.refuseNext('RATE_LIMITED', { retryAfterMs: 700 });
  await tab.write(story('one'));
  await tab.write(story('two'));
  expect(commandsHeard()).toEqual([1]);
  await later(700);
  expect(server.opsOf(CLIENT)).toEqual([1, 2]);
});

test('a skipped number is healed by sending all again', async () => {
  server.last.lastOp = -1; // the server believes that an earlier one is missing
  await tab.write(story('one'));
  expect(server.opsOf(CLIENT)).toEqual([]);
  server.last.lastOp = 0;
  await later(1_000);
  expect(server.opsOf(CLIENT)).toEqual([1]);
});

test('an answer that is lost makes no second event', async () => {
  server.carriesAtOnce = false;
  await tab.write(story('once'));
  server.last.carryUp();
  expect(server.opsOf(CLIENT)).toEqual([1]);
  server.last.cut();
  server.carriesAtOnce = true;
  await later(LONG_ENOUGH_TO_COME_BACK);
  expect(server.opsOf(CLIENT)).toEqual([1]);
  expect(tab.finished).toEqual([{ n: 1, changed: true }]);
  expect(tab.seen.filter(({ event }) => event.t === 'card-added')).toHaveLength(1);
});

test('the same, when the whole board comes in place of the lost answer', async () => {
  server.carriesAtOnce = false;
  await tab.write(story('once'));
  server.last.carryUp();
  server.last.cut();
  server.carriesAtOnce = true;
  server.alwaysWhole = true;
  await later(LONG_ENOUGH_TO_COME_BACK);
  expect(server.opsOf(CLIENT)).toEqual([1]);
  expect(tab.finished).toEqual([{ n: 1, changed: true }]);
});

test('a command that was lost on its way is sent again under its own number', async () => {
  server.carriesAtOnce = false;
  await tab.write(story('one'), story('two'));
  server.last.cut();
  server.carriesAtOnce = true;
  await later(LONG_ENOUGH_TO_COME_BACK);
  expect(server.last.heard[0]).toMatchObject({ t: 'hello', firstOp: 1 });
  expect(server.opsOf(CLIENT)).toEqual([1, 2]);
});

test('a lost refusal is told after coming back, and the number is not used for something else', async () => {
  server.refuseNext('INVALID');
  server.carriesAtOnce = false;
  await tab.write(story('refused'), story('taken'));
  server.last.carryUp();
  server.last.carryUp();
  server.last.cut();
  server.carriesAtOnce = true;
  await later(LONG_ENOUGH_TO_COME_BACK);
  expect(tab.refusals.map(({ n, why }) => [n, why.code])).toEqual([[1, 'ALREADY_RESOLVED']]);
  expect(server.opsOf(CLIENT)).toEqual([2]);
});

test('a locked board refuses writing, and takes it again when it is unlocked', async () => {
  const settings = { t: 'settings-changed' as const, title: 'Review', language: 'EN' as const };
  server.happen({ ...settings, locked: true });
  await tab.write(story('too early'));
  expect(tab.refusals.map(({ why }) => why.code)).toEqual(['BOARD_LOCKED']);
  server.happen({ ...settings, locked: false });
  await tab.write(story('in time'));
  expect(server.opsOf(CLIENT)).toEqual([2]);
});

test('a tab that has lost its storage goes on behind its last number in the log', async () => {
  await tab.write(story('one'), story('two'));
  tab.session.stop();
  const forgetful = await new FakeTab(server, CLIENT).start();
  await forgetful.write(story('three'));
  expect(server.opsOf(CLIENT)).toEqual([1, 2, 3]);
  forgetful.session.stop();
});

test('the answer to another tab with the same number is not taken for one’s own', async () => {
  server.carriesAtOnce = false;
  await tab.write(story('mine'));
  const mine = server.last;
  mine.silent = true;
  server.carriesAtOnce = true;
  const other = await new FakeTab(server, 'client000002').start();
  await other.write(story('theirs'));
  mine.carryDown();
  await settled();
  expect(tab.finished).toEqual([]);
  expect(tab.outbox.ops).toHaveLength(1);
  other.session.stop();
});

test('an answer waits for those before it, so that repeated commands have no hole', async () => {
  server.carriesAtOnce = false;
  await tab.write(story('one'), story('two'), story('three'));
  server.last.say({ t: 'rej', n: 2, code: 'INVALID' });
  server.last.carryDown();
  await settled();
  expect(tab.refusals).toEqual([]);
  expect(tab.outbox.ops.map((op) => op.n)).toEqual([1, 2, 3]);
  server.last.cut();
  server.carriesAtOnce = true;
  await later(LONG_ENOUGH_TO_COME_BACK);
  expect(server.opsOf(CLIENT)).toEqual([1, 2, 3]);
  expect(tab.refusals).toEqual([]);
});

test('400 commands that waited go out once each, no faster than the server takes them', async () => {
  server.last.cut();
  server.reachable = false;
  for (let i = 0; i < 400; i++) tab.outbox.add(story(`number ${i}`));
  server.reachable = true;
  await later(LONG_ENOUGH_TO_COME_BACK);
  await later(20_000);
  expect(server.opsOf(CLIENT)).toHaveLength(400);
  expect(commandsHeard()).toEqual(Array.from({ length: 400 }, (_, i) => i + 1));
  expect(tab.outbox.ops).toEqual([]);
});

test('no more commands are unanswered than the server allows', async () => {
  server.limits = { ...server.limits, inFlight: 5 };
  server.last.cut();
  await later(LONG_ENOUGH_TO_COME_BACK);
  server.carriesAtOnce = false;
  for (let i = 0; i < 12; i++) await tab.write(story(`number ${i}`));
  expect(server.last.up).toHaveLength(5);
  server.last.carry();
  await settled();
  expect(server.opsOf(CLIENT)).toHaveLength(5);
  expect(server.last.up).toHaveLength(5);
  server.carriesAtOnce = true;
  server.last.carry();
  await settled();
  server.last.carry();
  await settled();
  expect(server.opsOf(CLIENT)).toHaveLength(12);
});

test('another tab that uses up this person’s limit costs a few frames, not all of them again', async () => {
  const other = await new FakeTab(server, 'client000002').start();
  for (let i = 0; i < 100; i++) {
    tab.outbox.add(story(`mine ${i}`));
    other.outbox.add(story(`theirs ${i}`));
  }
  const [mine, theirs] = server.connections;
  tab.session.pump();
  other.session.pump();
  await later(20_000);
  expect(server.opsOf(CLIENT)).toHaveLength(100);
  expect(server.opsOf('client000002')).toHaveLength(100);
  expect((mine?.heard.length ?? 0) + (theirs?.heard.length ?? 0)).toBeLessThan(400);
  other.session.stop();
});

test('a refusal while waiting that names an earlier command goes on from there', async () => {
  server.refuseNext('UNAVAILABLE', { retryAfterMs: 700 });
  await tab.write(story('one'), story('two'));
  server.last.say({ t: 'rej', n: 1, code: 'OVERLOADED', retryAfterMs: 300 });
  await settled();
  await later(300);
  expect(server.opsOf(CLIENT)).toEqual([1, 2]);
});

test('a new connection refills nothing', async () => {
  for (let i = 0; i < 60; i++) tab.outbox.add(story(`number ${i}`));
  tab.session.pump();
  await settled();
  const before = server.opsOf(CLIENT).length;
  server.last.cut();
  for (let i = 0; i < 60; i++) tab.outbox.add(story(`more ${i}`));
  await later(1_000);
  expect(server.last.heard.filter(({ t }) => t === 'cmd').length).toBeLessThan(30);
  expect(before).toBeLessThanOrEqual(60);
});
