import { placed } from '../browser/base';
import type {
  DeleteTeam,
  EditMember,
  EditQuestions,
  EditTeamSettings,
  EditWording,
  Invitation,
  Invite,
  Link,
  PasswordReset,
  Questions,
  TeamMember,
  TeamSettings,
  Wording,
} from '../protocol/rest.gen';
import { call, path } from './http';

/** URL of the team's data for download. */
export const TEAM_EXPORT = placed('/api/team/export');

/** The members of a team, their links, and the settings of the team. */
export const team = {
  members: () => call<TeamMember[]>('GET', '/api/members'),
  editMember: (id: string, body: EditMember) => call<TeamMember>('PATCH', path`/api/members/${id}`, body),
  resetPassword: (id: string) => call<PasswordReset>('POST', path`/api/members/${id}/password-reset`),
  invite: (body: Invite) => call<Invitation>('POST', '/api/invitations', body),
  links: () => call<Link[]>('GET', '/api/links'),
  revokeLink: (id: string) => call<undefined>('DELETE', path`/api/links/${id}`),
  teamSettings: () => call<TeamSettings>('GET', '/api/team/settings'),
  editTeamSettings: (body: EditTeamSettings) => call<TeamSettings>('PUT', '/api/team/settings', body),
  teamQuestions: () => call<Questions[]>('GET', '/api/team/questions'),
  editTeamQuestions: (body: EditQuestions) => call<Questions[]>('PUT', '/api/team/questions', body),
  wording: () => call<Wording>('GET', '/api/team/wording'),
  editWording: (body: EditWording) => call<Wording>('PUT', '/api/team/wording', body),
  deleteMember: (id: string) => call<undefined>('DELETE', path`/api/members/${id}`),
  deleteTeam: (body: DeleteTeam) => call<undefined>('POST', '/api/team/deletion', body),
};
