import { holding } from './holding.svelte';
import { textField, type TextField as Field } from './stray-keys';

/**
 * The first keystroke in any field holds what is looked at, until its text is sent, put away or left. A text
 * that is kept as a draft holds it for as long as there are words in it, so that one can look around. A field
 * in which nothing is written holds nothing, though the focus stays there.
 *
 * @param onwrite somebody has begun to write on the page itself
 * @param waits whether what is held goes elsewhere as soon as it is let go
 */
export function holdFields(onwrite: () => void, waits: () => boolean = () => false): () => void {
  const before = new WeakMap<Field, string>();
  const held = new Map<Field, () => void>();
  /** Fields whose writer took everything out again, perhaps to say it otherwise. */
  const emptied = new WeakSet<Field>();

  function release(field: Field): void {
    held.get(field)?.();
    held.delete(field);
  }

  function come({ target }: Event): void {
    const field = textField(target);
    // who comes back to words that are held has them still to send
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
      holding.hold(field, () => release(field)),
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

  function isDone(field: Field): boolean {
    if (!field.isConnected) return true;
    const focused = document.activeElement === field;
    if (isAsBefore(field)) return !(focused && emptied.has(field) && waits());
    const left = !around(field).contains(document.activeElement);
    return left && field.closest('[data-place]') === null;
  }

  /** After all that an event does: what is clicked is there until it was. */
  function look(): void {
    setTimeout(() => {
      for (const field of held.keys()) if (isDone(field)) release(field);
    });
  }

  const observer = new MutationObserver(() => held.size > 0 && look());
  observer.observe(document.body, { childList: true, subtree: true });
  // a key may send what is written without any form
  const heard = {
    focusin: come,
    input: write,
    submit: send,
    focusout: look,
    click: look,
    keydown: look,
  } as const;
  for (const [name, does] of Object.entries(heard)) document.addEventListener(name, does, true);
  return () => {
    observer.disconnect();
    for (const [name, does] of Object.entries(heard)) document.removeEventListener(name, does, true);
    for (const field of held.keys()) release(field);
  };
}

/** What belongs to it: who chooses a lane for their words has not left them. */
function around(field: Field): Element {
  return field.closest('form, dialog, [role="dialog"], [data-place]') ?? field;
}
