import { locale } from '../messages/locale.svelte';

/** Announcements for screen readers. */
class Announcer {
  #said = $state.raw({ text: '', language: locale.language });

  /** Empty after a switch of the language: the announcement was in the other one. */
  get said(): string {
    return this.#said.language === locale.language ? this.#said.text : '';
  }

  set said(text: string) {
    this.#said = { text, language: locale.language };
  }

  say(text: string): void {
    // a repeated text must differ to be announced again
    this.said = this.said === text ? `${text}\u00a0` : text;
  }
}

export const announcer = new Announcer();
