/** What browsers give as the code of a key that went to an input method. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Whether a key belongs to an input method, with which Chinese is written: Enter confirms what was spelled,
 * Escape throws it away, and neither is said to us. Safari ends the composition before it tells of the key
 * that ended it, so that only the code of the key shows what it was.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD;
}

/** Listens to keys, but not to those of an input method: all keys are listened to through this. */
export function keys<E extends KeyboardEvent>(does: (event: E) => void): (event: E) => void {
  return (event) => {
    if (!isComposing(event)) does(event);
  };
}

/** The browser itself must not do either what such a key says: send the form, close the dialog. */
export function keepComposition(): () => void {
  const keep = (event: KeyboardEvent) => {
    if (isComposing(event) && (event.key === 'Enter' || event.key === 'Escape')) event.preventDefault();
  };
  addEventListener('keydown', keep, true);
  return () => removeEventListener('keydown', keep, true);
}
