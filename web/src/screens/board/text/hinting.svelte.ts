import { hintFor, type Hint } from '../../../coach/hint';
import { locale } from '../../../messages/locale.svelte';
import type { Wording } from '../../../protocol/rest.gen';
import { lasting } from '../../../storage.svelte';

const OFF_KEY = 'unblock/hints-off';
/** A pause of this length, and somebody looks at what they wrote. */
const PAUSE_MS = 700;
/** What came up only just now has not been read: sending at that moment does not mean “all the same”. */
const READ_MS = 600;

/** Whether this person wants hints on this device. */
class HintSwitch {
  on = $state(lasting.getItem(OFF_KEY) === null);

  set(on: boolean): void {
    this.on = on;
    if (on) lasting.removeItem(OFF_KEY);
    else lasting.setItem(OFF_KEY, 'yes');
  }
}

export const hintSwitch = new HintSwitch();

/**
 * The private hint about one text while it is written. It lives in this object alone: nothing of it is
 * sent, and nothing is kept.
 */
export class Hinting {
  hint = $state.raw<Hint | undefined>();
  /** The writer's own words, after they took the ones that were offered. */
  replaced = $state<string | undefined>();
  readonly #wording: () => Wording;
  /** Seen by the writer, who wants it so. */
  #meant: string | undefined;
  #shownAt = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(wording: () => Wording) {
    this.#wording = wording;
  }

  /** Somebody has written on; what is there now is looked at when they pause. */
  typed(text: string): void {
    clearTimeout(this.#pause);
    this.replaced = undefined;
    if (this.hint && !this.#find(text)) this.hint = undefined;
    this.#pause = setTimeout(() => this.#look(text), PAUSE_MS);
  }

  /** Whether a text goes off now: the first try with words that hint only shows the hint. */
  lets(text: string): boolean {
    clearTimeout(this.#pause);
    const seen = this.hint !== undefined && Date.now() - this.#shownAt >= READ_MS;
    if (!seen) this.#look(text);
    return seen || this.hint === undefined;
  }

  /** The writer has seen the hint and means these words. */
  means(text: string): void {
    this.#meant = text;
    this.hint = undefined;
  }

  /** The offered words stand there now. */
  replace(own: string): void {
    clearTimeout(this.#pause);
    this.hint = undefined;
    this.replaced = own;
  }

  /** The writer's own words stand there again, and they mean them. */
  backTo(own: string): void {
    this.replaced = undefined;
    this.means(own);
  }

  stop(): void {
    clearTimeout(this.#pause);
  }

  #look(text: string): void {
    const found = this.#find(text);
    if (found && !this.hint) this.#shownAt = Date.now();
    this.hint = found;
  }

  #find(text: string): Hint | undefined {
    if (!hintSwitch.on || text.trim() === this.#meant?.trim()) return undefined;
    return hintFor(text, locale.language, this.#wording());
  }
}
