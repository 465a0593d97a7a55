import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { VERSION } from '../protocol/protocol.gen';
import { FakeServer } from '../testing/fake-server';
import { FakeTab, later, settled, story } from '../testing/fake-tab';

const LONG_ENOUGH_TO_COME_BACK = 20_000;

let server: FakeServer;
let tab: FakeTab;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  tab = new FakeTab(server);
});

afterEach(() => {
  tab.session.stop();
  vi.useRealTimers();
});

test('the first hello has no resume point, and the whole board comes', async () => {
  server.happen({
    t: 'card-added',
    card: 'c1',
    text: 'one',
    hidden: false,
    silent: false,
    anonymous: false,
    kind: { t: 'story' },
  });
  await tab.start();
  expect(server.last.heard[0]).toEqual({
    t: 'hello',
    v: VERSION,
    client: 'client000001',
    ticket: 'ann',
    firstOp: 1,
  });
  expect(tab.snapshots).toHaveLength(1);
  expect(tab.snapshots[0]?.[0]).toMatchObject({ seq: 2, settings: { title: 'Review' } });
  expect(tab.now).toEqual({ t: 'live', pending: 0 });
});

test('a board in several parts is given over once, whole', async () => {
  for (const card of ['c1', 'c2', 'c3', 'c4', 'c5']) {
    server.happen({
      t: 'card-added',
      card,
      text: card,
      hidden: false,
      silent: false,
      anonymous: false,
      kind: { t: 'story' },
    });
  }
  server.carriesAtOnce = false;
  await tab.start();
  server.last.carryUp();
  for (let i = 0; i < 3; i++) {
    server.last.carryDown(); // welcome and two of three parts
    await settled();
    expect(tab.snapshots).toHaveLength(0);
  }
  expect(tab.now).toEqual({ t: 'catching-up', waiting: 0 });
  server.last.carry();
  await settled();
  expect(tab.snapshots).toHaveLength(1);
  expect(tab.snapshots[0]?.flatMap((part) => part.cards.map((card) => card.id))).toEqual([
    'c1',
    'c2',
    'c3',
    'c4',
    'c5',
  ]);
  expect(tab.now).toEqual({ t: 'live', pending: 0 });
});

test('after a broken link it asks only for events that it has not seen', async () => {
  await tab.start();
  server.happen({ t: 'settings-changed', title: 'B', language: 'EN', locked: false });
  await settled();
  server.last.cut();
  server.happen({ t: 'settings-changed', title: 'C', language: 'EN', locked: false });
  await later(LONG_ENOUGH_TO_COME_BACK);
  expect(server.last.heard[0]).toMatchObject({ t: 'hello', resume: { epoch: 1, seq: 2 } });
  expect(tab.snapshots).toHaveLength(1);
  expect(tab.seen.map((entry) => entry.seq)).toEqual([2, 3]);
});

test('when the server was restored from a copy, the whole board is replaced', async () => {
  server.happen({ t: 'settings-changed', title: 'B', language: 'EN', locked: false });
  await tab.start();
  server.restore(1);
  await later(LONG_ENOUGH_TO_COME_BACK);
  expect(server.last.heard[0]).toMatchObject({ resume: { epoch: 1, seq: 2 } });
  expect(tab.snapshots.at(-1)?.[0]).toMatchObject({ seq: 1, settings: { title: 'Review' } });
  server.happen({ t: 'settings-changed', title: 'Z', language: 'EN', locked: false });
  await settled();
  expect(tab.seen.map((entry) => entry.seq)).toEqual([2]);
});

test('a link that breaks between welcome and board leaves no resume point in another epoch', async () => {
  for (const title of ['B', 'C', 'D']) {
    server.happen({ t: 'settings-changed', title, language: 'EN', locked: false });
  }
  await tab.start();
  server.carriesAtOnce = false;
  server.restore(1);
  for (const title of ['X', 'Y', 'Z', 'Last']) {
    server.happen({ t: 'settings-changed', title, language: 'EN', locked: false });
  }
  await later(LONG_ENOUGH_TO_COME_BACK);
  server.last.carryUp();
  server.last.carryDown(); // the welcome of the new epoch, but not the board
  await settled();
  server.last.cut();
  server.carriesAtOnce = true;
  await later(LONG_ENOUGH_TO_COME_BACK);
  expect(server.last.heard[0]).not.toHaveProperty('resume');
  expect(tab.snapshots.at(-1)?.[0]).toMatchObject({ seq: 5, settings: { title: 'Last' } });
});

test('a link that breaks amid the board leaves nothing of it in the next one', async () => {
  for (const card of ['c1', 'c2', 'c3']) {
    server.happen({
      t: 'card-added',
      card,
      text: card,
      hidden: false,
      silent: false,
      anonymous: false,
      kind: { t: 'story' },
    });
  }
  server.carriesAtOnce = false;
  await tab.start();
  server.last.carryUp();
  server.last.carryDown();
  server.last.carryDown(); // one of two parts
  await settled();
  server.last.cut();
  server.carriesAtOnce = true;
  await later(LONG_ENOUGH_TO_COME_BACK);
  expect(tab.snapshots.map((parts) => parts.map((part) => part.part))).toEqual([[1, 2]]);
});

test('a command answered in another epoch does not count as done in this one', async () => {
  for (const title of ['B', 'C', 'D']) {
    server.happen({ t: 'settings-changed', title, language: 'EN', locked: false });
  }
  await tab.start();
  server.carriesAtOnce = false;
  server.last.say({ t: 'ack', n: 1, seq: 6 }); // the log is ahead of what this tab has read
  await tab.write(story('kept'));
  server.last.carryDown();
  await settled();
  server.restore(4);
  for (const title of ['E', 'F', 'G']) {
    server.happen({ t: 'settings-changed', title, language: 'EN', locked: false });
  }
  await later(LONG_ENOUGH_TO_COME_BACK);
  server.last.carryUp(); // hello; the resent commands stay in flight
  for (let i = 0; i < 3; i++) {
    server.last.carryDown();
    await settled();
  }
  server.happen({ t: 'settings-changed', title: 'H', language: 'EN', locked: false });
  server.last.carryDown();
  await settled();
  expect(tab.finished).toEqual([]);
  expect(tab.outbox.ops).toHaveLength(1);
  server.carriesAtOnce = true;
  server.last.carry();
  await settled();
  expect(tab.finished).toEqual([{ n: 1, changed: true }]);
  expect(server.opsOf('client000001')).toEqual([1]);
});

test('the server tells the time', async () => {
  server.now = Date.now() + 3_600_000;
  await tab.start();
  expect(tab.clock.now() - Date.now()).toBe(3_600_000);
});

test('a frame that cannot be understood ends the session instead of freezing it', async () => {
  await tab.start();
  server.last.say('{"t":"evs", broken');
  await settled();
  expect(tab.now).toEqual({ t: 'ended', why: 'broken', waiting: 0 });
});
