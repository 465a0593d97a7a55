import { lasting } from './storage.svelte';

const KEY = 'unblock/theme';

type Name = 'light' | 'dark';

/** Light or dark: as the device wishes until somebody switches. */
class Theme {
  name = $state<Name>(first());

  show(): void {
    document.documentElement.dataset['theme'] = this.name;
  }

  toggle(): void {
    this.name = this.name === 'light' ? 'dark' : 'light';
    lasting.setItem(KEY, this.name);
    this.show();
  }
}

function first(): Name {
  const kept = lasting.getItem(KEY);
  if (kept === 'light' || kept === 'dark') return kept;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export const theme = new Theme();
