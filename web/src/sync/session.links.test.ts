import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Close } from '../protocol/protocol.gen';
import { FakeServer } from '../testing/fake-server';
import { FakeTab, later, settled, story } from '../testing/fake-tab';
import type { EndReason } from './status';

const CLIENT = 'client000001';
const LONG_ENOUGH_TO_COME_BACK = 20_000;
const LONGER_THAN_ANY_SILENCE = 31_000;

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

const rename = (title: string) => ({ t: 'settings-changed', title, language: 'EN', locked: false }) as const;

test('commands written while the server is away are counted, and sent once when it is back', async () => {
  server.reachable = false;
  server.last.cut();
  await tab.write(story('one'), story('two'));
  await later(60_000);
  expect(tab.now).toEqual({ t: 'offline', waiting: 2 });
  server.reachable = true;
  await later(LONG_ENOUGH_TO_COME_BACK);
  expect(server.opsOf(CLIENT)).toEqual([1, 2]);
  expect(tab.now).toEqual({ t: 'live', pending: 0 });
});

test('a server that says when to come back is asked then, and not before', async () => {
  server.last.say({ t: 'bye', why: 'DRAINING', reconnectAfterMs: 3_000 });
  await settled();
  server.last.cut('DRAINING');
  const before = tab.welcomes.length;
  await later(2_900);
  expect(tab.welcomes).toHaveLength(before);
  expect(tab.now).toEqual({ t: 'offline', waiting: 0 });
  await later(200);
  expect(tab.welcomes).toHaveLength(before + 1);
});

test('the browser says that it is offline: the header says so at once', async () => {
  globalThis.dispatchEvent(new Event('offline'));
  expect(tab.now).toEqual({ t: 'offline', waiting: 0 });
});

test('the browser says that it is online: nobody waits for the next try', async () => {
  server.reachable = false;
  server.last.cut();
  await later(120_000); // by now it retries only rarely
  server.reachable = true;
  const before = tab.welcomes.length;
  globalThis.dispatchEvent(new Event('online'));
  await settled();
  expect(tab.welcomes).toHaveLength(before + 1);
});

test('after a while without any sign of life the header says offline', async () => {
  server.last.silent = true;
  server.reachable = false;
  await later(LONGER_THAN_ANY_SILENCE);
  expect(tab.now).toMatchObject({ t: 'offline' });
});

test('a dead link is let go and a new one made', async () => {
  server.last.silent = true;
  await tab.write(story('into the void'));
  expect(tab.now).toEqual({ t: 'live', pending: 1 });
  await later(LONGER_THAN_ANY_SILENCE + LONG_ENOUGH_TO_COME_BACK);
  expect(server.opsOf(CLIENT)).toEqual([1]);
  expect(tab.now).toEqual({ t: 'live', pending: 0 });
});

test('signs of life keep a quiet link', async () => {
  const link = server.last;
  for (let i = 0; i < 10; i++) {
    await later(10_000);
    server.beat();
  }
  await settled();
  expect(server.last).toBe(link);
  expect(link.heard.filter((frame) => frame.t === 'seen')).toHaveLength(10);
});

test('a ticket that never comes is not waited for', async () => {
  const asked = server.ticketFor('bob');
  let hangs = true;
  const stuck = new FakeTab(server, 'client000002', undefined, 'bob', () =>
    hangs ? new Promise(() => undefined) : asked(),
  );
  await stuck.start();
  hangs = false;
  await later(LONG_ENOUGH_TO_COME_BACK);
  expect(stuck.now).toEqual({ t: 'live', pending: 0 });
  stuck.session.stop();
});

test('the server cannot save: the header says so until something is saved again', async () => {
  server.beat(true);
  await settled();
  expect(tab.now).toEqual({ t: 'degraded', waiting: 0 });
  server.happen(rename('B'));
  await settled();
  expect(tab.now).toEqual({ t: 'live', pending: 0 });
});

test('events that come twice, or late, count once', async () => {
  server.carriesAtOnce = false;
  server.happen(rename('B'), rename('C'), rename('D'));
  server.last.down.length = 0;
  const evs = (from: number, to: number) => ({
    t: 'evs' as const,
    from,
    to,
    e: server.log.slice(from - 1, to),
  });
  for (const frame of [evs(2, 3), evs(2, 2), evs(3, 4), evs(2, 4)]) server.last.say(frame);
  server.last.carry();
  await settled();
  expect(tab.seen.map((entry) => entry.seq)).toEqual([2, 3, 4]);
});

test('a hole is asked for once and filled; nothing is shown out of order', async () => {
  server.carriesAtOnce = false;
  server.happen(rename('B'));
  server.last.down.length = 0; // lost
  server.happen(rename('C'));
  server.happen(rename('D'));
  while (server.last.carryDown()) await settled();
  expect(tab.seen).toEqual([]);
  expect(server.last.up).toEqual([{ t: 'pull', from: 2 }]);
  server.last.carry();
  await settled();
  expect(tab.seen.map((entry) => entry.seq)).toEqual([2, 3, 4]);
});

test('a lost last event is noticed by the next sign of life', async () => {
  server.carriesAtOnce = false;
  server.happen(rename('B'));
  server.last.down.length = 0; // lost
  server.carriesAtOnce = true;
  server.beat();
  await settled();
  expect(tab.seen.map((entry) => entry.seq)).toEqual([2]);
});

