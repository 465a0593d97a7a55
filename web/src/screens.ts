import type { Component } from 'svelte';
import type { Messages } from './messages/en';

/** Types of query parameters; `app/route.ts` parses them. */
export interface Asked {
  /** One word, such as an id. */
  word: string | undefined;
  /** A non-negative integer. */
  count: number | undefined;
  /** A path in this app to continue with; `/` by default. */
  then: string;
  /** The whole query string. */
  all: string;
  /** The whole address, whatever it is. */
  address: string;
}

/** The bar on all pages, or the tabs of the library. */
export type Place = 'bar' | 'library';

/** One screen. The parameters of its address are the props of its component, plus `screen` and `me`. */
interface Screen {
  /** `:name` is a parameter, `:name?` an optional one. */
  path: string;
  query?: Record<string, keyof Asked>;
  /** Who may see it: anyone, every signed-in person (including guests of a board), or members of the team. */
  for: 'anyone' | 'signed-in' | 'member';
  load: () => Promise<{ default: Component<never> }>;
  /** The title until, or unless, the screen sets its own. */
  title?: (words: Messages) => string;
  /** Its places in the navigation, with their labels. */
  places?: readonly { in: Place; text: (words: Messages) => string }[];
  /** The screen whose navigation entry is highlighted, if this one has none in the bar. */
  under?: string;
}

const board = () => import('./screens/board/BoardScreen.svelte');
const app = (words: Messages) => words.title;

/** All screens. One entry adds a screen: its address, navigation entry and chunk follow from it. */
export const SCREENS = {
  home: {
    path: '/',
    for: 'member',
    load: () => import('./screens/home/Home.svelte'),
    places: [{ in: 'bar', text: (words) => words.home.title }],
  },
  'sign-in': {
    path: '/sign-in',
    query: { then: 'then' },
    for: 'anyone',
    load: () => import('./screens/auth/SignIn.svelte'),
    title: app,
  },
  'set-up': {
    path: '/set-up',
    for: 'anyone',
    load: () => import('./screens/auth/SetUp.svelte'),
    title: app,
  },
  join: {
    path: '/join/:token',
    for: 'anyone',
    load: () => import('./screens/auth/Join.svelte'),
    title: app,
  },
  guest: {
    path: '/guest/:token',
    for: 'anyone',
    load: () => import('./screens/auth/Guest.svelte'),
    title: app,
  },
  'new-password': {
    path: '/new-password/:token',
    for: 'anyone',
    load: () => import('./screens/auth/NewPassword.svelte'),
    title: app,
  },
  demo: {
    path: '/demo/:token',
    for: 'anyone',
    load: () => import('./screens/auth/Demo.svelte'),
    title: app,
  },
  inbox: {
    path: '/inbox/:token',
    for: 'anyone',
    load: () => import('./screens/asks/Inbox.svelte'),
  },
  'all-series': {
    path: '/series',
    for: 'member',
    load: () => import('./screens/series/AllSeries.svelte'),
    places: [{ in: 'bar', text: (words) => words.places.series }],
  },
  series: {
    path: '/series/:series',
    for: 'member',
    load: () => import('./screens/series/SeriesScreen.svelte'),
    under: 'all-series',
  },
  'follow-ups': {
    path: '/follow-ups',
    for: 'member',
    load: () => import('./screens/follow-ups/FollowUps.svelte'),
    places: [{ in: 'bar', text: (words) => words.places.followUps }],
  },
  deals: {
    path: '/deals',
    for: 'member',
    load: () => import('./screens/deals/Deals.svelte'),
    places: [{ in: 'bar', text: (words) => words.places.deals }],
  },
  pipeline: {
    path: '/pipeline',
    query: { choice: 'all' },
    for: 'member',
    load: () => import('./screens/pipeline/Pipeline.svelte'),
    under: 'deals',
  },
  imports: {
    path: '/imports',
    for: 'member',
    load: () => import('./screens/deals/imports/Imports.svelte'),
    under: 'deals',
  },
  import: {
    path: '/imports/:import',
    for: 'member',
    load: () => import('./screens/deals/imports/ImportScreen.svelte'),
    under: 'deals',
  },
  deal: {
    path: '/deals/:deal',
    for: 'member',
    load: () => import('./screens/deals/DealScreen.svelte'),
    under: 'deals',
  },
  asks: {
    path: '/asks',
    for: 'member',
    load: () => import('./screens/asks/Asks.svelte'),
    places: [{ in: 'bar', text: (words) => words.places.asks }],
  },
  archive: {
    path: '/library',
    query: { search: 'all' },
    for: 'member',
    load: () => import('./screens/library/archive/Archive.svelte'),
    places: [
      { in: 'bar', text: (words) => words.places.library },
      { in: 'library', text: (words) => words.library.archive },
    ],
  },
  strategies: {
    path: '/library/strategies',
    for: 'member',
    load: () => import('./screens/library/strategies/Strategies.svelte'),
    places: [{ in: 'library', text: (words) => words.library.strategies }],
    under: 'archive',
  },
  strategy: {
    path: '/library/strategies/:strategy',
    for: 'member',
    load: () => import('./screens/library/strategies/StrategyScreen.svelte'),
    under: 'archive',
  },
  notebook: {
    path: '/library/notebook',
    for: 'member',
    load: () => import('./screens/library/notebook/Notebook.svelte'),
    places: [{ in: 'library', text: (words) => words.library.notebook }],
    under: 'archive',
  },
  /** The signed-in person's, unless another is named. */
  ramp: {
    path: '/library/ramp/:member?',
    for: 'member',
    load: () => import('./screens/library/growth/GrowthScreen.svelte'),
    places: [{ in: 'library', text: (words) => words.library.ramp }],
    under: 'archive',
  },
  board: { path: '/boards/:board', query: { deal: 'word' }, for: 'signed-in', load: board },
  moderator: { path: '/boards/:board/moderator', for: 'signed-in', load: board },
  preview: { path: '/boards/:board/preview', query: { deal: 'word' }, for: 'signed-in', load: board },
  summary: {
    path: '/boards/:board/summary',
    for: 'member',
    load: () => import('./screens/summary/SummaryScreen.svelte'),
  },
  replay: {
    path: '/boards/:board/replay',
    query: { at: 'count', deal: 'word' },
    for: 'member',
    load: () => import('./screens/replay/ReplayScreen.svelte'),
  },
  people: {
    path: '/people',
    for: 'member',
    load: () => import('./screens/People.svelte'),
    title: (words) => `${words.people.title} · ${words.title}`,
  },
  account: {
    path: '/account',
    for: 'signed-in',
    load: () => import('./screens/Account.svelte'),
    title: (words) => `${words.account.title} · ${words.title}`,
  },
  /** Also for guests of a board. */
  help: {
    path: '/help',
    for: 'signed-in',
    load: () => import('./screens/help/Help.svelte'),
  },
  /** For every address that leads nowhere. */
  unknown: {
    path: '/unknown',
    query: { address: 'address' },
    for: 'anyone',
    load: () => import('./screens/Unknown.svelte'),
  },
} as const satisfies Record<string, Screen>;

export type ScreenName = keyof typeof SCREENS;

/** The table for code that handles all screens alike. */
export const screens: Record<ScreenName, Screen> = SCREENS;
