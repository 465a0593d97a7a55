import { beforeEach, expect, test, vi } from 'vitest';
import type { BoardEvent, Card, Entry, Presence } from '../protocol/protocol.gen';
import type { Place } from '../sync/listener';
import { MemoryStorage } from '../testing/memory-storage';
import { ActivityStore } from './activity.svelte';
import { FollowStore } from './follow.svelte';
import { PresenceStore } from './presence.svelte';

let presence: PresenceStore;
let activity: ActivityStore;
let storage: MemoryStorage;
let follow: FollowStore;
let told: Partial<Place>;
let now: number;
let secret: boolean;

beforeEach(() => {
  presence = new PresenceStore(() => undefined);
  activity = new ActivityStore();
  storage = new MemoryStorage();
  now = 0;
  secret = false;
  follow = open();
});

function open(): FollowStore {
  told = {};
  vi.spyOn(presence, 'go').mockImplementation((place) => Object.assign(told, place));
  const card = (id: string) => (id.startsWith('o') ? ({ id, deal: 'd1', kind: {} } as Card) : undefined);
  return new FollowStore({
    me: 'ann',
    presence,
    activity,
    card,
    secret: () => secret,
    now: () => now,
    storage,
    key: 'k',
  });
}

function moves(member: string, more: Partial<Presence> = {}, sid = member): void {
  presence.change({ t: 'pset', changed: [{ sid, member, doing: 'LOOKING', ...more }], gone: [] });
  follow.moved();
}

let seq = 0;
function does(actor: string, event: BoardEvent): void {
  const entry: Entry = { seq: ++seq, at: new Date(now).toISOString(), actor, event };
  activity.add([entry]);
  follow.events([entry]);
}
const marks = (obstacle: string): BoardEvent => ({ t: 'key-obstacle-marked', deal: 'd1', obstacle });

test('the followed person leads from deal to deal and from card to card', () => {
  moves('mei', { deal: 'd1' });
  follow.follow('mei');
  expect(told).toEqual({ following: 'mei' });
  expect(follow.spot).toEqual({ deal: 'd1', at: undefined });
  moves('mei', { deal: 'd2' });
  expect(follow.spot?.deal).toBe('d2');
  moves('mei', { deal: 'd2', card: 'o1' });
  expect(follow.marked).toBe('o1');
  moves('bob', { deal: 'd1', card: 'o2' });
  expect(follow.spot).toEqual({ deal: 'd2', at: 'o1' });
});

test('a card that they have shared is where they are, also when they have closed their text', () => {
  moves('mei', { deal: 'd1', card: 'o1' });
  follow.follow('mei');
  moves('mei', { deal: 'd1', card: 'd1', doing: 'WRITING' });
  expect(follow.marked).toBe('o1');
  does('bob', marks('o3'));
  expect(follow.marked).toBe('o1');
  does('mei', marks('o2'));
  expect(follow.marked).toBe('o2');
  moves('mei', { deal: 'd1', card: 'd1' });
  expect(follow.marked).toBe('o2');
  moves('mei', { deal: 'd1', card: 'o1' });
  expect(follow.marked).toBe('o1');
});

test('while the followed person wants to be alone nothing leads, not even their changes; it goes on when they are back', () => {
  moves('mei', { deal: 'd1' });
  follow.follow('mei');
  moves('mei', { alone: true });
  does('mei', marks('o2'));
  expect(follow.where?.t).toBe('alone');
  expect(follow.spot).toEqual({ deal: 'd1', at: undefined });
  moves('mei', { deal: 'd2' });
  expect(follow.spot).toEqual({ deal: 'd2', at: undefined });
});

test('a followed person who leaves and comes back is followed again', () => {
  moves('mei', { deal: 'd1' });
  follow.follow('mei');
  presence.change({ t: 'pset', changed: [], gone: ['mei'] });
  expect(follow.where?.t).toBe('away');
  moves('mei', { deal: 'd2' }, 'another tab');
  expect(follow.spot?.deal).toBe('d2');
});

test('while nothing is known of anybody, nobody has left', () => {
  moves('mei', { deal: 'd1' });
  follow.follow('mei');
  presence.lost();
  expect(follow.where).toBeUndefined();
  expect(follow.whom).toBe('mei');
});

test('letting go stops it, and coming back goes to where they are by then', () => {
  moves('mei', { deal: 'd1' });
  follow.follow('mei');
  follow.letGo();
  expect(told.following).toBeUndefined();
  moves('mei', { deal: 'd2' });
  expect(follow.spot).toBeUndefined();
  expect(follow.last).toBe('mei');
  follow.back();
  expect(follow.spot?.deal).toBe('d2');
  expect(told.following).toBe('mei');
});

test('moves of the followed person are listed in order, with the deals they go to', () => {
  moves('mei', { deal: 'd1' });
  follow.follow('mei');
  now = 1_000;
  does('mei', marks('o1'));
  does('bob', marks('o2'));
  now = 2_000;
  moves('mei', { deal: 'd2' });
  moves('mei', { deal: 'd2', card: 'o3' });
  expect(follow.moves.map((it) => (it.t === 'went' ? it.deal : it.entry.event.t))).toEqual([
    'd1',
    'key-obstacle-marked',
    'd2',
  ]);
});

test('a reload keeps the followed person and the wish to be alone', () => {
  follow.follow('mei');
  follow.setAlone(true);
  follow = open();
  expect(follow.whom).toBe('mei');
  expect(told).toEqual({ following: 'mei', alone: true });
  follow.setAlone(false);
  follow.letGo();
  follow = open();
  expect([follow.whom, follow.last, follow.alone]).toEqual([undefined, 'mei', false]);
});

test('which card one looks at is told only while somebody follows', () => {
  follow.attend('o1');
  expect(told).toEqual({});
  moves('bob', { following: 'ann' });
  expect(told).toEqual({ card: 'o1' });
  follow.attend('o2');
  expect(told).toEqual({ card: 'o2' });
  moves('bob', {});
  expect(told.card).toBeUndefined();
  follow.attend('o1');
  expect(told.card).toBeUndefined();
});

test('while votes are cast nobody is told at which card one is', () => {
  moves('bob', { following: 'ann' });
  follow.attend('o1');
  secret = true;
  follow.attend('o2');
  expect(told.card).toBeUndefined();
  secret = false;
  follow.attend('o2');
  expect(told.card).toBe('o2');
});

test('each follower is announced once; nobody follows themselves', () => {
  moves('bob', { following: 'ann' });
  moves('bob', { following: 'ann' }, 'another tab');
  moves('ann', { following: 'ann' }, 'own other tab');
  expect(follow.followers).toEqual(['bob']);
  follow.follow('ann');
  expect(follow.whom).toBeUndefined();
});
