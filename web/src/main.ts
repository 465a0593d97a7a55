import './styles/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { keepComposition } from './browser/composing';
import { loadAll } from './browser/late';
import { keepFocus } from './browser/focus';
import { locale } from './messages/locale.svelte';
import { appUpdate } from './browser/app-update.svelte';
import { lasting } from './browser/storage.svelte';
import { tidy } from './sync/tidying';
import { theme } from './browser/theme.svelte';
import { sayWhatIsWrong } from './app/wrong-input';

theme.show();
keepFocus();
keepComposition();
appUpdate.watch();
sayWhatIsWrong();
await locale.load();
locale.suggest(locale.language);
const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
mount(App, { target });
void tidy(lasting);
// first the page itself
setTimeout(() => void loadAll(), 5_000);
