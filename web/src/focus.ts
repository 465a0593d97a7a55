const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** Where the focus is. */
interface Spot {
  control: HTMLElement;
  /** Each element around it, and where in there it is. */
  around: { parent: Element; index: number }[];
  /** The card that it is on, which may go elsewhere. */
  card: string | undefined;
  /** The text that is being written with it; when that is done, its place is at what opened it. */
  place: string | undefined;
}

/**
 * What has the focus may be taken from the page: a text that was sent, a card that went to another lane,
 * a line of a menu. The browser gives the focus to nobody then, and whoever works by keyboard or listens
 * would be back at the top of the page. From now on it goes to what stands in that place instead.
 */
export function keepFocus(): () => void {
  let spot: Spot | undefined;

  function come(event: FocusEvent): void {
    spot = event.target instanceof HTMLElement ? spotOf(event.target) : undefined;
  }

  /** Somebody clicked beside everything: that they are nowhere is what they want. */
  function go(): void {
    setTimeout(() => {
      if (isNowhere()) spot = undefined;
    });
  }

  const observer = new MutationObserver(() => {
    if (spot && (isNowhere() || spot.control.matches(':disabled'))) successor(spot)?.focus();
  });
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  document.addEventListener('focusin', come);
  document.addEventListener('focusout', go);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', come);
    document.removeEventListener('focusout', go);
  };
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** A menu is gone when it has done its work: its place is at what opened it. */
function spotOf(focused: HTMLElement): Spot {
  const menu = focused.closest('[role="menu"]');
  const control = (menu && document.querySelector<HTMLElement>(`[aria-controls="${menu.id}"]`)) ?? focused;
  const around: Spot['around'] = [];
  for (let it: Element = control; it.parentElement; it = it.parentElement)
    around.push({ parent: it.parentElement, index: [...it.parentElement.children].indexOf(it) });
  const marked = (name: string) => control.closest<HTMLElement>(`[data-${name}]`)?.dataset[name];
  return { control, around, card: marked('card'), place: marked('place') };
}

function successor(spot: Spot): HTMLElement | undefined {
  if (spot.control.isConnected && canHaveFocus(spot.control)) return spot.control;
  return openerOf(spot) ?? sameOnMovedCard(spot) ?? nextInPlace(spot);
}

function openerOf({ place }: Spot): HTMLElement | undefined {
  if (place === undefined) return undefined;
  return [...document.querySelectorAll<HTMLElement>(`button[data-place="${CSS.escape(place)}"]`)].find(
    canHaveFocus,
  );
}

function sameOnMovedCard({ control, card }: Spot): HTMLElement | undefined {
  const name = control.getAttribute('aria-label');
  if (card === undefined || name === null) return undefined;
  return controlsIn(document.querySelector(`[data-card="${CSS.escape(card)}"]`)).find(
    (it) => it.getAttribute('aria-label') === name,
  );
}

/** In the smallest part that is still there, the first control from there on, or the last one before. */
function nextInPlace({ around }: Spot): HTMLElement | undefined {
  for (const { parent, index } of around) {
    const controls = parent.isConnected ? controlsIn(parent) : [];
    const successor = parent.children[index];
    const next = successor && controls.find((it) => successor.contains(it) || isAfter(successor, it));
    const found = next ?? controls.at(-1);
    if (found) return found;
  }
  return undefined;
}

function isAfter(element: Element, other: Element): boolean {
  return (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function controlsIn(part: Element | null): HTMLElement[] {
  return [...(part?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])].filter(canHaveFocus);
}

function canHaveFocus(control: HTMLElement): boolean {
  return (
    !control.matches(':disabled') && control.checkVisibility() && !control.closest('[aria-hidden="true"]')
  );
}

/** The heading of a screen that opens gets the focus as soon as it is there, unless somebody is faster. */
export function focusHeading(): () => void {
  const give = () => {
    const heading = document.querySelector<HTMLElement>('h1');
    heading?.focus();
    if (heading) stop();
  };
  const observer = new MutationObserver(give);
  const stop = () => {
    observer.disconnect();
    removeEventListener('keydown', stop, true);
    removeEventListener('pointerdown', stop, true);
  };
  // not by the key press that opened it, which may still be on its way
  addEventListener('keydown', stop, true);
  addEventListener('pointerdown', stop, true);
  observer.observe(document.body, { childList: true, subtree: true });
  give();
  return stop;
}
