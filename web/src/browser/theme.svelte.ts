import { lasting } from './storage.svelte';

const KEY = 'unblock/theme';

type Name = 'light' | 'dark';

const DARK = matchMedia('(prefers-color-scheme: dark)');

/** Light or dark: the device's preference until the person switches. */
class Theme {
  name = $state<Name>(first());

  constructor() {
    DARK.addEventListener('change', () => {
      this.name = first();
      this.show();
    });
  }

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
  return DARK.matches ? 'dark' : 'light';
}

export const theme = new Theme();
