import type { ReplayMoment, ReplayPage } from '../protocol/rest.gen';
import { call, path } from './http';

/** Replays of boards. */
export const replay = {
  page: (board: string, from: number) =>
    call<ReplayPage>('GET', path`/api/boards/${board}/replay?from=${String(from)}`),
  moment: (board: string, seq: number) =>
    call<ReplayMoment>('GET', path`/api/boards/${board}/replay/at/${String(seq)}`),
};
