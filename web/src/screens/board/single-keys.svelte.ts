import { lasting } from '../../browser/storage.svelte';

const OFF_KEY = 'unblock/single-keys-off';

/** Whether single-letter shortcuts are on for this device: people who dictate trigger them by mistake. */
class SingleKeys {
  on = $state(lasting.getItem(OFF_KEY) === null);

  set(on: boolean): void {
    this.on = on;
    if (on) lasting.removeItem(OFF_KEY);
    else lasting.setItem(OFF_KEY, 'yes');
  }

  /** Whether this key is switched off: a letter, digit or sign without Ctrl or ⌘. */
  isOff({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
    return !this.on && !ctrlKey && !metaKey && [...key].length === 1 && key !== ' ';
  }
}

export const singleKeys = new SingleKeys();
