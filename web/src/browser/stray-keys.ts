import { isComposing } from './composing';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

const TEXTS = new Set(['text', 'search', 'email', 'url', 'tel', 'number', 'date', 'time', 'datetime-local']);
/** A person who typed within this time is still typing. */
export const MOMENT_MS = 1000;

/** So long after their box was removed, a person may not have seen that their keys go to the page now. */
const UNSEEN_MS = 4000;

/** When a box was removed in which a person may have been about to write. */
let removed = -Infinity;
/** Time of the last key press that may be part of continued typing. */
let typed = -Infinity;
/** Its field. */
let field: TextField | undefined;

/**
 * A field may disappear while a person types in it. Their next keys must then trigger no shortcut, press no control
 * that got the focus instead, and not go into another text.
 */
export function dropStrayKeys(): () => void {
  typed = removed = -Infinity;
  field = undefined;

  function press(event: KeyboardEvent): void {
    const target = textField(event.target);
    // a key on the page itself is a shortcut
    const isUnseen = target === undefined && event.timeStamp - removed < UNSEEN_MS;
    const isStray = (isUnseen || event.timeStamp - typed < MOMENT_MS) && writes(event);
    const goesOn = target !== undefined && (target === field || field?.isConnected !== false);
    if (isStray && !goesOn) {
      typed = event.timeStamp;
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (target) {
      field = target;
      typed = writes(event) ? event.timeStamp : -Infinity;
    } else if (event.key === 'Tab' || event.key === 'Escape') {
      // the person has seen where the focus is
      typed = removed = -Infinity;
    }
  }

  const point = () => (typed = removed = -Infinity);
  addEventListener('keydown', press, true);
  addEventListener('pointerdown', point, true);
  return () => {
    removeEventListener('keydown', press, true);
    removeEventListener('pointerdown', point, true);
  };
}

/**
 * The control on which a person may be about to press a key was removed: for a moment that key is stray. Of a box, it is
 * so for longer where it would be a shortcut: its writer may look at the keyboard.
 */
export function keysAreStray(control?: Element): void {
  // by the clock of key events
  typed = new Event('stray').timeStamp;
  if (control === undefined || textField(control) !== undefined) removed = typed;
}

/** Tab, Escape and keys that submit are not typing: with them a person leaves a text deliberately. */
function writes(event: KeyboardEvent): boolean {
  if (isComposing(event)) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const newLine = event.key === 'Enter' && !(event.target instanceof HTMLInputElement);
  return event.key.length === 1 || event.key === 'Backspace' || event.key === 'Delete' || newLine;
}

export function textField(target: EventTarget | null): TextField | undefined {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && TEXTS.has(target.type) ? target : undefined;
}
