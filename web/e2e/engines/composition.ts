import type { Tab } from './engine';

/**
 * What comes first when a key confirms a composition: in Chromium and Firefox the key, in Safari the end of the
 * composition, so that the key no longer says that it belongs to one.
 */
export type Order = 'key first' | 'end first';

/**
 * Writes with an input method. No driver has one, so its events are dispatched at the focus, in the engine's order and
 * with what the engine puts into them.
 *
 * @param stages the text as it grows, such as k, ke, 客; the last one is what is confirmed
 * @param key the key that ends it: Enter confirms it, Escape discards it
 */
export function compose(tab: Tab, stages: string[], key: 'Enter' | 'Escape'): Promise<void> {
  return tab.run(dispatch, stages, key, tab.order);
}

function dispatch(stages: string[], key: string, order: string): void {
  const field = document.activeElement as HTMLInputElement | HTMLTextAreaElement;
  const [from, to] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
  const start = field.value.slice(0, from);
  const end = field.value.slice(to);
  const press = (isComposing: boolean) =>
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key, keyCode: 229, isComposing, bubbles: true, cancelable: true }),
    );
  const says = (type: string, data: string) =>
    field.dispatchEvent(new CompositionEvent(type, { data, bubbles: true }));
  const becomes = (data: string, inputType: string, isComposing: boolean) => {
    field.dispatchEvent(new InputEvent('beforeinput', { data, inputType, isComposing, bubbles: true }));
    field.value = start + data + end;
    field.setSelectionRange(from + data.length, from + data.length);
    field.dispatchEvent(new InputEvent('input', { data, inputType, isComposing, bubbles: true }));
  };
  says('compositionstart', '');
  for (const stage of stages) {
    says('compositionupdate', stage);
    becomes(stage, 'insertCompositionText', true);
  }
  const confirmed = key === 'Enter' ? (stages.at(-1) ?? '') : '';
  if (order === 'key first') {
    press(true);
    becomes(confirmed, 'insertCompositionText', true);
    says('compositionend', confirmed);
  } else {
    becomes(confirmed, 'insertFromComposition', true);
    says('compositionend', confirmed);
    press(false);
  }
  field.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));
}
