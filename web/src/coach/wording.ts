import type { Wording } from '../protocol/rest.gen';

/** The default until the team's settings are loaded, and if they cannot be loaded. */
export const USUAL: Wording = { enabled: true, added: [], removed: [] };
