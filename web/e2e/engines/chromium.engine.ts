import { chromium } from './chromium';
import { playIn } from './play';

playIn(chromium);
