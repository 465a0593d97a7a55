import type { Language } from '../protocol/protocol.gen';
import { lasting } from '../storage.svelte';
import { en, type Messages } from './en';
import { zh } from './zh';

const KEY = 'unblock/language';

/** The language on the screen; reading `words` in a component makes it follow a switch. */
class Locale {
  language = $state<Language>(first());
  readonly words = $derived<Messages>(this.language === 'ZH' ? zh : en);

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

  date(instant: string | number): string {
    return new Intl.DateTimeFormat(this.words.code, { dateStyle: 'medium' }).format(new Date(instant));
  }

  moment(instant: string | number): string {
    const format = new Intl.DateTimeFormat(this.words.code, { dateStyle: 'medium', timeStyle: 'short' });
    return format.format(new Date(instant));
  }

  time(instant: string | number): string {
    return new Intl.DateTimeFormat(this.words.code, { timeStyle: 'short' }).format(new Date(instant));
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
