import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fold } from '../board/fold';
import { emptyBoard, type BoardState } from '../board/state';
import { wholeOf } from '../board/recording';
import type { Entry, Person } from '../protocol/protocol.gen';
import { BEGAN, recorded, recordedReview } from '../testing/recorded';
import { wholeVectors } from '../testing/vectors';
import { shownBy, type Shown } from '../testing/world';
import { ReplayStore, type Archive } from './replay.svelte';

const PEOPLE: Person[] = [
  { id: 'ann', name: 'Ann', role: 'MANAGER', seniority: 'VETERAN', guest: false, left: false },
];
const PAGE = 4;

let replay: ReplayStore | undefined;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  localStorage.clear();
  sessionStorage.clear();
});

afterEach(() => {
  replay?.close();
  vi.useRealTimers();
});

function live(entries: Entry[], seq: number): BoardState {
  const board = emptyBoard();
  for (const entry of entries.slice(0, seq)) fold(board, entry);
  return board;
}

function archiveOf(entries: Entry[], more: Partial<Archive> = {}): Archive {
  const head = entries.length;
  return {
    page: (_, from) =>
      Promise.resolve({
        ok: true,
        value: { head, entries: entries.slice(from - 1, from - 1 + PAGE), people: PEOPLE },
      }),
    moment: (_, seq) =>
      Promise.resolve(
        seq > head
          ? { ok: false, problem: { code: 'NOT_FOUND' } }
          : { ok: true, value: { head, board: wholeOf(live(entries, seq)), people: PEOPLE } },
      ),
    ...more,
  };
}

function replayOf(entries: Entry[], more: Partial<Archive> = {}): ReplayStore {
  replay = new ReplayStore('board1', 'ann', archiveOf(entries, more), () => Date.now());
  return replay;
}

async function loaded(entries: Entry[], at?: number): Promise<ReplayStore> {
  const store = replayOf(entries);
  await store.load(at);
  return store;
}

