import { expect, test } from 'vitest';
import { dayOf, daysLater, isElsewhere } from './days';

const EVENING = '2026-11-20T16:30:00Z';

test('the day of an instant is that of the place', () => {
  expect(dayOf(EVENING, 'UTC')).toBe('2026-11-20');
  expect(dayOf(EVENING, 'Asia/Shanghai')).toBe('2026-11-21');
  expect(dayOf('2026-11-20T04:30:00Z', 'America/Los_Angeles')).toBe('2026-11-19');
});

test('a zone that this browser does not know is the reader’s own', () => {
  expect(dayOf(EVENING, 'Mars/Olympus')).toBe(dayOf(EVENING));
  expect(isElsewhere('Mars/Olympus')).toBe(false);
});

test('days are counted over the ends of months, and over changes of clocks', () => {
  expect(daysLater('2026-02-27', 2)).toBe('2026-03-01');
  expect(daysLater('2026-03-28', 2)).toBe('2026-03-30');
  expect(daysLater('2026-11-01', -1)).toBe('2026-10-31');
});

test('elsewhere is where the clocks show another time, whatever the zone is called', () => {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(isElsewhere(undefined)).toBe(false);
  expect(isElsewhere(own)).toBe(false);
  expect(['Asia/Shanghai', 'America/Los_Angeles'].some((it) => isElsewhere(it))).toBe(true);
});
