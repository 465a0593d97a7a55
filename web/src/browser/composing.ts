/** The key code that browsers report for a key that went to an input method. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Whether a key belongs to an input method, as used for Chinese: Enter confirms the composition, Escape discards it,
 * and neither is meant for us. Safari ends the composition before it reports the key that ended it, so that only the
 * key code shows it.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD;
}

/** Wraps a key handler so that it ignores keys of an input method; every key handler must use it. */
export function keys<E extends KeyboardEvent>(does: (event: E) => void): (event: E) => void {
  return (event) => {
    if (!isComposing(event)) does(event);
  };
}

/** Prevents the browser, too, from acting on such a key: submitting the form or closing the dialog. */
export function keepComposition(): () => void {
  const keep = (event: KeyboardEvent) => {
    if (isComposing(event) && (event.key === 'Enter' || event.key === 'Escape')) event.preventDefault();
  };
  addEventListener('keydown', keep, true);
  return () => removeEventListener('keydown', keep, true);
}
