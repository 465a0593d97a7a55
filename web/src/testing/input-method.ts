import { fireEvent } from '@testing-library/svelte';

/** The code with which browsers tell of a key that an input method has taken. */
const TAKEN = 229;

/**
 * A key that ends what is being spelled with an input method, as each browser tells of it: Chrome says the
 * key first and the end of the composition after it, Safari the other way round.
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