test('a hole that nobody fills is healed by a new link', async () => {
  server.carriesAtOnce = false;
  server.happen(rename('B'));
  server.last.down.length = 0; // lost
  server.happen(rename('C'));
  server.last.carryDown();
  await settled();
  server.last.up.length = 0; // the request is lost, too
  server.carriesAtOnce = true;
  await later(LONG_ENOUGH_TO_COME_BACK);
  expect(tab.seen.map((entry) => entry.seq)).toEqual([2, 3]);
});

test('the patience with one link is not spent on the next', async () => {
  server.last.say({ t: 'hb', head: 99, at: 0, degraded: false }); // the heartbeat reveals missing events
  await settled();
  server.last.cut();
  await later(1_000);
  const link = server.last;
  await later(10_000);
  expect(server.last).toBe(link);
});

test.each<Close>(['DRAINING', 'SLOW', 'RESYNC', 'FLOOD'])('%s: it comes back by itself', async (code) => {
  await tab.write(story('one'));
  server.last.cut(code);
  expect(tab.now).toMatchObject({ t: 'offline' });
  await later(LONG_ENOUGH_TO_COME_BACK);
  expect(tab.now).toEqual({ t: 'live', pending: 0 });
});

test('a full board is said to be full until there is a place', async () => {
  await tab.write(story('one'));
  server.reachable = false;
  server.last.cut('FULL');
  expect(tab.now).toEqual({ t: 'full', waiting: 0 });
  server.reachable = true;
  await later(LONG_ENOUGH_TO_COME_BACK);
  expect(tab.now).toEqual({ t: 'live', pending: 0 });
});

test.each<[Close, EndReason]>([
  ['REPLACED', 'replaced'],
  ['TOO_MANY_TABS', 'too-many-tabs'],
  ['FORBIDDEN', 'forbidden'],
  ['BOARD_GONE', 'gone'],
  ['CLIENT_TOO_OLD', 'outdated'],
  ['BAD_FRAME', 'broken'],
])('%s: it ends, says why, and what was not sent is kept', async (code, why) => {
  server.carriesAtOnce = false;
  await tab.write(story('kept'));
  server.last.cut(code);
  await later(120_000);
  expect(tab.now).toEqual({ t: 'ended', why, waiting: 1 });
  expect(server.connections).toEqual([]);
  expect(tab.outbox.ops).toHaveLength(1);
});

test('a ticket that was too old is replaced; only when none is good one is signed out', async () => {
  const refuse = () => server.last.cut('NOT_AUTHENTICATED');
  refuse();
  await later(1_000);
  expect(tab.now).toEqual({ t: 'live', pending: 0 });
  server.carriesAtOnce = false;
  server.last.cut();
  for (let i = 0; i < 3; i++) {
    await later(2_000);
    refuse();
  }
  expect(tab.now).toEqual({ t: 'ended', why: 'signed-out', waiting: 0 });
});

test.each<'signed-out' | 'gone'>(['signed-out', 'gone'])('no ticket because %s: it ends', async (t) => {
  server.noTicket = { t };
  server.last.cut();
  await later(LONG_ENOUGH_TO_COME_BACK);
  expect(tab.now).toEqual({ t: 'ended', why: t, waiting: 0 });
});

/** When a tab that never gets a ticket asks for one. */
async function waitsBetweenTries(chance: number): Promise<number[]> {
  vi.spyOn(Math, 'random').mockReturnValue(chance);
  const tries: number[] = [];
  const hopeless = new FakeTab(server, 'client000002', undefined, 'bob', () => {
    tries.push(Date.now());
    return Promise.resolve({ t: 'unreachable' });
  });
  await hopeless.start();
  await later(120_000);
  hopeless.session.stop();
  vi.restoreAllMocks();
  return tries.slice(1).map((at, i) => at - (tries[i] ?? 0));
}

test('the tries grow further apart, up to a limit', async () => {
  const waits = await waitsBetweenTries(1);
  expect(waits[0]).toBe(250);
  for (let i = 1; i < waits.length; i++) expect(waits[i]).toBeGreaterThanOrEqual(waits[i - 1] ?? 0);
  expect(waits.at(-1)).toBe(15_000);
});

test('not everybody tries at the same time', async () => {
  expect((await waitsBetweenTries(0))[0]).toBe(125);
});

test('after a long absence the next short break ends at once', async () => {
  server.reachable = false;
  server.last.cut();
  await later(120_000);
  server.reachable = true;
  await later(LONG_ENOUGH_TO_COME_BACK);
  server.last.cut();
  await later(250);
  expect(tab.now).toEqual({ t: 'live', pending: 0 });
});

test('nobody’s place is known any more when the link is gone', async () => {
  const before = tab.presenceLosses;
  server.last.cut();
  expect(tab.presenceLosses).toBe(before + 1);
});

test('a stopped session is silent', async () => {
  tab.session.stop();
  const told = tab.statuses.length;
  expect(server.connections).toEqual([]);
  globalThis.dispatchEvent(new Event('online'));
  await later(120_000);
  expect(server.connections).toEqual([]);
  expect(tab.statuses).toHaveLength(told);
});
