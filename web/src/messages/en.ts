import { first, type FirstMessages } from './first.en';
import { merged } from './merged';
import { more, type MoreMessages } from './more.en';

/** Every text on the screen. Functions where a number or name is inserted. */
export type Messages = FirstMessages & MoreMessages;

/** Every text on the screen, in English. */
export const en: Messages = merged(first, more);
