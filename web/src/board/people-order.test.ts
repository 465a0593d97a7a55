import { expect, test } from 'vitest';
import { boardAfter, begun } from '../testing/review';
import { inOrder } from './people-order';

const person = (member: string, more = {}) => ({ member, name: member, veteran: false, ...more });
const ids = (people: { member: string }[]) => people.map((it) => it.member);

test('oneself first, then moderators, veterans, people who bring a deal and all others; absent people last', () => {
  const { meeting } = boardAfter(...begun());
  const people = [
    person('zoe'),
    person('ann', { absent: true }),
    person('vera', { veteran: true }),
    person('me'),
    person('adam'),
    person('bob'),
  ];
  expect(ids(inOrder(people, meeting, 'me'))).toEqual(['me', 'vera', 'bob', 'adam', 'zoe', 'ann']);
  expect(ids(inOrder([...people].reverse(), meeting, 'me')), 'whatever order they came in').toEqual(
    ids(inOrder(people, meeting, 'me')),
  );
});
