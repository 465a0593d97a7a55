import { isElsewhere } from '../days';
import type { Language } from '../protocol/protocol.gen';
import { lasting } from '../storage.svelte';
import { en, type Messages } from './en';
import { isolating } from './isolate';
import { zh } from './zh';

const KEY = 'unblock/language';

/** On the screen a name never turns the line around it. */
const ON_SCREEN = { en: isolating(en), zh: isolating(zh) };

/** The language on the screen; reading `words` in a component makes it follow a switch. */
class Locale {
  language = $state<Language>(first());
  readonly words = $derived<Messages>(this.language === 'ZH' ? ON_SCREEN.zh : ON_SCREEN.en);
  // one of each, kept: making one takes longer than hundreds of uses
  readonly #date = $derived(this.#format({ dateStyle: 'medium' }));
  readonly #day = $derived(this.#format({ dateStyle: 'medium', timeZone: 'UTC' }));
  readonly #moment = $derived(this.#format({ dateStyle: 'medium', timeStyle: 'short' }));
  readonly #time = $derived(this.#format({ timeStyle: 'short' }));
  readonly #clock = $derived(this.#format({ dateStyle: 'medium', timeStyle: 'medium' }));
  readonly #appointment = $derived(
    this.#format({ weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }),
  );

  /** Somebody chose it on this device: it stays until they choose again. */
  use(language: Language): void {
    lasting.setItem(KEY, language);
    this.show(language);
  }

  /** For those who did not choose on this device. */
  suggest(language: Language): void {
    this.show(chosen() ?? language);
  }

  private show(language: Language): void {
    this.language = language;
    document.documentElement.lang = this.words.code;
  }

  #format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(this.words.code, options);
  }

  /** Words in a language that is not the screen's: for what others read. */
  in(language: Language): Messages {
    return language === 'ZH' ? zh : en;
  }

  date(instant: string | number): string {
    return this.#date.format(new Date(instant));
  }

  /**
   * A day of the calendar, yyyy-mm-dd, which is the same wherever it is read.
   *
   * @param zone whose day it is; named where its clocks show another time than the reader's
   */
  day(day: string, zone?: string): string {
    const text = this.#day.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
    return zone !== undefined && isElsewhere(zone) ? this.words.common.dayThere(text, zone) : text;
  }

  /** Whose day is meant, where that is to be said. */
  dayHint(zone: string | undefined): string | undefined {
    return zone !== undefined && isElsewhere(zone) ? this.words.common.dayOfZone(zone) : undefined;
  }

  moment(instant: string | number): string {
    return this.#moment.format(new Date(instant));
  }

  time(instant: string | number): string {
    return this.#time.format(new Date(instant));
  }

  /** With the day, to the second. */
  clock(instant: string | number): string {
    return this.#clock.format(new Date(instant));
  }

  /** With the day of the week, as people speak of an appointment. */
  appointment(instant: string | number): string {
    return this.#appointment.format(new Date(instant));
  }

  /** How long it is from now, in the largest unit that says it well: “in 2 days”, “5 minutes ago”. */
  fromNow(ms: number): string {
    const format = new Intl.RelativeTimeFormat(this.words.code, { numeric: 'auto' });
    const minutes = Math.round(ms / 60_000);
    if (Math.abs(minutes) < 90) return format.format(minutes, 'minute');
    const hours = Math.round(minutes / 60);
    return Math.abs(hours) < 48 ? format.format(hours, 'hour') : format.format(Math.round(hours / 24), 'day');
  }

  /** With one digit behind the point, where it has any. */
  percent(ratio: number): string {
    const format = new Intl.NumberFormat(this.words.code, { style: 'percent', maximumFractionDigits: 1 });
    return format.format(ratio);
  }

  money(amount: number, currency: string): string {
    return new Intl.NumberFormat(this.words.code, {
      style: 'currency',
      currency,
      maximumFractionDigits: 0,
      currencyDisplay: 'narrowSymbol',
    }).format(amount);
  }
}

function chosen(): Language | undefined {
  const kept = lasting.getItem(KEY);
  return kept === 'ZH' || kept === 'EN' ? kept : undefined;
}

function first(): Language {
  return chosen() ?? (navigator.language.toLowerCase().startsWith('zh') ? 'ZH' : 'EN');
}

export const locale = new Locale();
