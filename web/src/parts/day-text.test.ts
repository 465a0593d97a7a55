import { expect, test } from 'vitest';
import { readDay } from './day-text';
import { readTime } from './time-text';

/** A Monday. */
const TODAY = '2026-11-30';
const english = (text: string) => readDay(text, { code: 'en', today: TODAY });
const chinese = (text: string) => readDay(text, { code: 'zh-CN', today: TODAY });

test.each([
  ['2026-12-03', '2026-12-03'],
  ['2026/12/3', '2026-12-03'],
  ['2026.12.3', '2026-12-03'],
  ['20261203', '2026-12-03'],
  ['３/１２/２０２６', '2026-03-12'],
  ['3 Dec 2026', '2026-12-03'],
  ['Dec 3, 2026', '2026-12-03'],
  ['Thursday, December 3, 2026', '2026-12-03'],
  ['3rd dec', '2026-12-03'],
  ['12/3', '2026-12-03'],
  ['25/12', '2026-12-25'],
  ['1/5', '2027-01-05'],
  ['Jan 5', '2027-01-05'],
  ['today', TODAY],
  ['Tomorrow', '2026-12-01'],
  ['in 3 days', '2026-12-03'],
  ['in 2 weeks', '2026-12-14'],
  ['Fri', '2026-12-04'],
  ['monday', '2026-12-07'],
  ['next friday', '2026-12-11'],
])('%s is a day', (text, day) => expect(english(text)).toBe(day));

test.each([
  ['2026年12月3日', '2026-12-03'],
  ['2026年12月3日星期四', '2026-12-03'],
  ['12月3日', '2026-12-03'],
  ['12月3号', '2026-12-03'],
  ['1月5日', '2027-01-05'],
  ['12/3', '2026-12-03'],
  ['明天', '2026-12-01'],
  ['后天', '2026-12-02'],
  ['大后天', '2026-12-03'],
  ['3天后', '2026-12-03'],
  ['2周后', '2026-12-14'],
  ['周五', '2026-12-04'],
  ['星期天', '2026-12-06'],
  ['下周五', '2026-12-11'],
  ['本周三', '2026-12-02'],
  ['下周', '2026-12-07'],
])('%s is a day', (text, day) => expect(chinese(text)).toBe(day));

test.each(['', 'soon', '2026-02-30', '31 Feb 2026', '13/13', 'Dec', '3 4 Dec 2026', '明年', '2026'])(
  '%s is none',
  (text) => {
    expect(english(text)).toBeUndefined();
    expect(chinese(text)).toBeUndefined();
  },
);

test('a day without a year is the last one in a search', () => {
  expect(readDay('Dec 3', { code: 'en', today: TODAY, past: true })).toBe('2025-12-03');
  expect(readDay('Nov 3', { code: 'en', today: TODAY, past: true })).toBe('2026-11-03');
});

test('every day is read as it is shown, in both languages', () => {
  for (const code of ['en', 'zh-CN'])
    for (const style of ['medium', 'full', 'short'] as const) {
      const shown = new Intl.DateTimeFormat(code, { dateStyle: style, timeZone: 'UTC' });
      for (let at = Date.parse(TODAY), n = 0; n < 400; n++, at += 86_400_000) {
        const day = new Date(at).toISOString().slice(0, 10);
        expect(readDay(shown.format(at), { code, today: TODAY })).toBe(day);
      }
    }
});

test.each([
  ['9:30', '09:30'],
  ['9:30 AM', '09:30'],
  ['9:30 pm', '21:30'],
  ['12 am', '00:00'],
  ['12 pm', '12:00'],
  ['0930', '09:30'],
  ['930', '09:30'],
  ['14', '14:00'],
  ['noon', '12:00'],
  ['９：３０', '09:30'],
  ['下午2点', '14:00'],
  ['下午2点半', '14:30'],
  ['上午9点05分', '09:05'],
  ['14点30', '14:30'],
])('%s is a time', (text, time) => expect(readTime(text)).toBe(time));

test.each(['', '25:00', '9:60', 'later', '1:2:3'])('%s is no time', (text) =>
  expect(readTime(text)).toBeUndefined(),
);
