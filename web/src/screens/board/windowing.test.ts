import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf, withKept } from './windowing';

const lists = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 60 });
const distances = fc.integer({ min: 0, max: 20 });

test('kept rows are shown beside those in view, each once and in order', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.uniqueArray(fc.nat(120)), (startIndex, length, anywhere) => {
      const endIndex = startIndex + length;
      const kept = anywhere.sort((one, other) => one - other);
      const shown = withKept({ startIndex, endIndex }, kept);
      expect(shown).toEqual([...new Set(shown)].sort((one, other) => one - other));
      for (let index = startIndex; index <= endIndex; index++) expect(shown).toContain(index);
      expect(shown).toEqual(expect.arrayContaining(kept));
      expect(shown.every((it) => kept.includes(it) || (it >= startIndex && it <= endIndex))).toBe(true);
    }),
  );
});

test('rows and gaps are as high as all rows, in their order', () => {
  fc.assert(
    fc.property(lists, distances, fc.func(fc.boolean()), (heights, distance, choose) => {
      let at = 0;
      const rows = heights.map((height, index) => {
        const start = at;
        at += height + distance;
        return { id: `row${index}`, index, start, end: start + height };
      });
      const shown = rows.filter(({ id }) => choose(id));
      const parts = partsOf(rows, shown, at - distance, distance);
      const sum = parts.reduce(
        (height, it) => height + distance + (it.t === 'gap' ? it.height : it.row.end - it.row.start),
        0,
      );
      expect(sum).toBe(at);
      expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
      expect(parts.flatMap((it) => (it.t === 'row' ? [it.row.id] : []))).toEqual(shown.map(({ id }) => id));
    }),
  );
});
