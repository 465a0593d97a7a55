import type { ArchivePage } from '../protocol/rest.gen';
import { call } from './http';

/** Search over all boards. */
export const archive = {
  /** @param query the query string, with its question mark */
  archive: (query: string) => call<ArchivePage>('GET', `/api/archive${query}`),
};
