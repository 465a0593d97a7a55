import { daysLater } from '../messages/days';

/** How a typed day is to be understood. */
export interface DayReading {
  /** The language of the screen. */
  code: string;
  today: string;
  /** Whether a day without a year is in the past, as in a search; otherwise it is still to come. */
  past?: boolean;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const CHINESE_WEEKDAYS = '一二三四五六日';
/** Days from today. */
const NEAR: [RegExp, number][] = [
  [/^(today|今天|今日)$/, 0],
  [/^(tomorrow|tmr|明天|明日)$/, 1],
  [/^(the )?day after tomorrow$|^后天$/, 2],
  [/^大后天$/, 3],
  [/^(yesterday|昨天|昨日)$/, -1],
  [/^(next week|下周|下星期|下个星期|一周后)$/, 7],
];

/** Reads a day as people type it: 2026/12/3, 3 Dec 2026, 12月3日, tomorrow, 下周五. Undefined if it is none. */
export function readDay(text: string, reading: DayReading): string | undefined {
  const typed = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
  return near(typed, reading.today) ?? weekday(typed, reading.today) ?? date(typed, reading);
}

function near(typed: string, today: string): string | undefined {
  const days = NEAR.find(([word]) => word.test(typed))?.[1];
  if (days !== undefined) return daysLater(today, days);
  const ahead = /^in (\d{1,3}) (day|week)s?$|^(\d{1,3}) ?(天|个?星期|周)后$/.exec(typed);
  if (!ahead) return undefined;
  const isWeeks = ahead[2] === 'week' || (ahead[4] !== undefined && ahead[4] !== '天');
  return daysLater(today, Number(ahead[1] ?? ahead[3]) * (isWeeks ? 7 : 1));
}

/** The next such day, or that of this or next week, which begin on Monday. */
function weekday(typed: string, today: string): string | undefined {
  const chinese = /^(这|本|下)?个?(?:周|星期|礼拜)([一二三四五六日天])$/.exec(typed);
  const english = /^(this |next )?([a-z]{3,9})$/.exec(typed);
  const wanted = chinese
    ? CHINESE_WEEKDAYS.indexOf((chinese[2] ?? '').replace('天', '日'))
    : WEEKDAYS.findIndex((name) => english?.[2] !== undefined && name.startsWith(english[2]));
  if (wanted < 0) return undefined;
  const away = wanted - ((new Date(today).getUTCDay() + 6) % 7);
  const week = chinese?.[1] ?? english?.[1]?.trim();
  if (week === 'next' || week === '下') return daysLater(today, away + 7);
  if (week !== undefined) return daysLater(today, away);
  return daysLater(today, away > 0 ? away : away + 7);
}

function date(typed: string, reading: DayReading): string | undefined {
  const plain = typed.replace(/ ?\(?(周|星期|礼拜)[一二三四五六日天]\)?$/, '');
  const whole =
    /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?$/.exec(plain) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  if (whole) return day(whole[1], whole[2], whole[3], reading);
  const chinese = /^(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?$/.exec(plain);
  if (chinese) return day(undefined, chinese[1], chinese[2], reading);
  const short = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d\d))?$/.exec(plain);
  if (!short) return named(plain, reading);
  const [, one, other, year] = short;
  const isMonthFirst = Number(one) <= 12 && (monthComesFirst(reading.code) || Number(other) > 12);
  return isMonthFirst ? day(year, one, other, reading) : day(year, other, one, reading);
}

/** 3 Dec 2026, December 3rd, Thu, Dec 3, 2026. */
function named(typed: string, reading: DayReading): string | undefined {
  const words = typed.split(/[\s,.-]+/).filter((word) => word !== '' && !isWeekday(word));
  const month = words.findIndex((word) => monthOf(word) !== undefined);
  const [dayOfMonth, year, ...more] = words.filter((_, n) => n !== month);
  const isDay = /^\d{1,2}(st|nd|rd|th)?$/.test(dayOfMonth ?? '');
  if (month < 0 || !isDay || more.length > 0 || !/^(\d{4})?$/.test(year ?? '')) return undefined;
  return day(year, String(monthOf(words[month] ?? '')), String(parseInt(dayOfMonth ?? '')), reading);
}

function isWeekday(word: string): boolean {
  return word.length >= 3 && WEEKDAYS.some((name) => name.startsWith(word));
}

function monthOf(word: string): number | undefined {
  const found = word.length < 3 ? -1 : MONTHS.findIndex((name) => name.startsWith(word));
  return found < 0 ? undefined : found + 1;
}

function monthComesFirst(code: string): boolean {
  const parts = new Intl.DateTimeFormat(code).formatToParts(0).map(({ type }) => type);
  return parts.indexOf('month') < parts.indexOf('day');
}

function day(
  year: string | undefined,
  month: string | undefined,
  dayOfMonth: string | undefined,
  { today, past = false }: DayReading,
): string | undefined {
  const rest = `-${(month ?? '').padStart(2, '0')}-${(dayOfMonth ?? '').padStart(2, '0')}`;
  if (year !== undefined) return real((year.length === 2 ? `20${year}` : year) + rest);
  const thisYear = Number(today.slice(0, 4));
  const inThisYear = `${thisYear}${rest}`;
  const offset = past ? (inThisYear > today ? -1 : 0) : inThisYear < today ? 1 : 0;
  return real(`${thisYear + offset}${rest}`);
}

/** There is no 30 February. */
function real(day: string): string | undefined {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined;
}
