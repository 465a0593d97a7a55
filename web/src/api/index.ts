import type {
  BoardSummary,
  ChangePassword,
  DealLine,
  EditMe,
  EditMember,
  EnterAsGuest,
  GuestLink,
  GuestOffer,
  Invitation,
  Invite,
  InviteGuests,
  Join,
  JoinOffer,
  Link,
  Me,
  NewBoard,
  NewPassword,
  PasswordReset,
  PasswordResetOffer,
  ProblemCode,
  ReviewPlace,
  Setup,
  SignIn,
  Status,
  TeamMember,
  Ticket,
  EditWording,
  Wording,
} from '../protocol/rest.gen';
import { archive } from './archive';
import { call, path, type Result } from './http';
import { lessons } from './lessons';
import { replay } from './replay';
import { growth } from './growth';
import { reviews } from './reviews';
import { strategies } from './strategies';

export type { Result } from './http';
export { TEAM_EXPORT } from './growth';
export { exportPath, type ExportFormat } from './reviews';

/** Every reason why a request can fail; UNREACHABLE means that it never reached the server. */
export type FailureCode = ProblemCode | 'UNREACHABLE';

/** The server's REST API, one function per operation. */
export const api = {
  ...reviews,
  ...lessons,
  replay,
  ...archive,
  ...growth,
  ...strategies,
  status: () => call<Status>('GET', '/api/status'),
  setUp: (body: Setup) => call<Me>('POST', '/api/setup', body),
  signIn: (body: SignIn) => call<Me>('POST', '/api/session', body),
  signOut: () => call<undefined>('DELETE', '/api/session'),
  signOutEverywhere: () => call<undefined>('DELETE', '/api/sessions'),
  demoSignIn: (token: string) => call<Me>('POST', path`/api/demo/sign-in/${token}`),
  me: () => call<Me>('GET', '/api/me'),
  editMe: (body: EditMe) => call<Me>('PATCH', '/api/me', body),
  changePassword: (body: ChangePassword) => call<undefined>('POST', '/api/me/password', body),
  members: () => call<TeamMember[]>('GET', '/api/members'),
  editMember: (id: string, body: EditMember) => call<TeamMember>('PATCH', path`/api/members/${id}`, body),
  resetPassword: (id: string) => call<PasswordReset>('POST', path`/api/members/${id}/password-reset`),
  passwordReset: (token: string) => call<PasswordResetOffer>('GET', path`/api/password-reset/${token}`),
  newPassword: (token: string, body: NewPassword) =>
    call<Me>('POST', path`/api/password-reset/${token}`, body),
  links: () => call<Link[]>('GET', '/api/links'),
  revokeLink: (id: string) => call<undefined>('DELETE', path`/api/links/${id}`),
  invite: (body: Invite) => call<Invitation>('POST', '/api/invitations', body),
  joinOffer: (token: string) => call<JoinOffer>('GET', path`/api/join/${token}`),
  join: (token: string, body: Join) => call<Me>('POST', path`/api/join/${token}`, body),
  wording: () => call<Wording>('GET', '/api/team/wording'),
  editWording: (body: EditWording) => call<Wording>('PUT', '/api/team/wording', body),
  boards: () => call<BoardSummary[]>('GET', '/api/boards'),
  newBoard: (body: NewBoard) => call<BoardSummary>('POST', '/api/boards', body),
  ticket: (board: string) => call<Ticket>('POST', path`/api/boards/${board}/ticket`),
  guestLinks: (board: string) => call<GuestLink[]>('GET', path`/api/boards/${board}/guest-links`),
  inviteGuests: (board: string, body: InviteGuests) =>
    call<GuestLink>('POST', path`/api/boards/${board}/guest-links`, body),
  deals: () => call<DealLine[]>('GET', '/api/deals'),
  reviewPlace: (board: string) => call<ReviewPlace>('GET', path`/api/boards/${board}/review`),
  guestOffer: (token: string) => call<GuestOffer>('GET', path`/api/guest/${token}`),
  enterAsGuest: (token: string, body: EnterAsGuest) => call<Me>('POST', path`/api/guest/${token}`, body),
};

export type Failure = Extract<Result<never>, { ok: false }>['problem'];
