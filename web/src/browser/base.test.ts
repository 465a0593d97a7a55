import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  document.head.innerHTML = '';
  vi.resetModules();
});

async function at(folder: string) {
  vi.resetModules();
  document.head.innerHTML = `<meta name="base" content="${folder}" />`;
  return {
    ...(await import('../app/route')),
    ...(await import('../sync/wire')),
    ...(await import('../api/reviews')),
  };
}

test('in a folder of a site, every address begins with it and is read again', async () => {
  const { href, parse, socketUrl, exportPath } = await at('/unblock/');
  const board = { screen: 'board', board: 'b1', deal: 'd1' } as const;
  expect(href(board)).toBe('/unblock/boards/b1?deal=d1');
  expect(parse(href(board))).toEqual(board);
  expect(href({ screen: 'home' })).toBe('/unblock/');
  expect(parse('/unblock/')).toEqual({ screen: 'home' });
  expect(parse(href({ screen: 'sign-in', then: href(board) }))).toEqual({
    screen: 'sign-in',
    then: href(board),
  });
  expect(socketUrl('b1')).toMatch(/^ws:\/\/[^/]+\/unblock\/ws\/boards\/b1$/);
  expect(exportPath('b1', 'csv', 'EN')).toMatch(/^\/unblock\/api\//);
});

test('as the build wrote it, the app is the whole site', async () => {
  const { href } = await at('./');
  expect(href({ screen: 'people' })).toBe('/people');
});
