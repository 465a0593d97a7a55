import { onDestroy } from 'svelte';
import { holdWhile } from '../browser/view-lock.svelte';
import { locale } from '../messages/locale.svelte';
import { interrupted } from './interrupted.svelte';

/**
 * Whether a popup is open. While it is, the view stays as it is; if it is removed because of others, that is announced,
 * because nothing in it was chosen. A person who navigates closes it before.
 *
 * When it closes, the focus returns to what opened it, and to nothing else. The library would return it to the previous
 * focus: for mouse users that is another control, which the next key would press. If the opener is gone, nothing is
 * focused here, and keepFocus finds a place. Create it in a component.
 */
export class Opening {
  open = $state(false);
  opener = $state<HTMLElement | null>(null);
  /** Another control that opened it. */
  giveBackTo: HTMLElement | undefined;
  content = $state<HTMLElement | null>(null);
  /** The same as `open` as a plain variable, so that elements that are being removed still see the old value. */
  #shown = false;

  constructor() {
    holdWhile(
      () => this.open,
      () => this.show(false),
    );
    onDestroy(() => {
      if (this.#shown) interrupted.tell(() => locale.words.staying.menuTaken);
    });
  }

  readonly show = (now: boolean): void => {
    this.#shown = now;
    this.open = now;
  };

  readonly giveBack = (event: Event): void => {
    event.preventDefault();
    const focused = document.activeElement;
    const isElsewhere = focused !== null && focused !== document.body && !this.content?.contains(focused);
    if (!isElsewhere) (this.giveBackTo ?? this.opener)?.focus();
    this.giveBackTo = undefined;
  };
}
