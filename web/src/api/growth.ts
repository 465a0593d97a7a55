import type { Growth, HelpLine } from '../protocol/rest.gen';
import { call, path } from './http';

/** Progress and help. */
export const growth = {
  growth: (member: string) => call<Growth>('GET', path`/api/growth/${member}`),
  help: () => call<HelpLine[]>('GET', '/api/help'),
  helpOf: (member: string) => call<HelpLine[]>('GET', path`/api/help?of=${member}`),
  replayed: (board: string) => call<undefined>('POST', path`/api/boards/${board}/replays`),
};
