import { beforeEach, expect, test } from 'vitest';
import { dayOf } from './days';
import { locale } from './locale.svelte';
import { meetingSpan, meetingTime, meetingWeekday, zoneName } from './meeting-time';

/** Three quarters of an hour off everybody else, so that its clocks always differ from the reader's. */
const THERE = 'Pacific/Chatham';
const AT = '2031-12-02T02:00:00Z';

beforeEach(() => locale.use('EN'));

test('a time is the viewer’s own, and its zone is named', () => {
  const own = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' }).format(new Date(AT));
  expect(meetingTime(AT)).toMatch(/2031/);
  expect(meetingTime(AT).endsWith(`${own} ${zoneName(AT)}`)).toBe(true);
  expect(meetingTime(AT, Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(meetingTime(AT));
  expect(zoneName(AT)).not.toBe('');
});

test('the time of the series stands beside it where its clocks differ, with its day if that is another one', () => {
  const day = dayOf(AT) === dayOf(AT, THERE) ? '' : 'Tue, Dec 2, 2031, ';
  expect(meetingTime(AT, THERE)).toMatch(new RegExp(`\\(${day}3:45\\sPM in Pacific/Chatham\\)$`));
  expect(meetingWeekday(AT, THERE)).toMatch(/day,? .*3:45\sPM in Pacific\/Chatham\)$/);
  expect(meetingSpan(AT, '2031-12-02T03:05:00Z', THERE)).toMatch(
    /^\w+day, .*\(.*3:45\s–\s4:50\sPM in Pacific\/Chatham\)$/,
  );
  locale.use('ZH');
  expect(meetingTime(AT, THERE)).toMatch(/，Pacific\/Chatham 时间 .*15:45$/);
});
