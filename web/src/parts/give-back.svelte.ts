/**
 * What pops up gives the focus back to what opened it, and to nothing else. The library alone would give it to
 * what had it before: for someone who opened it with the mouse that is another control, which the next key would
 * press. Where the opener is gone nothing gets the focus here, and keepFocus finds a place for it.
 */
export class GiveBack {
  opener = $state<HTMLElement | null>(null);
  content = $state<HTMLElement | null>(null);

  readonly onclose = (event: Event): void => {
    event.preventDefault();
    const focused = document.activeElement;
    const isElsewhere = focused !== null && focused !== document.body && !this.content?.contains(focused);
    if (!isElsewhere) this.opener?.focus();
  };
}
