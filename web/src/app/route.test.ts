import fc from 'fast-check';
import { expect, test } from 'vitest';
import { screens, type Asked, type ScreenName } from '../screens';
import { href, parse, type Route } from './route';

const TOKEN = 'eGv_-2wq9Zt0-6kXoP1y7uJ5hR3sN8bLcA4dFfTgQmE';

/** Values of each type of query parameter. */
const ASKED: { [Kind in keyof Asked]: Asked[Kind][] } = {
  word: [undefined, 'd1', 'd 1'],
  count: [undefined, 0, 42],
  then: ['/', '/boards/b1?deal=d1'],
  all: ['', '?q=%E4%BB%B7%E6%A0%BC'],
  address: [],
};

type Parameter = [name: string, values: readonly unknown[]];

/** The parameters of a screen's address, each with values to try. */
function parametersOf(screen: ScreenName): Parameter[] {
  const { path, query = {} } = screens[screen];
  const inPath = path.split('/').flatMap((part): Parameter[] => {
    if (!part.startsWith(':')) return [];
    const name = part.replace(/[:?]/g, '');
    const values = name === 'token' ? ['t', TOKEN] : ['b1', 'b 1', 'b/1', '价格'];
    return [[name, part.endsWith('?') ? [undefined, ...values] : values]];
  });
  return [...inPath, ...Object.entries(query).map(([name, kind]): Parameter => [name, ASKED[kind]])];
}

/** A screen with every combination of these values. */
const routesOf = (screen: ScreenName): Route[] =>
  parametersOf(screen).reduce<Route[]>(
    (routes, [name, values]) =>
      routes.flatMap((route) => values.map((value) => ({ ...route, [name]: value }) as Route)),
    [{ screen } as Route],
  );

const named = (Object.keys(screens) as ScreenName[]).filter((screen) => screen !== 'unknown');

test.each(named)('an address leads back to where it came from: %s', (screen) => {
  const routes = routesOf(screen);
  expect(routes).not.toHaveLength(0);
  for (const route of routes) expect(parse(href(route))).toEqual(route);
});

test.each([
  '/nowhere',
  '/boards/b1/more',
  '/boards/b1/summary/more',
  '/series/s1/summary',
  '/boards/b1/moderator/more',
  '/join/t/moderator',
  '/join',
  '/inbox',
  '/library/nothing',
  '/library/notebook/more',
  '/boards/b1/replay/more',
])('%s is no screen', (address) => {
  expect(parse(address)).toEqual({ screen: 'unknown', address });
});

test('a moment that is no number is none', () => {
  expect(parse('/boards/b1/replay?at=soon')).toEqual({
    screen: 'replay',
    board: 'b1',
    at: undefined,
    deal: undefined,
  });
});

test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example'])(
  'after signing in nobody is sent to %s',
  (then) => {
    expect(parse(`/sign-in?then=${encodeURIComponent(then)}`)).toEqual({ screen: 'sign-in', then: '/' });
  },
);

const GLUED = [
  '。',
  '，',
  '、',
  '」',
  '）',
  '！再见',
  ')',
  ').',
  ',',
  '.',
  '>',
  '"',
  "'",
  ' ',
  '\u00a0',
  '\u200b',
  '%20',
  '%A1%A3',
];

test.each(GLUED)('characters that a chat program appended to a link are dropped: %s', (glued) => {
  for (const screen of named.filter((it) => screens[it].path.endsWith('/:token')))
    expect(parse(href({ screen, token: TOKEN } as Route) + glued)).toEqual({ screen, token: TOKEN });
  if (glued === '！再见') return;
  expect(parse(`/boards/b1${glued}`)).toEqual({ screen: 'board', board: 'b1', deal: undefined });
  expect(parse(`/boards/b1/summary${glued}`)).toEqual({ screen: 'summary', board: 'b1' });
});

test.each(['。', ')', '.', '%20'])('behind the deal of a link it is dropped too: %s', (glued) => {
  expect(parse(`/boards/b1?deal=d1${glued}`)).toEqual({ screen: 'board', board: 'b1', deal: 'd1' });
});

test.each([
  '/guest/%FF',
  '/join/%',
  '/join/%E0%A4',
  '/boards/%FF/summary',
  '/%',
  '/%25',
  '/deals/%',
  '/deals/%25',
  '/series/%25',
  '/deals/%C3%28x',
  '/inbox/。',
])('%s cannot be read: it is no screen, and no white page', (address) => {
  expect(parse(address)).toEqual({
    screen: 'unknown',
    address: address.replace('。', encodeURIComponent('。')),
  });
});

test('every address leads to a screen', () => {
  fc.assert(
    fc.property(fc.webPath(), fc.string({ unit: 'binary' }), (path, end) => {
      expect(parse(`http://app/${path}${end}`).screen).toBeTypeOf('string');
    }),
  );
});
