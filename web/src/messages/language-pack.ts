import { Late } from '../browser/late.svelte';
import type { Messages } from './en';
import type { FirstMessages } from './first.en';
import { isolating } from './isolate';
import { merged } from './merged';
import type { MoreMessages } from './more.en';

/** The texts of one language in two parts: what a board needs before its first cards are shown, and all others. */
export class LanguagePack {
  readonly first: Late<FirstMessages>;
  readonly more: Late<MoreMessages>;
  /**
   * What is loaded of it. On screen, a name never changes the direction of the line around it. The object stays the same
   * when more is loaded, so that nothing that is shown is written again.
   */
  readonly words = {} as Messages;

  constructor(first: () => Promise<FirstMessages>, more: () => Promise<MoreMessages>) {
    this.first = new Late(async () => this.#add(await first()));
    this.more = new Late(async () => this.#add(await more()));
  }

  /** All its texts as they are written, for what is not shown on the screen; undefined until they are loaded. */
  get written(): Messages | undefined {
    return this.first.now && this.more.now && merged(this.first.now, this.more.now);
  }

  async load(): Promise<void> {
    await Promise.all([this.first.load(), this.more.load()]);
  }

  #add<T extends object>(texts: T): T {
    Object.assign(this.words, merged(this.words, isolating(texts)));
    return texts;
  }
}
