import { placed } from '../base';
import type { DeleteMe, DeleteTeam, Growth, HelpLine } from '../protocol/rest.gen';
import { call, path } from './http';

/** Where the team's data can be downloaded. */
export const TEAM_EXPORT = placed('/api/team/export');

/** How people grow and help each other; and how they, and the team, leave for good. */
export const growth = {
  growth: (member: string) => call<Growth>('GET', path`/api/growth/${member}`),
  help: () => call<HelpLine[]>('GET', '/api/help'),
  helpOf: (member: string) => call<HelpLine[]>('GET', path`/api/help?of=${member}`),
  replayed: (board: string) => call<undefined>('POST', path`/api/boards/${board}/replays`),
  deleteMember: (id: string) => call<undefined>('DELETE', path`/api/members/${id}`),
  deleteMe: (body: DeleteMe) => call<undefined>('POST', '/api/me/deletion', body),
  deleteTeam: (body: DeleteTeam) => call<undefined>('POST', '/api/team/deletion', body),
};
