import type { Language } from '../protocol/protocol.gen';

/** Each language's own name. */
export const LANGUAGE_NAMES: Record<Language, string> = { ZH: '中文', EN: 'English' };

/** Options for choosing one. */
export const LANGUAGES = (['ZH', 'EN'] as const).map((value) => ({ value, text: LANGUAGE_NAMES[value] }));
