import { expect, test } from 'vitest';
import { api } from '.';

const files = import.meta.glob<Record<string, unknown>>(
  ['./*.ts', '!./index.ts', '!./http.ts', '!./*.test.ts'],
  {
    eager: true,
  },
);

/** What the files offer, by the name of each group of operations. */
const groups = Object.values(files)
  .flatMap((file) => Object.entries(file))
  .filter((entry): entry is [string, object] => typeof entry[1] === 'object');

test('every operation of every file is in the API, under a name of its own', () => {
  const found = groups.flatMap(([name, group]) =>
    api[name as keyof typeof api] === group ? [name] : Object.keys(group),
  );
  expect(found.toSorted()).toEqual(Object.keys(api).toSorted());
});
