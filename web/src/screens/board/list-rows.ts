import type { Part } from './windowing';

/** The elements of the rows of a list that are there. */
export function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.children].filter(isRow);
}

/** The row that contains this. */
export function rowOf(list: HTMLElement, target: EventTarget | null): HTMLElement | undefined {
  return rowsOf(list).find((it) => target instanceof Node && it.contains(target));
}

/** Screen readers say which of how many a row is, also of those that are not there; the virtualizer reads its index. */
export function countRows(list: HTMLElement, parts: readonly Part<unknown>[], all: number): void {
  const isWhole = parts.length === all && parts.every(({ t }) => t === 'row');
  const at = new Map(parts.map((part) => [part.id, part.t === 'row' ? part.index : 0]));
  for (const row of rowsOf(list)) {
    const index = at.get(row.dataset['row'] ?? '') ?? 0;
    row.dataset['index'] = String(index);
    if (isWhole) {
      row.removeAttribute('aria-posinset');
      row.removeAttribute('aria-setsize');
    } else {
      row.setAttribute('aria-posinset', String(index + 1));
      row.setAttribute('aria-setsize', String(all));
    }
  }
}

function isRow(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && element.dataset['row'] !== undefined;
}
