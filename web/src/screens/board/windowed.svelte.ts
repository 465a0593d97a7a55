import type { Virtualizer, VirtualizerOptions } from '@tanstack/virtual-core';
import { untrack } from 'svelte';
import { on } from 'svelte/events';
import { afterPaint } from '../../browser/after-paint';
import { whenIdle } from '../../browser/idle';
import { Late } from '../../browser/late.svelte';
import { countRows, rowOf, rowsOf } from './list-rows';
import { watchView } from './list-view';
import { begun, firstRows, partsOf, SCREENFUL, withKept, type Part } from './windowing';

/** Shorter lists are shown whole, a screenful after the other, so that the page is painted in between. */
const LONG = 40;

type Rows = Virtualizer<Window, HTMLElement>;
type Options = VirtualizerOptions<Window, HTMLElement>;

/** Until it is loaded, only the first rows of a long list are there. */
const library = new Late(() => import('@tanstack/virtual-core'));

/**
 * A list on the page of which, if it is long, only the rows in and near the view are in the document, and those that must
 * not go: one that has the focus and its neighbours, so that the keyboard walks on, and those that `keeps` names.
 *
 * TanStack's virtualizer measures the rows and finds those in view. It moves neither rows nor the page: the rows stay in
 * the flow of the page, with gaps between them, and the browser holds the page still (scroll anchoring). So the lanes of
 * a deal stand side by side, scroll with the page, and a card is dragged, focused and announced as a row of its list.
 *
 * Each row is an element in the list with its id as `data-row`. Create it in a component.
 */
export class Windowed<T extends { id: string }> {
  readonly #rows: () => readonly T[];
  readonly #keeps: (row: T) => boolean;
  /** Height of a row that has not been seen, with the distance to the next. */
  readonly #expected: number;
  #list = $state.raw<HTMLElement | undefined>();
  #focused = $state<string | undefined>();
  /** Between two rows. */
  #distance = $state(0);
  /** Counts what the virtualizer has found: other rows in view, or other heights. */
  #found = $state(0);
  /** So many rows of a short list are shown by now. */
  #end = $state(SCREENFUL);
  /** The virtualizer cannot be loaded: better a slow list than half of it. */
  #isWhole = $state(false);
  #virtualizer: Rows | undefined;
  #tellHeight: (height: number) => void = () => undefined;

  readonly isLong = $derived.by(() => this.#rows().length > LONG && !this.#isWhole);
  readonly #keyOf = $derived.by(() => {
    const rows = this.#rows();
    return (index: number) => rows[index]?.id ?? index;
  });
  readonly parts = $derived.by<Part<T>[]>(() => {
    const rows = this.#rows();
    if (!this.isLong) return begun(rows, this.#end, this.#keeps);
    void this.#found;
    const kept = this.#kept(rows);
    const virtualizer = this.#virtualizerOf(rows, kept);
    return virtualizer
      ? partsOf(rows, virtualizer.getVirtualItems(), virtualizer.getTotalSize(), this.#distance)
      : partsOf(rows, firstRows(this.#expected, kept), rows.length * this.#expected);
  });

  /** @param keeps whether a row stays although it is out of view */
  constructor(rows: () => readonly T[], keeps: (row: T) => boolean, expected: number) {
    this.#rows = rows;
    this.#keeps = keeps;
    this.#expected = expected;
  }

  /** Watches the list on the page. */
  readonly watch = (list: HTMLElement): (() => void) => {
    this.#list = list;
    const focus = ({ type, target }: FocusEvent) => {
      // the whole page has lost the focus, and gives it back later
      if (type === 'focusout' && target === document.activeElement) return;
      const row = type === 'focusin' ? rowOf(list, target) : undefined;
      this.#focused = row?.dataset['row'];
    };
    $effect(() => {
      const { parts } = this;
      untrack(() => this.#update(list, parts));
    });
    $effect(() => {
      // only if it is needed: it makes the browser compute the styles of what is new
      if (this.isLong) this.#distance = Number.parseFloat(getComputedStyle(list).rowGap) || 0;
    });
    const isBegun = () => !this.isLong && this.#end < this.#rows().length;
    $effect(() => (isBegun() ? afterPaint(() => (this.#end += SCREENFUL)) : undefined));
    const load = () => void library.load().catch(() => (this.#isWhole = true));
    $effect(() => (this.isLong && !library.now ? whenIdle(load, 500) : undefined));
    // Svelte's way of listening: the focus also leaves while Svelte takes the row away
    const deaf = [on(list, 'focusin', focus), on(list, 'focusout', focus)];
    return () => {
      this.#virtualizer?._didMount()();
      deaf.forEach((stop) => stop());
    };
  };

  /** The parts are on the page now. */
  #update(list: HTMLElement, parts: readonly Part<T>[]): void {
    countRows(list, parts, this.#rows().length);
    // a list that was long is not watched any more
    if (!this.isLong) this.#virtualizer?.setOptions({ ...this.#virtualizer.options, enabled: false });
    this.#virtualizer?._willUpdate();
    if (!this.isLong) return;
    for (const row of rowsOf(list)) this.#virtualizer?.measureElement(row);
    this.#virtualizer?.measureElement(null);
  }

  #kept(rows: readonly T[]): number[] {
    const focused = rows.findIndex((it) => it.id === this.#focused);
    const isBesideFocus = (index: number) => focused >= 0 && Math.abs(index - focused) <= 1;
    return rows.flatMap((row, index) => (isBesideFocus(index) || this.#keeps(row) ? [index] : []));
  }

  #virtualizerOf(rows: readonly T[], kept: readonly number[]): Rows | undefined {
    if (!library.now) return undefined;
    const options = this.#options(rows, kept);
    if (this.#virtualizer) {
      this.#virtualizer.setOptions(options);
    } else {
      this.#virtualizer = new library.now.Virtualizer(options);
      // the browser holds the page still
      this.#virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
    }
    return this.#virtualizer;
  }

  #options(rows: readonly T[], kept: readonly number[]): Options {
    const list = this.#list;
    const distance = this.#distance;
    const expected = this.#expected - distance;
    return {
      count: rows.length,
      getItemKey: this.#keyOf,
      rangeExtractor: (range) => withKept(range, kept),
      estimateSize: () => expected,
      gap: distance,
      initialRect: { width: innerWidth, height: innerHeight },
      getScrollElement: () => (list ? window : null),
      observeElementRect: (_, tell) => {
        this.#tellHeight = (height) => tell({ width: innerWidth, height });
      },
      observeElementOffset: ({ getTotalSize }, tell) =>
        list &&
        watchView(list, getTotalSize, ({ from, height }) => {
          this.#tellHeight(height);
          tell(from, false);
        }),
      measureElement: (row, seen, { itemSizeCache }) =>
        seen?.borderBoxSize[0]?.blockSize ?? itemSizeCache.get(row.dataset['row'] ?? '') ?? expected,
      scrollToFn: () => undefined,
      onChange: () => this.#found++,
    };
  }
}
