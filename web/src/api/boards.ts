import type {
  BoardSummary,
  EnterAsGuest,
  GuestLink,
  GuestOffer,
  InviteGuests,
  Me,
  NewBoard,
  Ticket,
} from '../protocol/rest.gen';
import { call, path } from './http';

/** Boards: list, creating, tickets, and guests. */
export const boards = {
  boards: () => call<BoardSummary[]>('GET', '/api/boards'),
  newBoard: (body: NewBoard) => call<BoardSummary>('POST', '/api/boards', body),
  board: (board: string) => call<BoardSummary>('GET', path`/api/boards/${board}`),
  deleteBoard: (board: string) => call<undefined>('DELETE', path`/api/boards/${board}`),
  ticket: (board: string) => call<Ticket>('POST', path`/api/boards/${board}/ticket`),
  guestLinks: (board: string) => call<GuestLink[]>('GET', path`/api/boards/${board}/guest-links`),
  inviteGuests: (board: string, body: InviteGuests) =>
    call<GuestLink>('POST', path`/api/boards/${board}/guest-links`, body),
  guestOffer: (token: string) => call<GuestOffer>('GET', path`/api/guest/${token}`),
  enterAsGuest: (token: string, body: EnterAsGuest) => call<Me>('POST', path`/api/guest/${token}`, body),
};