/** What the screen shows. */
function shown({ open: { board } }: ReplayStore): Shown {
  const cards = ['', ...board.deals.keys()].flatMap((deal) => [...board.cardsOf(deal).cards.values()]);
  const { title, language, locked, deals, meeting } = board;
  return shownBy({
    seq: 0,
    title,
    language,
    locked,
    deals: new Map(deals),
    cards: new Map(cards.map((card) => [card.id, card])),
    meeting,
  });
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

function expectAsLive(store: ReplayStore, entries: Entry[]) {
  const was = live(entries, store.seq);
  expect(shown(store)).toEqual(shownBy(was));
  expect(plain(store.open.board.meeting)).toEqual(plain(was.meeting));
  expect(store.open.board.version).toBe(store.seq);
}

for (const { name, entries } of wholeVectors()) {
  test(`a replay of "${name}" shows every event as it was live, in either direction`, async () => {
    const store = await loaded(entries);
    const there = entries.map(({ seq }) => seq);
    for (const seq of [...there, ...[...there].reverse(), 1, store.head, Math.ceil(store.head / 2)]) {
      store.seek(seq);
      expect(store.seq).toBeGreaterThanOrEqual(seq);
      expectAsLive(store, entries);
    }
  });
}

test('it begins with the first deal, and the last moment is the board as it is', async () => {
  const entries = recorded(recordedReview());
  const store = await loaded(entries);
  const began = entries.find(({ event }) => event.t === 'phase-changed')?.seq;
  expect([store.seq, store.head, store.loaded]).toEqual([began, entries.length, true]);
  store.seek(store.head);
  expectAsLive(store, entries);
  expect(store.open.archived).toBe(true);
});

test('a board on which nothing happened begins with its first event', async () => {
  const store = await loaded(recorded([[{ t: 'board-opened', title: 'Weekly', language: 'EN' }]]));
  expect([store.seq, store.loaded]).toEqual([1, true]);
});

test('a link to a moment shows it before the past of it is read', async () => {
  const entries = recorded(recordedReview());
  const store = replayOf(entries, { page: () => new Promise(() => undefined) });
  void store.load(9);
  await vi.advanceTimersByTimeAsync(0);
  expect([store.seq, store.loaded]).toEqual([9, false]);
  expectAsLive(store, entries);
});

test('a link to a moment that never was ends at the end', async () => {
  const entries = recorded(recordedReview());
  const store = await loaded(entries, 999);
  expect(store.seq).toBe(entries.length);
});

test('a step taken before all is read is done once it is', async () => {
  const entries = recorded(recordedReview());
  const store = replayOf(entries);
  const reading = store.load();
  await vi.advanceTimersByTimeAsync(0);
  store.seek(entries.length);
  await reading;
  expect(store.seq).toBe(entries.length);
});

test('events that happen meanwhile are there at the end of the replay', async () => {
  const entries = recorded(recordedReview());
  let known = entries.length - 6;
  const now = archiveOf(entries);
  const store = replayOf(entries, {
    page: async (board, from) => {
      const answer = await now.page(board, from);
      if (!answer.ok) return answer;
      const { head: _, ...page } = answer.value;
      return {
        ok: true,
        value: { ...page, head: known, entries: page.entries.filter((entry) => entry.seq <= known) },
      };
    },
  });
  await store.load();
  expect([store.head, store.loaded]).toEqual([entries.length - 6, true]);
  store.seek(store.head);
  await vi.advanceTimersByTimeAsync(0);
  expect(store.head).toBe(entries.length - 6);
  known = entries.length;
  store.seek(3);
  store.seek(store.head);
  await vi.advanceTimersByTimeAsync(0);
  expect([store.head, store.loaded, store.seq]).toEqual([entries.length, true, entries.length - 6]);
  store.seek(store.head);
  expectAsLive(store, entries);
});

test('playing goes as fast as it was, shortens pauses and stops at the end', async () => {
  const entries = recorded(recordedReview(), { 3: 3_600 });
  const store = await loaded(entries, 1);
  store.play();
  await vi.advanceTimersByTimeAsync(2_100);
  expect(store.seq).toBe(3);
  expect(store.skipping).toBe(3_597_000);
  expect(store.open.clock.now()).toBeGreaterThan(BEGAN + 2_000);
  await vi.advanceTimersByTimeAsync(3_000);
  expect([store.seq, store.skipping]).toEqual([4, 0]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([store.seq, store.playing]).toEqual([store.head, false]);
  store.play();
  expect(store.chapter?.begins).toEqual({ t: 'deal' });
});

test('eight times as fast is eight times as far', async () => {
  const store = await loaded(recorded(recordedReview()), 1);
  store.speed = 8;
  store.play();
  await vi.advanceTimersByTimeAsync(1_050);
  store.pause();
  // eight commands after the first, one event each
  expect(store.seq).toBe(9);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(store.seq).toBe(9);
});

test('with its pauses it takes as long as it took', async () => {
  const store = await loaded(recorded(recordedReview(), { 1: 10 }), 1);
  store.skipIdle(false);
  store.play();
  await vi.advanceTimersByTimeAsync(9_000);
  expect([store.seq, store.skipping]).toEqual([1, 0]);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(store.seq).toBe(2);
});

test('one step is one order, and chapters begin with all that came at once', async () => {
  const entries = recorded(recordedReview());
  const store = await loaded(entries);
  const vote = store.chapters.find(({ begins }) => begins.t === 'phase' && begins.phase === 'OBSTACLE_VOTE');
  store.seek(vote?.seq ?? 0);
  expect(store.open.board.card('o2')?.text.text).toBe('No champion');
  expect(store.chapter).toEqual(vote);
  const { seq } = store;
  store.step(-1);
  expect(store.seq).toBe(seq - 3);
  store.step(1);
  expect(store.seq).toBe(seq);
  expect(store.stepped.map(({ event }) => event.t)).toEqual([
    'phase-changed',
    'card-revealed',
    'card-revealed',
  ]);
  store.turn(1);
  expect(store.chapter?.begins).toEqual({ t: 'phase', phase: 'IDEAS' });
  store.turn(-1);
  expect(store.chapter).toEqual(vote);
});

test('the activities are those up to the moment', async () => {
  const entries = recorded(recordedReview());
  const store = await loaded(entries, entries.length);
  const seqs = () => store.open.activity.entries.map(({ seq }) => seq);
  expect(seqs()[0]).toBe(entries.length);
  store.seek(5);
  expect(seqs()).toEqual([5, 4, 3, 2, 1]);
  store.step(1);
  expect(seqs()[0]).toBe(6);
});

test('nothing can be sent, and nothing is kept on this device', async () => {
  const entries = recorded(recordedReview());
  const store = await loaded(entries, 9);
  expect([store.open.role, store.open.mayWrite, store.open.looksOn]).toEqual(['OBSERVER', false, true]);
  store.open.send({ t: 'report-result', deal: 'd1', text: 'Won' });
  expectAsLive(store, entries);
  store.open.drafts.set('deal/d1/result', 'Won');
  expect([...Object.keys(localStorage), ...Object.keys(sessionStorage)]).toEqual([]);
});

test('a failure to read is shown', async () => {
  const store = replayOf([], { page: () => Promise.resolve({ ok: false, problem: { code: 'NOT_FOUND' } }) });
  await store.load();
  expect(store.problem?.code).toBe('NOT_FOUND');
});
