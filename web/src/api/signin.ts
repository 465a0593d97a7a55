import type {
  ChangePassword,
  DeleteMe,
  EditMe,
  Join,
  JoinOffer,
  Me,
  NewPassword,
  PasswordResetOffer,
  Setup,
  SignIn,
  Status,
} from '../protocol/rest.gen';
import { call, path } from './http';

/** Setting up, signing in and out, joining by a link, and the own account. */
export const signin = {
  status: () => call<Status>('GET', '/api/status'),
  setUp: (body: Setup) => call<Me>('POST', '/api/setup', body),
  signIn: (body: SignIn) => call<Me>('POST', '/api/session', body),
  signOut: () => call<undefined>('DELETE', '/api/session'),
  signOutEverywhere: () => call<undefined>('DELETE', '/api/sessions'),
  demoSignIn: (token: string) => call<Me>('POST', path`/api/demo/sign-in/${token}`),
  me: () => call<Me>('GET', '/api/me'),
  editMe: (body: EditMe) => call<Me>('PATCH', '/api/me', body),
  changePassword: (body: ChangePassword) => call<undefined>('POST', '/api/me/password', body),
  passwordReset: (token: string) => call<PasswordResetOffer>('GET', path`/api/password-reset/${token}`),
  newPassword: (token: string, body: NewPassword) =>
    call<Me>('POST', path`/api/password-reset/${token}`, body),
  joinOffer: (token: string) => call<JoinOffer>('GET', path`/api/join/${token}`),
  join: (token: string, body: Join) => call<Me>('POST', path`/api/join/${token}`, body),
  deleteMe: (body: DeleteMe) => call<undefined>('POST', '/api/me/deletion', body),
};
