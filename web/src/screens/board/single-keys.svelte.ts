import { lasting } from '../../storage.svelte';

const OFF_KEY = 'unblock/single-keys-off';

/** Whether a letter alone does something on this device: who speaks to their machine types letters by mistake. */
class SingleKeys {
  on = $state(lasting.getItem(OFF_KEY) === null);

  set(on: boolean): void {
    this.on = on;
    if (on) lasting.removeItem(OFF_KEY);
    else lasting.setItem(OFF_KEY, 'yes');
  }

  /** Whether this key is one that was switched off: a letter, a digit or a sign without Ctrl or ⌘. */
  isOff({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
    return !this.on && !ctrlKey && !metaKey && [...key].length === 1 && key !== ' ';
  }
}

export const singleKeys = new SingleKeys();
