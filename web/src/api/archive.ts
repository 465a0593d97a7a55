import type { ArchivePage } from '../protocol/rest.gen';
import { call } from './http';

/** What was said on all boards. */
export const archive = {
  /** @param query what is asked, with its question mark */
  archive: (query: string) => call<ArchivePage>('GET', `/api/archive${query}`),
};
