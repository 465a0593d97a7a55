// @vitest-environment node
import { expect, test } from 'vitest';
import { colourOf, initials } from './initials';

test.each([
  ['张伟', '张'],
  ['资深代表 Veteran 2', '资2'],
  ['Ann Lee', 'AL'],
  ['ann', 'A'],
  ['Guest 1', 'G1'],
  ['Guest 12', 'G12'],
  ['Mary Jane Watson', 'MJ'],
  ['', ''],
])('%s is written as %s', (name, short) => {
  expect(initials(name)).toBe(short);
});

test('guests of one name have colours of their own, the same each time', () => {
  const looks = ['guest0000001', 'guest0000002', 'guest0000003', 'guest0000004'].map((id) =>
    JSON.stringify(colourOf(id)),
  );
  expect(new Set(looks).size).toBe(looks.length);
  expect(JSON.stringify(colourOf('guest0000001'))).toBe(looks[0]);
});
