import type { ImportChoices, ImportDetail, ImportItem, ImportRows, RowVerdict } from '../protocol/rest.gen';
import { call, path } from './http';
import { upload } from './upload';

/** Which rows of a file are listed. */
export interface RowSearch {
  verdict?: RowVerdict;
  /** kept: those of which something was not taken back */
  only?: 'again' | 'kept';
  /** `next` of the page before */
  after?: number | undefined;
}

/** Files of deals or customers that managers import. */
export const imports = {
  allImports: () => call<ImportItem[]>('GET', '/api/deal-imports'),
  newImport: (file: File, told: (share: number) => void, signal: AbortSignal) => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const query = new URLSearchParams({ name: file.name, zone: timeZone });
    return upload<ImportDetail>(`/api/deal-imports?${query.toString()}`, file, told, signal);
  },
  oneImport: (id: string) => call<ImportDetail>('GET', path`/api/deal-imports/${id}`),
  chooseImport: (id: string, choices: ImportChoices) =>
    call<ImportDetail>('PUT', path`/api/deal-imports/${id}/choices`, choices),
  /** @param version of the preview that the person has seen */
  confirmImport: (id: string, version: number) =>
    call<ImportDetail>('POST', path`/api/deal-imports/${id}/confirm`, { version }),
  undoImport: (id: string) => call<ImportDetail>('POST', path`/api/deal-imports/${id}/undo`),
  cancelImport: (id: string) => call('DELETE', path`/api/deal-imports/${id}`),
  importRows: (id: string, search: RowSearch) => {
    const asked = new URLSearchParams();
    if (search.verdict) asked.set('verdict', search.verdict.toLowerCase());
    if (search.only) asked.set('only', search.only);
    if (search.after !== undefined) asked.set('after', String(search.after));
    return call<ImportRows>('GET', `${path`/api/deal-imports/${id}/rows`}?${asked.toString()}`);
  },
  /** The address of the refused rows as CSV. */
  refusedRows: (id: string, language: string) =>
    `${path`/api/deal-imports/${id}/refused.csv`}?language=${language.toLowerCase()}`,
};
