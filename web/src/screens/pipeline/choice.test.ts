import { describe, expect, test } from 'vitest';
import { addressOf, choiceIn, daysOf, isLimited, requestOf, type Choice } from './choice';

const ALL = choiceIn('');

describe('the address keeps the choice', () => {
  test.each<Partial<Choice>>([
    {},
    { period: 'quarter' },
    { period: 'last-quarter', owner: 'rosa' },
    { period: 'own', from: '2026-01-05', to: '2026-02-10' },
    { source: 'Trade fair & co', currency: 'EUR' },
    { isWithoutSource: true },
  ])('%j', (but) => {
    const choice = { ...ALL, ...but };
    expect(choiceIn(addressOf(choice))).toEqual(choice);
  });

  test('nothing chosen needs no query', () => {
    expect(addressOf(ALL)).toBe('');
    expect(isLimited(ALL)).toBe(false);
    expect(isLimited(choiceIn('?source='))).toBe(true);
  });

  test.each([
    '?period=week',
    '?period=own',
    '?period=own&from=2026-01-01&to=soon',
    '?period=own&from=2026-13-01&to=x',
  ])('what is no period is the usual one: %s', (address) => {
    expect(choiceIn(address)).toEqual(ALL);
  });
});

describe('a period is', () => {
  test.each([
    ['year', '2026-03-31', '2025-03-01', '2026-03-31'],
    ['year', '2024-02-29', '2023-02-01', '2024-02-29'],
    ['quarter', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['quarter', '2026-12-01', '2026-10-01', '2026-12-01'],
    ['last-quarter', '2026-02-15', '2025-10-01', '2025-12-31'],
    ['last-quarter', '2024-06-30', '2024-01-01', '2024-03-31'],
  ] as const)('%s on %s: %s to %s', (period, today, from, to) => {
    expect(daysOf({ ...ALL, period }, today)).toEqual({ from, to });
  });
});

test('the server is asked for days and for what is chosen', () => {
  expect(requestOf(ALL, '2026-03-31').toString()).toBe('from=2025-03-01&to=2026-03-31');
  expect(
    requestOf(choiceIn('?period=quarter&source=&owner=rosa&currency=EUR'), '2026-03-31').toString(),
  ).toBe('from=2026-01-01&to=2026-03-31&source=&currency=EUR&owner=rosa');
});
