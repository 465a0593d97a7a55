import { expect, test } from 'vitest';
import { first } from '../../messages/first.en';

/** The sources of the app by path. */
const SOURCES = import.meta.glob<string>('/src/**/*.{svelte,ts}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Shown only with the rules of the hints, which are loaded together with all texts. */
const WAITING = '/src/screens/board/text/BlameHint.svelte';

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

/** The texts that a source reads, as “group” or “group.text”. */
function textsOf(source: string): string[] {
  const named = [...source.matchAll(/\bconst (\w+) = \$derived\(locale\.words(?:\.(\w+))?\);/g)];
  const reads = [
    ['locale\\.words', undefined] as const,
    ...named.map(([, name, group]) => [name, group] as const),
  ];
  return reads.flatMap(([name, group]) =>
    [...source.matchAll(new RegExp(`(?<![.\\w])${name ?? ''}\\.(\\w+)(?:\\.(\\w+))?`, 'g'))].map(
      ([, one, two]) =>
        (group === undefined ? [one, two] : [group, one]).filter((it) => it !== undefined).join('.'),
    ),
  );
}

/** Whether the first texts have it. */
function isEarly(text: string): boolean {
  let found: unknown = first;
  for (const name of text.split('.')) {
    if (typeof found !== 'object' || found === null) return true;
    found = (found as Record<string, unknown>)[name];
  }
  return found !== undefined;
}

test('what a board begins with reads no text that is loaded later', () => {
  const begun = loadedWith('/src/screens/board/BoardScreen.svelte');
  expect(begun).toContain('/src/screens/board/cards/ObstacleCard.svelte');
  const late = begun
    .filter((path) => path !== WAITING)
    .flatMap((path) =>
      textsOf(SOURCES[path] ?? '')
        .filter((text) => !isEarly(text))
        .map((text) => `${path}: ${text}`),
    );
  expect(late).toEqual([]);
});
