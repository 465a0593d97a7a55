import { Late } from '../../../browser/late.svelte';
import type { Hint } from '../../../coach/hint';
import { locale } from '../../../messages/locale.svelte';
import type { Wording } from '../../../protocol/rest.gen';
import { lasting } from '../../../browser/storage.svelte';

const OFF_KEY = 'unblock/hints-off';
/** The text is checked after a pause of this length. */
const PAUSE_MS = 700;
/** A hint that has just appeared has not been read: sending within this time does not confirm the text. */
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

/** Before the rules and their texts are loaded, and if they cannot be, there are no hints: none is worth waiting for. */
const rules = new Late(async () => (await Promise.all([import('../../../coach/hint'), locale.load()]))[0]);

/** The private hint about one text while it is written. It exists only in this object: nothing is sent or stored. */
export class Hinting {
  hint = $state.raw<Hint | undefined>();
  /** The writer's original text, after they accepted the rewrite. */
  replaced = $state<string | undefined>();
  readonly #wording: () => Wording;
  /** The text that the writer has confirmed in spite of the hint. */
  #meant: string | undefined;
  #shownAt = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(wording: () => Wording) {
    this.#wording = wording;
    rules.load().catch(() => undefined);
  }

  /** Called with each change of the text; checks it after a pause. */
  typed(text: string): void {
    clearTimeout(this.#pause);
    this.replaced = undefined;
    if (this.hint && !this.#find(text)) this.hint = undefined;
    this.#pause = setTimeout(() => this.#look(text), PAUSE_MS);
  }

  /** Whether a text may be sent now: the first try with a text that gets a hint only shows the hint. */
  lets(text: string): boolean {
    clearTimeout(this.#pause);
    const seen = this.hint !== undefined && Date.now() - this.#shownAt >= READ_MS;
    if (!seen) this.#look(text);
    return seen || this.hint === undefined;
  }

  /** Whether a text that its writer leaves would get a hint: then it waits as a draft until they decide. */
  waitsFor(text: string): boolean {
    return this.#find(text) !== undefined;
  }

  /** Shows the hint for a text that its writer has left. */
  show(text: string): void {
    clearTimeout(this.#pause);
    this.#look(text);
  }

  /** The writer has seen the hint and confirms the text. */
  means(text: string): void {
    this.#meant = text;
    this.hint = undefined;
  }

  /** The rewrite has replaced the text. */
  replace(own: string): void {
    clearTimeout(this.#pause);
    this.hint = undefined;
    this.replaced = own;
  }

  /** The original text is back, and confirmed. */
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
    return rules.now?.hintFor(text, locale.language, this.#wording());
  }
}
