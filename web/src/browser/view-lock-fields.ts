import { viewLock } from './view-lock.svelte';
import { MOMENT_MS, textField, type TextField as Field } from './stray-keys';

/**
 * The first keystroke in any field keeps the view as it is, until the text is sent, put away or left. A field with a
 * stored draft keeps it as long as there is text, so that the person can look around. An empty field keeps nothing,
 * even with the focus, except for a moment after a key: a person who has just sent one text may type the next one.
 *
 * @param onwrite the person has begun to write on the page itself
 * @param waits whether the view will move as soon as it is released
 */
export function lockViewByFields(onwrite: () => void, waits: () => boolean = () => false): () => void {
  const before = new WeakMap<Field, string>();
  const held = new Map<Field, () => void>();
  /** Fields that their writer has emptied, perhaps to rephrase. */
  const emptied = new WeakSet<Field>();
  /** When a key was last pressed in a field. */
  const pressed = new WeakMap<Field, number>();

  function release(field: Field): void {
    held.get(field)?.();
    held.delete(field);
  }

  function come({ target }: Event): void {
    const field = textField(target);
    // returning to a kept text does not make it sent
    if (field && !held.has(field)) before.set(field, field.value);
    look();
  }

  function write({ target }: Event): void {
    const field = textField(target);
    if (!field) return;
    if (isAsBefore(field)) emptied.add(field);
    else emptied.delete(field);
    if (held.has(field)) return look();
    held.set(
      field,
      viewLock.hold(field, () => release(field)),
    );
    if (!field.closest('dialog, [role="dialog"]')) onwrite();
  }

  function send({ target }: Event): void {
    for (const field of held.keys()) if (field.form === target) before.set(field, field.value);
    look();
  }

  function isAsBefore(field: Field): boolean {
    return field.value === '' || field.value === before.get(field);
  }

  function press(event: Event): void {
    const field = textField(event.target);
    if (field) pressed.set(field, performance.now());
    look();
  }

  function isDone(field: Field): boolean {
    if (!field.isConnected) return true;
    const focused = document.activeElement === field;
    if (isAsBefore(field)) {
      if (focused && emptied.has(field) && waits()) return false;
      const left = MOMENT_MS + (pressed.get(field) ?? -Infinity) - performance.now();
      if (!focused || left <= 0) return true;
      viewLock.pause(field);
      setTimeout(look, left);
      return false;
    }
    viewLock.goOn(field);
    const left = !around(field).contains(document.activeElement);
    return left && field.closest('[data-place]') === null;
  }

  /** After all handlers of the event: a clicked element exists until then. */
  function look(): void {
    setTimeout(() => {
      for (const field of held.keys()) if (isDone(field)) release(field);
    });
  }

  const observer = new MutationObserver(() => held.size > 0 && look());
  observer.observe(document.body, { childList: true, subtree: true });
  // a key may send a text without any form
  const heard = {
    focusin: come,
    input: write,
    submit: send,
    focusout: look,
    click: look,
    keydown: press,
  } as const;
  for (const [name, does] of Object.entries(heard)) document.addEventListener(name, does, true);
  return () => {
    observer.disconnect();
    for (const [name, does] of Object.entries(heard)) document.removeEventListener(name, does, true);
    for (const field of held.keys()) release(field);
  };
}

/** What belongs to the field: choosing a lane for a text does not leave it. */
function around(field: Field): Element {
  return field.closest('form, dialog, [role="dialog"], [data-place]') ?? field;
}
