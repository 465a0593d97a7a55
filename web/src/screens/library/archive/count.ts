import type { Messages } from '../../../messages/en';
import type { ArchivePage } from '../../../protocol/rest.gen';

/** The number of results as text. Pure. */
export function countOf(page: ArchivePage, words: Messages['archive']): string {
  if (page.total === 0) return words.nothing;
  return page.boards.length > 0 ? words.boards(page.total) : words.found(page.total);
}
