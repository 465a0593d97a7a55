// @vitest-environment node
import { expect, test } from 'vitest';
import { beginOf, datesAfter, firstDates, type Schedule } from './dates';

const weekly: Schedule = { rhythm: 'WEEKLY', weekday: 'WEDNESDAY', time: '10:00', zone: 'Asia/Shanghai' };
const at = (text: string) => Date.parse(text);
const dates = (schedule: Schedule, from: string, count = 3) =>
  firstDates(schedule, at(from), count).map((it) => new Date(it).toISOString().replace(':00.000Z', 'Z'));

test('a weekly series meets on its day, from the first one that is to come', () => {
  expect(dates(weekly, '2026-11-23T00:00Z')).toEqual([
    '2026-11-25T02:00Z',
    '2026-12-02T02:00Z',
    '2026-12-09T02:00Z',
  ]);
});

test('on the day itself it is today before the time, and in a week after it', () => {
  expect(dates(weekly, '2026-11-25T01:59Z', 1)).toEqual(['2026-11-25T02:00Z']);
  expect(dates(weekly, '2026-11-25T02:00Z', 1)).toEqual(['2026-11-25T02:00Z']);
  expect(dates(weekly, '2026-11-25T02:01Z', 1)).toEqual(['2026-12-02T02:00Z']);
});

test('the day is that of the zone, not of the browser', () => {
  // Tuesday evening in London is Wednesday in Shanghai
  expect(dates({ ...weekly, time: '01:00' }, '2026-11-24T16:30Z', 1)).toEqual(['2026-11-24T17:00Z']);
});

test('it stays at the same time on the clock when summer ends', () => {
  const berlin: Schedule = { rhythm: 'WEEKLY', weekday: 'MONDAY', time: '09:30', zone: 'Europe/Berlin' };
  expect(dates(berlin, '2026-10-19T00:00Z', 2)).toEqual(['2026-10-19T07:30Z', '2026-10-26T08:30Z']);
});

test('and when it begins', () => {
  const york: Schedule = {
    rhythm: 'FORTNIGHTLY',
    weekday: 'FRIDAY',
    time: '16:00',
    zone: 'America/New_York',
  };
  expect(dates(york, '2026-02-27T12:00Z', 2)).toEqual(['2026-02-27T21:00Z', '2026-03-13T20:00Z']);
});

test('a time that is left out in spring is an hour later, one that comes twice in autumn is the first', () => {
  const night: Schedule = { rhythm: 'WEEKLY', weekday: 'SUNDAY', time: '02:30', zone: 'Europe/Berlin' };
  expect(dates(night, '2026-03-28T00:00Z', 1)).toEqual(['2026-03-29T01:30Z']);
  expect(dates(night, '2026-10-24T12:00Z', 1)).toEqual(['2026-10-25T00:30Z']);
});

test('a monthly series keeps the same weekday of the month, over the end of the year', () => {
  expect(dates({ ...weekly, rhythm: 'MONTHLY' }, '2026-11-08T00:00Z')).toEqual([
    '2026-11-11T02:00Z',
    '2026-12-09T02:00Z',
    '2027-01-13T02:00Z',
  ]);
});

test('where a month has no fifth one it is the last', () => {
  // Tuesday 29 September 2026 is a fifth one, October has four
  expect(dates({ ...weekly, rhythm: 'MONTHLY', weekday: 'TUESDAY' }, '2026-09-28T00:00Z', 2)).toEqual([
    '2026-09-29T02:00Z',
    '2026-10-27T02:00Z',
  ]);
});

test('a zone of half hours', () => {
  expect(dates({ ...weekly, zone: 'Asia/Kolkata' }, '2026-11-23T00:00Z', 1)).toEqual(['2026-11-25T04:30Z']);
});

test('an invalid time or zone has no dates', () => {
  expect(dates({ ...weekly, time: '' }, '2026-11-23T00:00Z')).toEqual([]);
  expect(dates({ ...weekly, zone: 'Mars/Base' }, '2026-11-23T00:00Z')).toEqual([]);
});

test('after a known date it goes on in its rhythm, also when the day or the time changes', () => {
  const known = at('2026-11-25T02:00Z');
  const iso = (schedule: Schedule) => datesAfter(schedule, known, 1).map((it) => new Date(it).toISOString());
  expect(iso({ ...weekly, rhythm: 'FORTNIGHTLY' })).toEqual(['2026-12-09T02:00:00.000Z']);
  expect(iso({ ...weekly, time: '14:00' })).toEqual(['2026-12-02T06:00:00.000Z']);
  expect(iso({ ...weekly, weekday: 'FRIDAY' })).toEqual(['2026-11-27T02:00:00.000Z']);
});

test('a day begins at midnight of its zone', () => {
  expect(new Date(beginOf('2026-12-01', 'Asia/Shanghai')).toISOString()).toBe('2026-11-30T16:00:00.000Z');
});
