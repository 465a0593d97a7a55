import type { Messages } from './en';
import { first } from './first.zh';
import { merged } from './merged';
import { more } from './more.zh';

/** Every text on the screen, in Chinese. */
export const zh: Messages = merged(first, more);
