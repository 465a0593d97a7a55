import { webkit } from './webkit';
import { playIn } from './play';

playIn(webkit);
