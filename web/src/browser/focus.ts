import { keysAreStray } from './stray-keys';

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** The replacement of a control is in the same part of the page. */
const PARTS = 'section, nav, aside, main, dialog, [role="dialog"]';

/** Notices that ask what to do: they appear beside what a person is doing, and disappear when answered. */
const NOTICES = '[role="alert"], [role="status"]';

/** Actions of a person. Not `change`: browsers also fire it for a field that is removed by others. */
const DEEDS = ['keydown', 'pointerdown', 'pointerup', 'click', 'input', 'submit'];

/** Where the focus is. */
interface Spot {
  control: HTMLElement;
  /** Each ancestor, and the index within it. */
  around: { parent: Element; index: number }[];
  part: Element | null;
  /** The card that contains the focus; it may be moved. */
  card: string | undefined;
  /** The draft that is written with it; afterwards the focus returns to what opened it. */
  place: string | undefined;
  notice: Element | null;
  /** Where the focus was before it went to a notice. */
  before?: Spot | undefined;
}

/**
 * Keeps the focus when the focused element is removed from the page: a text that was sent, a card that moved to another
 * lane, an item of a menu. The browser would reset the focus, and people who use a keyboard or screen reader would be
 * back at the top of the page. Instead, the focus goes to what takes the element's place. But if others removed it,
 * this person does not know yet, and the next key is still meant for the old element: it must not trigger anything
 * else. Then the focus goes to the heading of that part of the page.
 */
export function keepFocus(): () => void {
  let spot: Spot | undefined;
  let deed = 0;

  /** Waits until everything that follows at once has been rendered. */
  function act(): void {
    clearTimeout(deed);
    deed = window.setTimeout(() => (deed = 0));
  }

  function come(event: FocusEvent): void {
    const next = event.target instanceof HTMLElement ? spotOf(event.target) : undefined;
    if (next?.notice) next.before = spot?.notice ? spot.before : spot;
    spot = next;
  }

  /** The person clicked on nothing: losing the focus is intended. */
  function go(): void {
    setTimeout(() => {
      if (isNowhere()) spot = undefined;
    });
  }

  /** Safari focuses no button that is clicked; here it has the focus, and gets it back from what it opens. */
  function press({ target }: MouseEvent): void {
    const pressed = target instanceof Element ? target.closest<HTMLElement>('button, summary') : null;
    if (isNowhere()) pressed?.focus({ preventScroll: true });
  }

  const observer = new MutationObserver((changes) => {
    if (!spot || !(isNowhere() || spot.control.matches(':disabled'))) return;
    if (deed === 0) pass(spot, [sameAgain], false);
    else pass(spot, [sameAgain, (it) => openedBy(it, changes), onwards], true);
  });
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  document.addEventListener('focusin', come);
  document.addEventListener('focusout', go);
  document.addEventListener('click', press, true);
  for (const name of DEEDS) document.addEventListener(name, act, true);
  return () => {
    observer.disconnect();
    clearTimeout(deed);
    for (const name of DEEDS) document.removeEventListener(name, act, true);
    document.removeEventListener('focusin', come);
    document.removeEventListener('focusout', go);
    document.removeEventListener('click', press, true);
  };
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** A menu that has done its work is gone; the focus returns to what opened it. The same for all popups. */
function spotOf(focused: HTMLElement): Spot {
  const popped = focused.closest('[role="menu"], [role="dialog"]');
  const opener = popped?.id ? document.querySelector<HTMLElement>(`[aria-controls="${popped.id}"]`) : null;
  const control = opener ?? focused;
  const around: Spot['around'] = [];
  for (let it: Element = control; it.parentElement; it = it.parentElement)
    around.push({ parent: it.parentElement, index: [...it.parentElement.children].indexOf(it) });
  const marked = (name: string) => control.closest<HTMLElement>(`[data-${name}]`)?.dataset[name];
  return {
    control,
    around,
    part: control.closest(PARTS),
    card: marked('card'),
    place: marked('place'),
    notice: control.closest(NOTICES),
  };
}

type Way = (spot: Spot) => HTMLElement | undefined;

function pass(spot: Spot, ways: Way[], byThemselves: boolean): void {
  const isGiven = ways.some((way) => {
    const next = way(spot);
    next?.focus();
    return next !== undefined && document.activeElement === next;
  });
  if (!isGiven) rest(spot, byThemselves);
}

/** A button that gave way to a form: its first field. */
function openedBy({ part }: Spot, changes: MutationRecord[]): HTMLElement | undefined {
  const added = changes
    .flatMap(({ addedNodes }) => [...addedNodes])
    .filter((it) => it instanceof HTMLElement);
  const form = added
    .map((it) => (it.matches('form') ? it : it.querySelector<HTMLElement>('form')))
    .find((it) => it?.isConnected && (part ?? document).contains(it));
  const controls = controlsIn(form ?? null);
  return controls.find((it) => it.matches('input, select, textarea')) ?? controls[0];
}

/** After answering a notice, the focus goes to the next one, or back to where it was before, or to what follows. */
function onwards(spot: Spot): HTMLElement | undefined {
  const { notice, before, part } = spot;
  if (!notice) return nextInPlace(spot);
  const around = spot.around.filter(({ parent }) => notice.contains(parent));
  return (
    nextInPlace({ ...spot, around }) ??
    (before && sameAgain(before)) ??
    (part ? nextInPlace(spot) : undefined)
  );
}

/** A control on which keys do the same as before. */
function sameAgain(spot: Spot): HTMLElement | undefined {
  if (spot.control.isConnected && spot.control.matches(CONTROLS) && canHaveFocus(spot.control))
    return spot.control;
  return openerOf(spot) ?? sameOnMovedCard(spot) ?? nextQuickBox(spot);
}

/** An element on which no key does anything. */
function rest({ around, control }: Spot, byThemselves: boolean): void {
  if (!byThemselves) keysAreStray(control);
  const near = around.find(({ parent }) => parent.isConnected)?.parent.closest<HTMLElement>(PARTS);
  const headings = near?.querySelectorAll<HTMLElement>('h1, h2, h3, h4') ?? document.querySelectorAll('h1');
  const quiet = [...headings].find(canHaveFocus) ?? near;
  if (!quiet) return;
  if (!quiet.hasAttribute('tabindex')) {
    quiet.tabIndex = -1;
    quiet.addEventListener('blur', () => quiet.removeAttribute('tabindex'), { once: true });
  }
  // the scroll position stays
  quiet.focus({ preventScroll: true });
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
  return [...document.querySelectorAll(`[data-card="${CSS.escape(card)}"]`)]
    .flatMap(controlsIn)
    .find((it) => it.getAttribute('aria-label') === name);
}

/** After sending a quick card, the focus goes to the box of the next deal or phase. */
function nextQuickBox({ control }: Spot): HTMLElement | undefined {
  const box = '[data-quick-write]';
  return control.matches(box) ? (document.querySelector<HTMLElement>(box) ?? undefined) : undefined;
}

/**
 * Nearest ancestor first: the first control after the old position, or the last one before; undefined if the part is
 * gone.
 */
function nextInPlace({ around, part }: Spot): HTMLElement | undefined {
  if (part?.isConnected === false) return undefined;
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

/** Focuses the heading of a newly opened screen, unless the person focuses something first. */
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
  // ignore the key press that opened the screen, which may still be in progress
  addEventListener('keydown', stop, true);
  addEventListener('pointerdown', stop, true);
  observer.observe(document.body, { childList: true, subtree: true });
  give();
  return stop;
}
