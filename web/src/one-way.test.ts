import { expect, test } from 'vitest';

const sources = import.meta.glob<string>('./**/*.{ts,svelte}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Things that must be done in one place of the app only, because doing them elsewhere would repeat old mistakes. */
const ONE_WAY: [what: RegExp, where: string[], why: string][] = [
  [/maxlength/i, [], 'a browser cuts what is pasted, in silence and in another unit: a field takes a limit'],
  [/decodeURI/, ['./app/route.ts'], 'it throws at a bad escape: an address is read by parse'],
  [
    /navigator\.clipboard|execCommand\('copy/,
    ['./parts/copy.ts'],
    'a clipboard may be missing or denied: copy',
  ],
  [
    /position: fixed/,
    [
      './parts/NoticeStack.svelte',
      './parts/copy.ts',
      './screens/board/meeting/MeetingBar.svelte',
      './screens/board/meeting/vote/Results.svelte',
      './screens/board/side/SideColumn.svelte',
      './screens/deals/imports/FileDrop.svelte',
      './screens/replay/Player.svelte',
    ],
    'what floats by itself covers what else does: a notice goes into the stack',
  ],
  [
    /\b(local|session)Storage\b/,
    ['./browser/storage.svelte.ts'],
    'it may be full or forbidden: lasting and ofTab',
  ],
  [/\.(toSorted|toSpliced|toReversed|with)\(/, [], 'the oldest Chrome that we support has none of these'],
  [/navigator\.locks/, ['./sync/tab-ids.ts'], 'pages without https have none: claim'],
];

test.each(ONE_WAY)('%s only in %j', (what, where) => {
  const found = Object.entries(sources)
    .filter(([path]) => !/\.test\.ts$|^\.\/testing\//.test(path) && path !== './test-setup.ts')
    .filter(([, text]) => what.test(text))
    .map(([path]) => path);
  expect(found).toEqual(where);
});
