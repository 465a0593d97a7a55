import { isElsewhere } from './days';
import type { Language } from '../protocol/protocol.gen';
import { lasting } from '../browser/storage.svelte';
import type { Messages } from './en';
import { LanguagePack } from './language-pack';
import { regional } from './regional';

const KEY = 'unblock/language';

/** Only the language on the screen is needed to show a page; the other one is loaded when there is time. */
const PACKS: Record<Language, LanguagePack> = {
  EN: new LanguagePack(
    async () => (await import('./first.en')).first,
    async () => (await import('./more.en')).more,
  ),
  ZH: new LanguagePack(
    async () => (await import('./first.zh')).first,
    async () => (await import('./more.zh')).more,
  ),
};

/** The language on the screen; reading `words` in a component makes it follow a switch. */
export class Locale {
  readonly #packs: typeof PACKS;
  language = $state<Language>(first());
  /** The language that the person chose could not be loaded. */
  missing = $state(false);
  readonly words = $derived<Messages>(this.#loaded(this.language));
  /** How days and times are written: in the reader's region. */
  readonly dateCode = $derived(regional(this.words.code, navigator.languages));
  // one cached instance of each, because creating one costs more than hundreds of uses
  readonly #date = $derived(this.#format({ dateStyle: 'medium' }));
  readonly #day = $derived(this.#format({ dateStyle: 'medium', timeZone: 'UTC' }));
  readonly #fullDay = $derived(this.#format({ dateStyle: 'full', timeZone: 'UTC' }));
  readonly #timeOfDay = $derived(this.#format({ timeStyle: 'short', timeZone: 'UTC' }));
  readonly #moment = $derived(this.#format({ dateStyle: 'medium', timeStyle: 'short' }));
  readonly #time = $derived(this.#format({ timeStyle: 'short' }));
  readonly #clock = $derived(this.#format({ dateStyle: 'medium', timeStyle: 'medium' }));

  constructor(packs: typeof PACKS) {
    this.#packs = packs;
  }

  /** The person chose it on this device: it stays until they choose again. */
  use(language: Language): void {
    lasting.setItem(KEY, language);
    this.missing = false;
    this.show(language, () => (this.missing = true));
  }

  /** The default for people who have not chosen on this device. */
  suggest(language: Language): void {
    this.show(chosen() ?? language);
  }

  /** Loads what the first view of a board says; before it is there, nothing can be shown. */
  async loadFirst(): Promise<void> {
    await this.#packs[this.language].first.load();
  }

  /** Loads all texts of a language: other pages, and parts of a board that are loaded late, need them. */
  load(language: Language = this.language): Promise<void> {
    return this.#packs[language].load();
  }

  /** If it cannot be loaded, the language stays. */
  private show(language: Language, onmissing: () => void = () => undefined): void {
    if (language !== this.language && this.#packs[language].written === undefined) {
      this.load(language).then(() => this.show(language), onmissing);
      return;
    }
    this.language = language;
    document.documentElement.lang = this.words.code;
  }

  #loaded(language: Language): Messages {
    const { first, words } = this.#packs[language];
    if (first.now === undefined) throw new Error(`the texts in ${language} are shown before they are loaded`);
    return words;
  }

  #format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(this.dateCode, options);
  }

  /** Texts in a language other than the screen's, for content that others read; the screen's until those are loaded. */
  in(language: Language): Messages {
    return this.#packs[language].written ?? this.words;
  }

  date(instant: string | number): string {
    return this.#date.format(new Date(instant));
  }

  /**
   * A calendar day, yyyy-mm-dd, the same wherever it is read.
   *
   * @param zone its time zone; named if its clocks differ from the reader's
   */
  day(day: string, zone?: string): string {
    const text = this.#day.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
    return zone !== undefined && isElsewhere(zone) ? this.words.common.dayThere(text, zone) : text;
  }

  /** A calendar day with its weekday. */
  fullDay(day: string): string {
    return this.#fullDay.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
  }

  /** A time of day, HH:mm. */
  timeOfDay(time: string): string {
    return this.#timeOfDay.format(new Date(`1970-01-01T${time}Z`));
  }

  /** The time zone of the day, if it has to be named. */
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

  /** Relative to now, in the largest suitable unit: “in 2 days”, “5 minutes ago”. */
  fromNow(ms: number): string {
    const format = new Intl.RelativeTimeFormat(this.words.code, { numeric: 'auto' });
    const minutes = Math.round(ms / 60_000);
    if (Math.abs(minutes) < 90) return format.format(minutes, 'minute');
    const hours = Math.round(minutes / 60);
    return Math.abs(hours) < 48 ? format.format(hours, 'hour') : format.format(Math.round(hours / 24), 'day');
  }

  /** With at most one decimal. */
  percent(ratio: number): string {
    const format = new Intl.NumberFormat(this.words.code, { style: 'percent', maximumFractionDigits: 1 });
    return format.format(ratio);
  }

  /** Several names in a sentence. */
  list(texts: readonly string[]): string {
    return new Intl.ListFormat(this.words.code, { type: 'conjunction' }).format(texts);
  }

  /** With decimals only where there are some. */
  money(amount: number, currency: string): string {
    return new Intl.NumberFormat(this.words.code, {
      style: 'currency',
      currency,
      ...(Number.isInteger(amount) ? { maximumFractionDigits: 0 } : {}),
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

export const locale = new Locale(PACKS);
