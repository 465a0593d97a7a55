import { expect, test } from 'vitest';
import { tour } from './tour.svelte';

test('the tour is offered on the first board only, answered or not', () => {
  expect(tour.isNew('rep-1', 'first')).toBe(true);
  tour.offeredTo('rep-1', 'first');
  expect(tour.isNew('rep-1', 'first')).toBe(true);
  expect(tour.isNew('rep-1', 'second')).toBe(false);
  expect(tour.isNew('rep-2', 'second')).toBe(true);
});

test('the tour is not offered again to a person who has answered', () => {
  tour.offeredTo('rep-3', 'first');
  tour.seenBy('rep-3');
  expect(tour.isNew('rep-3', 'first')).toBe(false);
});
