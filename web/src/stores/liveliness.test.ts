import { expect, test } from 'vitest';
import type { Entry } from '../protocol/protocol.gen';
import { Liveliness } from './liveliness.svelte';

const said = (actor: string | undefined, at: string): Entry => ({
  seq: 1,
  at,
  actor,
  event: { t: 'result-reported', deal: 'd1', text: 'sent' },
});

test('people are seen when they change something or go somewhere; the last time counts', () => {
  let now = Date.parse('2026-03-04T02:00:00Z');
  const liveliness = new Liveliness(() => now);
  expect(liveliness.lastSeen('ann')).toBeUndefined();
  liveliness.events([said('ann', '2026-03-04T01:59:00Z'), said(undefined, '2026-03-04T01:59:30Z')]);
  expect(liveliness.lastSeen('ann')).toBe(Date.parse('2026-03-04T01:59:00Z'));
  liveliness.presence({ t: 'pset', changed: [{ sid: 's', member: 'ann', doing: 'LOOKING' }], gone: [] });
  expect(liveliness.lastSeen('ann')).toBe(now);
  now += 60_000;
  liveliness.events([said('ann', '2026-03-04T01:00:00Z')]);
  expect(liveliness.lastSeen('ann')).toBe(Date.parse('2026-03-04T02:00:00Z'));
});
