import { untrack } from 'svelte';
import { offsetsOf, partsOf, rowsWithin, type Part } from './windowing';

/** Shorter lists are shown whole. */
const LONG = 40;
/** How far beyond the screen rows are there, in pixels: they are painted before somebody scrolls to them. */
const BEYOND = 400;

/**
 * A list on the page of which, if it is long, only the rows in and near the view are in the document, and those that must
 * not go: one that has the focus and its neighbours, so that the keyboard walks on, and those that `keeps` names. The
 * lanes of a deal stand side by side and scroll with the page, and a card is dragged, focused and announced as a row of
 * its list: libraries for this position their rows themselves in one list that scrolls, and move the page when a row
 * has another height than expected, which only the browser can do for several lists at once.
 *
 * Each row is an element in the list with its id as `data-row`. Create it in a component.
 */
export class Windowed<T extends { id: string }> {
  readonly #rows: () => readonly T[];
  readonly #keeps: (row: T) => boolean;
  /** Measured heights, with the distance to the next row. */
  readonly #heights = new Map<string, number>();
  #measured = $state(0);
  /** The part of the list in and near the view, from its top. */
  #view = $state.raw<[number, number]>([0, 2_000]);
  #focused = $state<string | undefined>();
  readonly #expected: number;
  /** Between two rows. */
  #distance = $state(0);

  readonly #offsets = $derived.by(() => {
    void this.#measured;
    return offsetsOf(this.#rows(), (id) => this.#heights.get(id) ?? this.#expected);
  });
  readonly #range = $derived.by(() => rowsWithin(this.#offsets, ...this.#view));
  readonly isLong = $derived.by(() => this.#rows().length > LONG);
  readonly parts = $derived.by<Part<T>[]>(() => {
    const rows = this.#rows();
    if (!this.isLong) return rows.map((row, index) => ({ t: 'row', id: row.id, row, index }));
    const [first, end] = this.#range;
    const focused = rows.findIndex((it) => it.id === this.#focused);
    const isBesideFocus = (index: number) => focused >= 0 && Math.abs(index - focused) <= 1;
    return partsOf(
      rows,
      this.#offsets,
      (row, index) => (index >= first && index < end) || isBesideFocus(index) || this.#keeps(row),
      this.#distance,
    );
  });

  /**
   * @param keeps whether a row stays although it is out of view
   * @param expected the height of a row that has not been seen yet
   */
  constructor(rows: () => readonly T[], keeps: (row: T) => boolean, expected: number) {
    this.#rows = rows;
    this.#keeps = keeps;
    this.#expected = expected;
  }

  /** Watches the list on the page. */
  readonly watch = (list: HTMLElement): (() => void) => {
    this.#distance = Number.parseFloat(getComputedStyle(list).rowGap) || 0;
    const look = () => this.#look(list);
    const sizes = new ResizeObserver((changes) => {
      this.#measure(changes);
      look();
    });
    const focus = ({ type, target }: FocusEvent) => {
      // the whole page has lost the focus, and gives it back later
      if (type === 'focusout' && target === document.activeElement) return;
      const row = type === 'focusin' ? rowOf(list, target) : undefined;
      this.#focused = row?.dataset['row'];
    };
    $effect(() => {
      const { parts } = this;
      untrack(() => {
        for (const element of list.children) if (isRow(element)) sizes.observe(element);
        count(list, parts, this.#rows().length);
        look();
      });
    });
    sizes.observe(document.body);
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    list.addEventListener('focusin', focus);
    list.addEventListener('focusout', focus);
    return () => {
      sizes.disconnect();
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
      list.removeEventListener('focusin', focus);
      list.removeEventListener('focusout', focus);
    };
  };

  #look(list: HTMLElement): void {
    if (!untrack(() => this.isLong)) return;
    const { top } = list.getBoundingClientRect();
    const [from, to] = [-top - BEYOND, innerHeight - top + BEYOND];
    const [before] = this.#view;
    // small steps change nothing that is seen
    if (Math.abs(from - before) > BEYOND / 4 || this.#view[1] - before !== to - from) this.#view = [from, to];
  }

  #measure(changes: readonly ResizeObserverEntry[]): void {
    let isOther = false;
    for (const { target, borderBoxSize } of changes) {
      const id = isRow(target) ? target.dataset['row'] : undefined;
      const height = (borderBoxSize[0]?.blockSize ?? 0) + this.#distance;
      if (id === undefined || !target.isConnected || this.#heights.get(id) === height) continue;
      this.#heights.set(id, height);
      isOther = true;
    }
    if (isOther) this.#measured++;
  }
}

function isRow(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && element.dataset['row'] !== undefined;
}

function rowOf(list: HTMLElement, target: EventTarget | null): HTMLElement | undefined {
  return [...list.children].filter(isRow).find((it) => target instanceof Node && it.contains(target));
}

/** Screen readers say which of how many it is, also of those that are not there. */
function count(list: HTMLElement, parts: readonly Part<unknown>[], all: number): void {
  const isWhole = parts.length === all && parts.every(({ t }) => t === 'row');
  const at = new Map(parts.map((part) => [part.id, part.t === 'row' ? part.index + 1 : 0]));
  for (const element of list.children) {
    if (!isRow(element)) continue;
    if (isWhole) {
      element.removeAttribute('aria-posinset');
      element.removeAttribute('aria-setsize');
    } else {
      element.setAttribute('aria-posinset', String(at.get(element.dataset['row'] ?? '') ?? 0));
      element.setAttribute('aria-setsize', String(all));
    }
  }
}
