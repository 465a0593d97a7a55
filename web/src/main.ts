import './styles/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { keepComposition } from './composing';
import { keepFocus } from './focus';
import { locale } from './messages/locale.svelte';
import { theme } from './theme.svelte';
import { sayWhatIsWrong } from './wrong-input';

theme.show();
keepFocus();
keepComposition();
sayWhatIsWrong();
locale.suggest(locale.language);
const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
mount(App, { target });
