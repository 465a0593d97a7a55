import { afterEach, expect, test } from 'vitest';
import { navigation } from './navigation.svelte';

afterEach(() => {
  document.body.innerHTML = '';
  navigation.replace({ screen: 'home' });
});

function followed(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.addEventListener('click', navigation.follow);
  document.body.append(link);
  link.click();
}

test.each(['/nowhere', '/boards/b1/more?deal=d1', '/%zz', '/library/nothing?q=%E4%BB%B7'])(
  'a link to %s, which is no screen, keeps its address',
  (address) => {
    followed(address);
    expect(navigation.route).toEqual({ screen: 'unknown', address });
    expect(location.pathname + location.search).toBe(address);
  },
);

test('an address that leads nowhere never leads to another site', () => {
  followed(`${location.origin}//elsewhere.example/path`);
  expect(navigation.route.screen).toBe('unknown');
  expect(location.pathname).toBe('/elsewhere.example/path');
});

test('a link to a screen has the address of the screen', () => {
  followed('/boards/b1。');
  expect(navigation.route).toEqual({ screen: 'board', board: 'b1', deal: undefined });
  expect(location.pathname).toBe('/boards/b1');
});
