import type { Wording } from '../protocol/rest.gen';

/** What hints go by until the team's own word is there, and where it cannot be had. */
export const USUAL: Wording = { enabled: true, added: [], removed: [] };
