import { keysAreStray } from './stray-keys';

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** What stands in the place of a control stands in the same part of the page. */
const PARTS = 'section, nav, aside, main, dialog, [role="dialog"]';

/** What tells of something and asks what to do: it comes beside what somebody is at, and goes when it is answered. */
const NOTICES = '[role="alert"], [role="status"]';

/** What a person does themselves. A change is none: a browser tells it also of a field that others take away. */
const DEEDS = ['keydown', 'pointerdown', 'pointerup', 'click', 'input', 'submit'];

/** Where the focus is. */
interface Spot {
  control: HTMLElement;
  /** Each element around it, and where in there it is. */
  around: { parent: Element; index: number }[];
  part: Element | null;
  /** The card that it is on, which may go elsewhere. */
  card: string | undefined;
  /** The text that is being written with it; when that is done, its place is at what opened it. */
  place: string | undefined;
  notice: Element | null;
  /** Where somebody was before they turned to a notice. */
  before?: Spot | undefined;
}

/**
 * What has the focus may be taken from the page: a text that was sent, a card that went to another lane,
 * a line of a menu. The browser gives the focus to nobody then, and whoever works by keyboard or listens
 * would be back at the top of the page. From now on it goes to what stands in that place instead.
 *
 * But when it was not they who took it away, they know nothing of it yet, and the next key is still meant for
 * what was there: it must press nothing else. The focus then goes to the heading of that part of the page.
 */
export function keepFocus(): () => void {
  let spot: Spot | undefined;
  let deed = 0;

  /** Until all that follows from it at once is on the page. */
  function act(): void {
    clearTimeout(deed);
    deed = window.setTimeout(() => (deed = 0));
  }

  function come(event: FocusEvent): void {
    const next = event.target instanceof HTMLElement ? spotOf(event.target) : undefined;
    if (next?.notice) next.before = spot?.notice ? spot.before : spot;
    spot = next;
  }

  /** Somebody clicked beside everything: that they are nowhere is what they want. */
  function go(): void {
    setTimeout(() => {
      if (isNowhere()) spot = undefined;
    });
  }

  const observer = new MutationObserver(() => {
    if (spot && (isNowhere() || spot.control.matches(':disabled'))) pass(spot, deed !== 0);
  });
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  document.addEventListener('focusin', come);
  document.addEventListener('focusout', go);
  for (const name of DEEDS) document.addEventListener(name, act, true);
  return () => {
    observer.disconnect();
    clearTimeout(deed);
    for (const name of DEEDS) document.removeEventListener(name, act, true);
    document.removeEventListener('focusin', come);
    document.removeEventListener('focusout', go);
  };
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** A menu is gone when it has done its work: its place is at what opened it. So it is with all that pops up. */
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

function pass(spot: Spot, byThemselves: boolean): void {
  const same = sameAgain(spot) ?? (byThemselves ? onwards(spot) : undefined);
  if (same) same.focus();
  else rest(spot, byThemselves);
}

/** Who has answered a notice goes on with the next one, or with what they were at before it. */
function onwards(spot: Spot): HTMLElement | undefined {
  const { notice, before } = spot;
  if (!notice) return nextInPlace(spot);
  const around = spot.around.filter(({ parent }) => notice.contains(parent));
  return nextInPlace({ ...spot, around }) ?? (before && sameAgain(before));
}

/** Keys do there what they did before. */
function sameAgain(spot: Spot): HTMLElement | undefined {
  if (spot.control.isConnected && canHaveFocus(spot.control)) return spot.control;
  return openerOf(spot) ?? sameOnMovedCard(spot) ?? nextQuickBox(spot);
}

/** No key does anything there. */
function rest({ around }: Spot, byThemselves: boolean): void {
  if (!byThemselves) keysAreStray();
  const near = around.find(({ parent }) => parent.isConnected)?.parent.closest<HTMLElement>(PARTS);
  const headings = near?.querySelectorAll<HTMLElement>('h1, h2, h3, h4') ?? document.querySelectorAll('h1');
  const quiet = [...headings].find(canHaveFocus) ?? near;
  if (!quiet) return;
  if (!quiet.hasAttribute('tabindex')) {
    quiet.tabIndex = -1;
    quiet.addEventListener('blur', () => quiet.removeAttribute('tabindex'), { once: true });
  }
  // what they look at stays where it is
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

/** Who writes one card after the other goes on in the box of the next deal or phase. */
function nextQuickBox({ control }: Spot): HTMLElement | undefined {
  const box = '[data-quick-write]';
  return control.matches(box) ? (document.querySelector<HTMLElement>(box) ?? undefined) : undefined;
}

/** Nearest around it, the first control from there on, or the last one before; none where its part is gone. */
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
