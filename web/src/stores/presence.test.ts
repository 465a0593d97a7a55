import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Pres, Presence } from '../protocol/protocol.gen';
import { PresenceStore } from './presence.svelte';

let sent: Omit<Pres, 't'>[];
let store: PresenceStore;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  store = new PresenceStore((place) => sent.push({ ...place }));
  store.sid = 'me';
});

afterEach(() => {
  vi.useRealTimers();
});

const presence = (sid: string, more: Partial<Presence> = {}): Presence => ({
  sid,
  member: `member-${sid}`,
  doing: 'LOOKING',
  ...more,
});

test('a hundred moves within a second are at most thirteen messages, and the last one is among them', () => {
  store.cursors = true;
  for (let i = 1; i <= 100; i++) {
    store.go({ x: i / 100, y: i });
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(1_000);
  expect(sent.length).toBeGreaterThan(5);
  expect(sent.length).toBeLessThanOrEqual(14);
  expect(sent.at(-1)).toMatchObject({ x: 1, y: 100 });
});

test('several changes at once are one message', () => {
  store.go({ deal: 'd1' });
  store.go({ card: 'c1', doing: 'WRITING' });
  vi.advanceTimersByTime(0);
  expect(sent).toEqual([{ deal: 'd1', card: 'c1', doing: 'WRITING' }]);
});

test('nothing is sent while nothing moves', () => {
  store.go({ deal: 'd1' });
  vi.advanceTimersByTime(60_000);
  expect(sent).toHaveLength(1);
});

test('the cursor is told only while cursors are on', () => {
  store.go({ x: 0.5, y: 10 });
  vi.advanceTimersByTime(100);
  expect(sent).toEqual([{ doing: 'LOOKING' }]);
  store.cursors = true;
  store.go({ x: 0.5, y: 10 });
  vi.advanceTimersByTime(100);
  store.cursors = false;
  store.go({});
  vi.advanceTimersByTime(100);
  expect(sent.slice(1)).toEqual([{ doing: 'LOOKING', x: 0.5, y: 10 }, { doing: 'LOOKING' }]);
});

test('after a new link the others are told again where one is', () => {
  store.go({ deal: 'd1' });
  vi.advanceTimersByTime(1_000);
  store.again();
  vi.advanceTimersByTime(1_000);
  expect(sent).toEqual([
    { deal: 'd1', doing: 'LOOKING' },
    { deal: 'd1', doing: 'LOOKING' },
  ]);
});

test('one does not see oneself, and sees others come, move and go', () => {
  store.change({
    t: 'pset',
    changed: [presence('me'), presence('a'), presence('b', { deal: 'd1' })],
    gone: [],
  });
  expect([...store.others.keys()]).toEqual(['a', 'b']);
  store.change({ t: 'pset', changed: [presence('a', { deal: 'd1' })], gone: ['b'] });
  expect(store.onDeal('d1')).toEqual(['member-a']);
  store.lost();
  expect(store.others.size).toBe(0);
});

test('a member with two tabs is there once', () => {
  const two = [presence('a', { member: 'bob', deal: 'd1' }), presence('b', { member: 'bob', deal: 'd1' })];
  store.change({ t: 'pset', changed: two, gone: [] });
  expect(store.members('ann')).toEqual(['ann', 'bob']);
  expect(store.onDeal('d1')).toEqual(['bob']);
});

test('a person who writes in a card is busy with it; one who looks at it is not', () => {
  store.change({ t: 'pset', changed: [presence('a', { card: 'c1' })], gone: [] });
  expect(store.busyWith('c1')).toBeUndefined();
  store.change({ t: 'pset', changed: [presence('a', { card: 'c1', doing: 'WRITING' })], gone: [] });
  expect(store.busyWith('c1')?.sid).toBe('a');
});

test('people who moved last stand at the end; following moves nobody', () => {
  const order = () => store.inOrder().map((it) => it.sid);
  store.change({ t: 'pset', changed: [presence('a'), presence('b'), presence('c')], gone: [] });
  expect(order()).toEqual(['a', 'b', 'c']);
  store.change({ t: 'pset', changed: [presence('a', { deal: 'd1' })], gone: [] });
  expect(order()).toEqual(['b', 'c', 'a']);
  store.change({ t: 'pset', changed: [presence('b', { following: 'member-c' })], gone: [] });
  // sent again, as after a pause
  store.change({ t: 'pset', changed: [presence('c'), presence('b')], gone: [] });
  expect(order()).toEqual(['b', 'c', 'a']);
});

test('a person who goes to another deal has left the card, unless they write in one there', () => {
  store.go({ deal: 'd1' });
  store.go({ card: 'c1' });
  store.go({ deal: 'd1' });
  vi.advanceTimersByTime(100);
  expect(sent.at(-1)).toEqual({ deal: 'd1', card: 'c1', doing: 'LOOKING' });
  store.go({ deal: 'd2' });
  vi.advanceTimersByTime(100);
  expect(sent.at(-1)).toEqual({ deal: 'd2', doing: 'LOOKING' });
  store.go({ card: 'c2', doing: 'WRITING' });
  store.go({ deal: 'd3' });
  vi.advanceTimersByTime(100);
  expect(sent.at(-1)).toEqual({ deal: 'd3', card: 'c2', doing: 'WRITING' });
});
