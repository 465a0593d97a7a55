import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetsOf, partsOf, rowsWithin } from './windowing';

const lists = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 60 });
const rowsOf = (heights: number[]) => heights.map((height, n) => ({ id: `row${n}`, height }));

test('the rows within a stretch are those that touch it', () => {
  fc.assert(
    fc.property(
      lists,
      fc.integer({ min: -300, max: 9_000 }),
      fc.integer({ min: 1, max: 900 }),
      (heights, from, length) => {
        const rows = rowsOf(heights);
        const offsets = offsetsOf(rows, (id) => rows.find((it) => it.id === id)?.height ?? 0);
        const [first, end] = rowsWithin(offsets, from, from + length);
        for (const [index] of rows.entries()) {
          const [top, bottom] = [offsets[index] ?? 0, offsets[index + 1] ?? 0];
          const touches = bottom > from && top < from + length;
          if (touches) expect(index >= first && index < end).toBe(true);
        }
      },
    ),
  );
});

test('rows and gaps are as high as all rows, in their order', () => {
  fc.assert(
    fc.property(lists, fc.func(fc.boolean()), (heights, choose) => {
      const rows = rowsOf(heights);
      const offsets = offsetsOf(rows, (id) => rows.find((it) => it.id === id)?.height ?? 0);
      const parts = partsOf(rows, offsets, (row) => choose(row.id));
      const sum = parts.reduce((height, it) => height + (it.t === 'gap' ? it.height : it.row.height), 0);
      expect(sum).toBe(offsets.at(-1));
      expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
      const shown = parts.flatMap((it) => (it.t === 'row' ? [it.row.id] : []));
      expect(shown).toEqual(rows.filter((row) => choose(row.id)).map(({ id }) => id));
    }),
  );
});
