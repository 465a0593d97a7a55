import { locale } from '../messages/locale.svelte';

/** What is said to those who listen instead of look. */
class Announcer {
  #said = $state.raw({ text: '', language: locale.language });

  /** Nothing where the language was switched since: it was heard, and is not said in another one. */
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
