import fc from 'fast-check';
import { expect, test } from 'vitest';
import { href, parse, type Route } from './route';

const routes: Route[] = [
  { screen: 'home' },
  { screen: 'sign-in', then: '/' },
  { screen: 'sign-in', then: '/boards/b1?deal=d1' },
  { screen: 'set-up' },
  { screen: 'join', token: 'eGv_-2wq9Zt0-6kXoP1y7uJ5hR3sN8bLcA4dFfTgQmE' },
  { screen: 'guest', token: 't' },
  { screen: 'new-password', token: 't' },
  { screen: 'demo', token: 't' },
  { screen: 'board', board: 'b1', deal: undefined },
  { screen: 'board', board: 'b1', deal: 'd1' },
  { screen: 'summary', board: 'b 1' },
  { screen: 'all-series' },
  { screen: 'series', series: 's1' },
  { screen: 'follow-ups' },
  { screen: 'deals' },
  { screen: 'deal', deal: 'd/1' },
  { screen: 'asks' },
  { screen: 'inbox', token: 't' },
  { screen: 'moderator', board: 'b1' },
  { screen: 'preview', board: 'b1', deal: undefined },
  { screen: 'preview', board: 'b1', deal: 'd1' },
  { screen: 'replay', board: 'b1', at: undefined, deal: undefined },
  { screen: 'replay', board: 'b1', at: 42, deal: undefined },
  { screen: 'replay', board: 'b1', at: 42, deal: 'd 1' },
  { screen: 'archive', search: '' },
  { screen: 'archive', search: '?q=%E4%BB%B7%E6%A0%BC' },
  { screen: 'strategies' },
  { screen: 'strategy', strategy: 's 1' },
  { screen: 'notebook' },
  { screen: 'ramp', member: undefined },
  { screen: 'ramp', member: 'm1' },
  { screen: 'people' },
  { screen: 'account' },
];

test.each(routes)('an address leads back to where it came from: $screen', (route) => {
  expect(parse(href(route))).toEqual(route);
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

const TOKEN = 'eGv_-2wq9Zt0-6kXoP1y7uJ5hR3sN8bLcA4dFfTgQmE';
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
  for (const screen of ['join', 'guest', 'new-password', 'demo', 'inbox'] as const)
    expect(parse(`/${screen}/${TOKEN}${glued}`)).toEqual({ screen, token: TOKEN });
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
