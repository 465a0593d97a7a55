import { fireEvent } from '@testing-library/svelte';

/** The key code that browsers report for a key that went to an input method. */
const TAKEN = 229;

/**
 * A key that ends a composition, as each browser reports it: Chrome sends the key first and the end of the composition
 * after it, Safari the other way round.
 */
export const ENDINGS = {
  async Chrome(field: Element, key: string): Promise<void> {
    await fireEvent.compositionStart(field);
    await fireEvent.keyDown(field, { key, keyCode: TAKEN, isComposing: true });
    await fireEvent.compositionEnd(field);
    await fireEvent.keyUp(field, { key, keyCode: 13 });
  },
  async Safari(field: Element, key: string): Promise<void> {
    await fireEvent.compositionStart(field);
    await fireEvent.compositionEnd(field);
    await fireEvent.keyDown(field, { key, keyCode: TAKEN, isComposing: false });
    await fireEvent.keyUp(field, { key, keyCode: 13 });
  },
};

export const BROWSERS = Object.keys(ENDINGS) as (keyof typeof ENDINGS)[];
