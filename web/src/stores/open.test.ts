import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Person } from '../protocol/protocol.gen';
import { Drafts } from '../sync/drafts';
import { Outbox } from '../sync/outbox';
import { claim } from '../sync/tab';
import { installLocks } from '../testing/fake-locks';
import { FakeServer } from '../testing/fake-server';
import { later, settled, story } from '../testing/fake-tab';
import { person } from '../testing/stages';
import { OpenBoard } from './open.svelte';

const CRASHED = 'crashedTab01';

let server: FakeServer;
let uninstall: () => void;
let open: OpenBoard | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sessionStorage.clear();
  uninstall = installLocks();
  server = new FakeServer();
});

afterEach(() => {
  open?.close();
  uninstall();
  vi.useRealTimers();
});

async function openAs(me: string): Promise<OpenBoard> {
  open = await OpenBoard.open('board1', me, server.ticketFor(me), server.dial);
  await later(1_000);
  return open;
}

const leave = (me: string) => new Outbox(localStorage, me, 'board1', CRASHED).add(story('left behind'));
const drafts = (me: string) => new Drafts(localStorage, me, 'board1', 'tab1').all().map((it) => it.text);

test('commands left by a crashed tab are sent once, under their own numbers, and then removed', async () => {
  leave('ann');
  const board = await openAs('ann');
  expect(server.opsOf(CRASHED)).toEqual([1]);
  expect(board.board.cardsOf('').cards.size).toBe(1);
  expect(Object.keys(localStorage)).toEqual([]);
  expect(server.connections.map((it) => it.client)).not.toContain(CRASHED);
  expect(await claim(CRASHED)).toBeDefined();
});

test('unsent commands of another member on this machine stay theirs', async () => {
  leave('bob');
  await openAs('ann');
  expect(server.opsOf(CRASHED)).toEqual([]);
  open?.close();
  await openAs('bob');
  expect(server.log.filter((entry) => entry.client === CRASHED).map((entry) => entry.actor)).toEqual(['bob']);
});

test('unsent commands of a living tab are left to it', async () => {
  await claim(CRASHED);
  leave('ann');
  await openAs('ann');
  expect(server.opsOf(CRASHED)).toEqual([]);
});

test('the words of leftovers that are refused become drafts', async () => {
  leave('ann');
  server.refuseNext('NOT_FOUND');
  await openAs('ann');
  expect(drafts('ann')).toEqual(['left behind']);
});

test('leftovers that cannot be sent wait for the next time', async () => {
  leave('ann');
  server.noTicket = { t: 'signed-out' };
  const board = await openAs('ann');
  expect(board.status).toEqual({ t: 'ended', why: 'signed-out', waiting: 0 });
  open?.close();
  server.noTicket = undefined;
  await openAs('ann');
  expect(server.opsOf(CRASHED)).toEqual([1]);
});

test('refused words survive a crash, until somebody has decided about them', async () => {
  const board = await openAs('ann');
  server.refuseNext('BOARD_LOCKED');
  board.send(story('precious'));
  await settled();
  expect(board.board.notices.map((notice) => notice.rej.code)).toEqual(['BOARD_LOCKED']);
  expect(drafts('ann')).toEqual(['precious']);
  const [notice] = board.board.notices;
  if (notice) board.unsent.dismiss(notice);
  expect(drafts('ann')).toEqual([]);
  expect(board.board.notices).toEqual([]);
});

test('an observer may not write, nor anybody on a locked board or after the end', async () => {
  const board = await openAs('ann');
  expect(board.mayWrite).toBe(true);
  server.happen({ t: 'settings-changed', title: 'Review', language: 'EN', locked: true });
  await settled();
  expect(board.mayWrite).toBe(false);
  server.happen({ t: 'settings-changed', title: 'Review', language: 'EN', locked: false });
  await settled();
  expect(board.mayWrite).toBe(true);
  server.last.cut('REPLACED');
  expect(board.mayWrite).toBe(false);
  open?.close();
  server.role = 'OBSERVER';
  expect((await openAs('ann')).mayWrite).toBe(false);
});

test('a change of role counts from the next welcome on', async () => {
  const board = await openAs('ann');
  server.role = 'OBSERVER';
  server.last.cut('RESYNC');
  await later(1_000);
  expect(board.role).toBe('OBSERVER');
});

test('one may go on writing while offline', async () => {
  const board = await openAs('ann');
  server.reachable = false;
  server.last.cut();
  expect(board.status.t).toBe('offline');
  expect(board.mayWrite).toBe(true);
  board.send(story('offline'));
  expect(board.board.cardsOf('').cards.size).toBe(1);
  server.reachable = true;
  await later(5_000);
  expect(server.board.cards.size).toBe(1);
  expect(board.status).toEqual({ t: 'live', pending: 0 });
});

test('people who have left are named where they wrote, and cannot be chosen any more', async () => {
  const board = await openAs('ann');
  const person = { role: 'REP', seniority: 'REGULAR', guest: false } as const;
  server.last.say({
    t: 'people',
    people: [
      { ...person, id: 'bob', name: 'Bob', left: false },
      { ...person, id: 'eve', name: 'Eve', left: true },
    ],
  });
  await settled();
  expect(board.people.map((it) => it.id)).toEqual(['bob']);
  expect(board.person('bob')?.name).toBe('Bob');
  expect(board.person('eve')?.name).toMatch(/^Eve.*(left|已离开)/);
  expect(board.hasLeft('eve')).toBe(true);
  expect(board.hasLeft('bob')).toBe(false);
  expect(board.nameable('bob').map((it) => it.id)).toEqual(['bob']);
  // but a person who has left stays assigned, even if nobody knows their name any more
  expect(board.nameable('eve').map((it) => it.name)).toEqual(['Bob', board.person('eve')?.name]);
  expect(board.nameable('gone').at(-1)?.name).toMatch(/former|前成员|已离开/i);
  expect(board.person('nobody')).toBeUndefined();
});

test('others see of a guest that it is one, whatever its name', async () => {
  const guest: Person = { ...person('guest1', 'Bob'), guest: true };
  server.people = [person('ann', 'Ann'), person('bob', 'Bob'), guest];
  const ann = await openAs('ann');
  expect(ann.people.map((it) => it.name)).toEqual(['Ann', 'Bob', 'Bob (guest)']);
  expect(ann.person('guest1')?.name).toBe('Bob (guest)');
  expect(ann.nameable('guest1').map((it) => it.name)).toContain('Bob (guest)');
});
