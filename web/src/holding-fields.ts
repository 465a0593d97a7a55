import { isComposing } from './composing';
import { holding } from './holding.svelte';

type Field = HTMLInputElement | HTMLTextAreaElement;

const TEXTS = new Set(['text', 'search', 'email', 'url', 'tel', 'number', 'date', 'time', 'datetime-local']);
/** Who typed so shortly before is still typing. */
const MOMENT_MS = 1000;

/**
 * The first keystroke in any field holds what is looked at, until its text is sent, put away or left. A text
 * that is kept as a draft holds it for as long as there are words in it, so that one can look around.
 *
 * @param onwrite somebody has begun to write on the page itself
 */
export function holdFields(onwrite: () => void): () => void {
  const before = new WeakMap<Field, string>();
  const held = new Map<Field, () => void>();

  function release(field: Field): void {
    held.get(field)?.();
    held.delete(field);
  }

  function come({ target }: Event): void {
    const field = textField(target);
    if (field) before.set(field, field.value);
    look();
  }

  function write({ target }: Event): void {
    const field = textField(target);
    if (!field || held.has(field)) return;
    held.set(
      field,
      holding.hold(field, () => release(field)),
    );
    if (!field.closest('dialog, [role="dialog"]')) onwrite();
  }

  function send({ target }: Event): void {
    for (const field of held.keys()) if (field.form === target) before.set(field, field.value);
    look();
  }

  function isDone(field: Field): boolean {
    if (!field.isConnected) return true;
    if (document.activeElement === field) return false;
    const nothing = field.value === '' || field.value === before.get(field);
    const left = !around(field).contains(document.activeElement);
    return nothing || (left && field.closest('[data-place]') === null);
  }

  /** After all that an event does: what is clicked is there until it was. */
  function look(): void {
    setTimeout(() => {
      for (const field of held.keys()) if (isDone(field)) release(field);
    });
  }

  const observer = new MutationObserver(() => held.size > 0 && look());
  observer.observe(document.body, { childList: true, subtree: true });
  const heard = { focusin: come, input: write, submit: send, focusout: look, click: look } as const;
  for (const [name, does] of Object.entries(heard)) document.addEventListener(name, does, true);
  return () => {
    observer.disconnect();
    for (const [name, does] of Object.entries(heard)) document.removeEventListener(name, does, true);
    for (const field of held.keys()) release(field);
  };
}

/**
 * A field may be gone while somebody types in it. What they type on is then said to nobody: it must be no
 * shortcut, and must press nothing that got the focus instead.
 */
export function dropStrayKeys(): () => void {
  let typed = -Infinity;

  function press(event: KeyboardEvent): void {
    if (textField(event.target)) {
      typed = writes(event) ? event.timeStamp : -Infinity;
    } else if (event.timeStamp - typed < MOMENT_MS && writes(event)) {
      typed = event.timeStamp;
      event.preventDefault();
      event.stopImmediatePropagation();
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

/** Tab, Escape and a key that sends are no typing: with them somebody leaves a text themselves. */
function writes(event: KeyboardEvent): boolean {
  if (isComposing(event)) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const newLine = event.key === 'Enter' && !(event.target instanceof HTMLInputElement);
  return event.key.length === 1 || event.key === 'Backspace' || event.key === 'Delete' || newLine;
}

function textField(target: EventTarget | null): Field | undefined {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && TEXTS.has(target.type) ? target : undefined;
}

/** What belongs to it: who chooses a lane for their words has not left them. */
function around(field: Field): Element {
  return field.closest('form, dialog, [role="dialog"], [data-place]') ?? field;
}
