import { firefox } from './firefox';
import { playIn } from './play';

playIn(firefox);
