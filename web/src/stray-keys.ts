import { isComposing } from './composing';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

const TEXTS = new Set(['text', 'search', 'email', 'url', 'tel', 'number', 'date', 'time', 'datetime-local']);
/** Who typed so shortly before is still typing. */
const MOMENT_MS = 1000;

/** When the last key was pressed that may be followed by others that mean the same thing. */
let typed = -Infinity;
/** The field in which it was. */
let field: TextField | undefined;

/**
 * A field may be gone while somebody types in it. What they type on is then said to nobody: it must be no
 * shortcut, must press nothing that got the focus instead, and must not go into another text.
 */
export function dropStrayKeys(): () => void {
  typed = -Infinity;
  field = undefined;

  function press(event: KeyboardEvent): void {
    const target = textField(event.target);
    const isStray = event.timeStamp - typed < MOMENT_MS && writes(event);
    const goesOn = target !== undefined && (target === field || field?.isConnected !== false);
    if (isStray && !goesOn) {
      typed = event.timeStamp;
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (target) {
      field = target;
      typed = writes(event) ? event.timeStamp : -Infinity;
    } else if (event.key === 'Tab' || event.key === 'Escape') {
      // they have seen where they are
      typed = -Infinity;
    }
  }

  const point = () => (typed = -Infinity);
  addEventListener('keydown', press, true);
  addEventListener('pointerdown', point, true);
  return () => {
    removeEventListener('keydown', press, true);
    removeEventListener('pointerdown', point, true);
  };
}

/** What somebody may be about to press a key on was taken from them: for a moment that key is stray. */
export function keysAreStray(): void {
  // by the clock of the keys
  typed = new Event('stray').timeStamp;
}

/** Tab, Escape and a key that sends are no typing: with them somebody leaves a text themselves. */
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
