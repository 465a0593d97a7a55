import './styles/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { keepComposition } from './browser/composing';
import { keepFocus } from './browser/focus';
import { navigation } from './app/navigation.svelte';
import { locale } from './messages/locale.svelte';
import { appUpdate } from './browser/app-update.svelte';
import { lasting } from './browser/storage.svelte';
import { tidy } from './sync/tidying';
import { theme } from './browser/theme.svelte';
import { screens } from './screens';
import { sayWhatIsWrong } from './app/wrong-input';

/** Without a top-level await: Safari may never load a module that imports a module which awaits. */
async function start(target: HTMLElement): Promise<void> {
  // its heading is none of the app's
  document.getElementById('outdated')?.remove();
  theme.show();
  keepFocus();
  keepComposition();
  appUpdate.watch();
  sayWhatIsWrong();
  // beside the texts; the app shows it, or says that it is missing
  screens[navigation.route.screen].load().catch(() => undefined);
  await locale.loadFirst();
  locale.suggest(locale.language);
  mount(App, { target });
  void tidy(lasting);
}

const target = document.getElementById('app');
// without it, browser-check.js has found the browser too old and says so
if (target) void start(target);
