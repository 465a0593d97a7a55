import { placed } from '../browser/base';
import type { DeleteMe, DeleteTeam, Growth, HelpLine } from '../protocol/rest.gen';
import { call, path } from './http';

/** URL of the team's data for download. */
export const TEAM_EXPORT = placed('/api/team/export');

/** Progress and help, and deleting members and teams. */
export const growth = {
  growth: (member: string) => call<Growth>('GET', path`/api/growth/${member}`),
  help: () => call<HelpLine[]>('GET', '/api/help'),
  helpOf: (member: string) => call<HelpLine[]>('GET', path`/api/help?of=${member}`),
  replayed: (board: string) => call<undefined>('POST', path`/api/boards/${board}/replays`),
  deleteMember: (id: string) => call<undefined>('DELETE', path`/api/members/${id}`),
  deleteMe: (body: DeleteMe) => call<undefined>('POST', '/api/me/deletion', body),
  deleteTeam: (body: DeleteTeam) => call<undefined>('POST', '/api/team/deletion', body),
};
