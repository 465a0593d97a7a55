/**
 * Returns the focus of a popup to what opened it, and to nothing else. The library would return it to the previous
 * focus: for mouse users that is another control, which the next key would press. If the opener is gone, nothing is
 * focused here, and keepFocus finds a place.
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
