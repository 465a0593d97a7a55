import { base, placed } from './base';

/** Where in the app somebody is. */
export type Route =
  | { screen: 'home' }
  | { screen: 'sign-in'; then: string }
  | { screen: 'set-up' }
  | { screen: 'join'; token: string }
  | { screen: 'guest'; token: string }
  | { screen: 'new-password'; token: string }
  | { screen: 'demo'; token: string }
  | { screen: 'board'; board: string; deal: string | undefined }
  | { screen: 'summary'; board: string }
  | { screen: 'all-series' }
  | { screen: 'series'; series: string }
  | { screen: 'follow-ups' }
  | { screen: 'deals' }
  | { screen: 'deal'; deal: string }
  | { screen: 'asks' }
  | { screen: 'inbox'; token: string }
  | { screen: 'moderator'; board: string }
  | { screen: 'preview'; board: string; deal: string | undefined }
  | { screen: 'replay'; board: string; at: number | undefined; deal: string | undefined }
  /** `search`: what is looked for, as the address says it. */
  | { screen: 'archive'; search: string }
  | { screen: 'strategies' }
  | { screen: 'strategy'; strategy: string }
  | { screen: 'notebook' }
  /** Of this person oneself, unless said. */
  | { screen: 'ramp'; member: string | undefined }
  | { screen: 'people' }
  | { screen: 'account' }
  | { screen: 'unknown' };

/** Reads an address. Pure. */
export function parse(address: string): Route {
  const url = new URL(address, 'http://app');
  const parts = partsOf(url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname);
  if (!parts || parts.length > 3) return { screen: 'unknown' };
  const [first = '', second = '', third = ''] = parts;
  if (first === '') return { screen: 'home' };
  if (second === '') {
    switch (first) {
      case 'sign-in':
        return { screen: 'sign-in', then: ownPath(url.searchParams.get('then')) };
      case 'series':
        return { screen: 'all-series' };
      case 'library':
        return { screen: 'archive', search: url.search };
      case 'set-up':
      case 'follow-ups':
      case 'deals':
      case 'asks':
      case 'people':
      case 'account':
        return { screen: first };
      default:
        return { screen: 'unknown' };
    }
  }
  const deal = withoutGlued(url.searchParams.get('deal') ?? '') || undefined;
  if (third !== '') {
    if (first === 'library') return inLibrary(second, third);
    if (first !== 'boards') return { screen: 'unknown' };
    switch (third) {
      case 'summary':
      case 'moderator':
        return { screen: third, board: second };
      case 'preview':
        return { screen: 'preview', board: second, deal };
      case 'replay':
        return { screen: 'replay', board: second, at: seqIn(url.searchParams.get('at')), deal };
      default:
        return { screen: 'unknown' };
    }
  }
  switch (first) {
    case 'join':
    case 'guest':
    case 'new-password':
    case 'demo':
    case 'inbox':
      return withToken(first, second);
    case 'series':
      return { screen: 'series', series: second };
    case 'library':
      return inLibrary(second);
    case 'deals':
      return { screen: 'deal', deal: second };
    case 'boards':
      return { screen: 'board', board: second, deal };
    default:
      return { screen: 'unknown' };
  }
}

/** The parts of a path; nothing where something in it cannot be read. */
function partsOf(path: string): string[] | undefined {
  const coded = path.split('/').filter(Boolean);
  const last = coded.pop();
  if (last === undefined) return [];
  // what a chat program glued on may be in another encoding than ours
  const end = decoded(last) ?? decoded(last.replace(/(%[0-9a-f]{2})+$/i, ''));
  const parts = [...coded.map(decoded), end === undefined ? undefined : withoutGlued(end)];
  // a part of which nothing is left stood for something: it is no way to the list above it
  return parts.every((part) => part) ? (parts as string[]) : undefined;
}

/** Nothing where it is no text: somebody typed or cut a percent sign. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** A chat program takes what stands behind an address for a part of it: “。”, “)”, a blank. */
function withoutGlued(text: string): string {
  return text.replace(/[^\p{L}\p{N}_-]+$/u, '');
}

/** A secret of a link has letters, digits, “-” and “_” only; it ends where they end. */
function withToken(screen: TokenScreen, text: string): Route {
  const token = /^[\w-]+/.exec(text)?.[0];
  return token === undefined ? { screen: 'unknown' } : { screen, token };
}

type TokenScreen = Extract<Route, { token: string }>['screen'];

function inLibrary(room: string, what?: string): Route {
  switch (room) {
    case 'strategies':
      return what === undefined ? { screen: 'strategies' } : { screen: 'strategy', strategy: what };
    case 'ramp':
      return { screen: 'ramp', member: what };
    case 'notebook':
      return what === undefined ? { screen: 'notebook' } : { screen: 'unknown' };
    default:
      return { screen: 'unknown' };
  }
}

function seqIn(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Writes an address; parsing it gives the route again. Pure. */
export function href(route: Route): string {
  return placed(pathOf(route));
}

function pathOf(route: Route): string {
  switch (route.screen) {
    case 'home':
    case 'unknown':
      return '/';
    case 'sign-in':
      return route.then === '/' || route.then === base
        ? '/sign-in'
        : `/sign-in?then=${encodeURIComponent(route.then)}`;
    case 'all-series':
      return '/series';
    case 'set-up':
    case 'follow-ups':
    case 'deals':
    case 'asks':
    case 'people':
    case 'account':
      return `/${route.screen}`;
    case 'join':
    case 'guest':
    case 'new-password':
    case 'demo':
    case 'inbox':
      return `/${route.screen}/${encodeURIComponent(route.token)}`;
    case 'series':
      return `/series/${encodeURIComponent(route.series)}`;
    case 'deal':
      return `/deals/${encodeURIComponent(route.deal)}`;
    case 'board':
      return `/boards/${encodeURIComponent(route.board)}${withDeal(route.deal)}`;
    case 'summary':
    case 'moderator':
      return `/boards/${encodeURIComponent(route.board)}/${route.screen}`;
    case 'preview':
      return `/boards/${encodeURIComponent(route.board)}/preview${withDeal(route.deal)}`;
    case 'replay':
      return `/boards/${encodeURIComponent(route.board)}/replay${moment(route.at, route.deal)}`;
    case 'archive':
      return `/library${route.search}`;
    case 'strategies':
    case 'notebook':
      return `/library/${route.screen}`;
    case 'strategy':
      return `/library/strategies/${encodeURIComponent(route.strategy)}`;
    case 'ramp':
      return route.member === undefined
        ? '/library/ramp'
        : `/library/ramp/${encodeURIComponent(route.member)}`;
  }
}

function withDeal(deal: string | undefined): string {
  return deal === undefined ? '' : `?deal=${encodeURIComponent(deal)}`;
}

function moment(at: number | undefined, deal: string | undefined): string {
  const asked = new URLSearchParams();
  if (at !== undefined) asked.set('at', String(at));
  if (deal !== undefined) asked.set('deal', deal);
  return asked.size === 0 ? '' : `?${asked.toString()}`;
}

/** A way back after signing in must lead into this app, not to another site. */
function ownPath(path: string | null): string {
  return path?.startsWith('/') && !path.startsWith('//') && !path.startsWith('/\\') ? path : '/';
}
