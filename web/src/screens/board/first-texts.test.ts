import { expect, test } from 'vitest';
import { first } from '../../messages/first.en';

/** The sources of the app by path. */
const SOURCES = import.meta.glob<string>('/src/**/*.{svelte,ts}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What is loaded together with a module: what it imports, and so on, but not what it imports later. */
function loadedWith(start: string): string[] {
  const found = new Set([start]);
  for (const path of found) {
    const imported = (SOURCES[path] ?? '').matchAll(
      /^\s*(?:import|export)\b(?! type\b)[^;]*?from '(\.[^']+)'/gms,
    );
    for (const [, relative] of imported) {
      const target = new URL(relative ?? '', `file://${path}`).pathname;
      const source = [target, `${target}.ts`, `${target}/index.ts`].find((it) => it in SOURCES);
      if (source) found.add(source);
    }
  }
  return [...found];
}

/** The parts of the texts that a source reads. */
function textsOf(source: string): string[] {
  const whole = /\bwords = \$derived\(locale\.words\);/.test(source)
    ? source.matchAll(/\bwords\.(\w+)/g)
    : [];
  return [...source.matchAll(/\blocale\.words\.(\w+)/g), ...whole].map(([, part]) => part ?? '');
}

test('what a board begins with reads no part of the texts that is loaded later', () => {
  const begun = loadedWith('/src/screens/board/BoardScreen.svelte');
  expect(begun).toContain('/src/screens/board/cards/ObstacleCard.svelte');
  const early = new Set(Object.keys(first));
  const late = begun.flatMap((path) =>
    textsOf(SOURCES[path] ?? '')
      .filter((part) => !early.has(part))
      .map((part) => `${path}: ${part}`),
  );
  expect(late).toEqual([]);
});
