import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import config from '../vite.config';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

test('the app is built for the browsers that the page for older ones and the READMEs name', () => {
  const [chrome, edge, firefox, safari] = (config.build?.target as string[]).map((it) =>
    it.replace(/\D+/, ''),
  );
  expect(edge).toBe(chrome);
  const page = read('../index.html').replaceAll(/\s+/g, ' ');
  expect(page).toContain(`Chrome or Edge ${chrome}, Firefox ${firefox}, Safari ${safari}`);
  expect(page).toContain(`Chrome 或 Edge ${chrome}、Firefox ${firefox}、Safari ${safari}`);
  const english = read('../../README.md').replaceAll(/\s+/g, ' ');
  expect(english).toContain(
    `Chrome and Edge from version ${chrome}, in Firefox from ${firefox} and in Safari from ${safari}`,
  );
  const chinese = read('../../.github/unblock.zh.md');
  expect(chinese).toContain(`Chrome 和 Edge ${chrome}、Firefox ${firefox}、Safari ${safari}`);
});
