import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readDay } from '../parts/day-text';
import { readTime } from '../parts/time-text';
import { locale } from './locale.svelte';
import { meetingTime } from './meeting-time';
import { regional } from './regional';

const DAY_MS = 86_400_000;
/** In the afternoon everywhere, and seldom another day. */
const AFTERNOON = new Date(2031, 10, 30, 14, 30).getTime();

beforeEach(() => locale.use('EN'));

afterEach(() => {
  vi.restoreAllMocks();
  locale.use('EN');
});

function read(languages: string[]) {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
  // another language and back: the browser's are asked for anew
  locale.use('ZH');
  locale.use('EN');
}

test.each([
  [['en-US', 'en'], 'Nov 30, 2031', '2:30 PM'],
  [['de-DE', 'en-US'], 'Nov 30, 2031', '2:30 PM'],
  [['en-GB', 'en-US'], '30 Nov 2031', '14:30'],
  [['fr-FR'], 'Nov 30, 2031', '2:30 PM'],
])('in English, days and times are written as in the region of %j', (languages, day, time) => {
  read(languages);
  expect(locale.day('2031-11-30')).toBe(day);
  expect(locale.time(AFTERNOON).replace(/\s/u, ' ')).toBe(time);
  expect(meetingTime(AFTERNOON).replace(/\s/gu, ' ')).toContain(time);
});

test('Chinese stays, whatever the browser prefers', () => {
  read(['en-GB', 'zh-TW']);
  locale.use('ZH');
  expect(locale.day('2031-11-30')).toBe('2031年11月30日');
});

test('a browser’s calendar and numerals are left out', () => {
  expect(regional('en', ['en-IN-u-ca-indian-nu-deva'])).toBe('en-IN');
  expect(regional('en', ['en'])).toBe('en');
});

test.each(['US', 'GB', 'IE', 'CA', 'AU', 'NZ', 'IN', 'ZA', 'SG', 'HK', 'DE', 'SE'])(
  'every day and time is read as it is shown in en-%s',
  (region) => {
    const code = `en-${region}`;
    for (const dateStyle of ['medium', 'full', 'short'] as const) {
      const shown = new Intl.DateTimeFormat(code, { dateStyle, timeZone: 'UTC' });
      for (let at = Date.parse('2026-11-30'), n = 0; n < 400; n++, at += DAY_MS) {
        const day = new Date(at).toISOString().slice(0, 10);
        expect(readDay(shown.format(at), { code, today: '2026-11-30' })).toBe(day);
      }
    }
    const clock = new Intl.DateTimeFormat(code, { timeStyle: 'short', timeZone: 'UTC' });
    for (let minute = 0; minute < 24 * 60; minute += 15) {
      const time = new Date(minute * 60_000).toISOString().slice(11, 16);
      expect(readTime(clock.format(minute * 60_000))).toBe(time);
    }
  },
);

test('what may be typed is shown in the reader’s own way', () => {
  read(['en-GB']);
  expect(locale.words.dates.dayExample(locale.day('2026-12-23'))).toBe('23 Dec 2026 or “tomorrow”');
  read(['en-US']);
  expect(locale.words.dates.dayExample(locale.day('2026-12-23'))).toBe('Dec 23, 2026 or “tomorrow”');
});
