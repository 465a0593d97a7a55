import { base, placed } from '../browser/base';
import { screens, type Asked, type SCREENS, type ScreenName } from '../screens';

type Part<P extends string> = P extends `:${infer Name}?`
  ? Record<Name, string | undefined>
  : P extends `:${infer Name}`
    ? Record<Name, string>
    : unknown;
type Parts<P extends string> = P extends `${infer First}/${infer Rest}`
  ? Parts<First> & Parts<Rest>
  : Part<P>;
type Query<S> = S extends { query: infer Q }
  ? { [Name in keyof Q]: Q[Name] extends keyof Asked ? Asked[Q[Name]] : never }
  : unknown;
type Plain<T> = { [Name in keyof T]: T[Name] };

/** A screen with the parameters of its address. */
export type Route = {
  [Name in ScreenName]: Plain<
    { screen: Name } & Parts<(typeof SCREENS)[Name]['path']> & Query<(typeof SCREENS)[Name]>
  >;
}[ScreenName];

/** Parses an address. Pure. */
export function parse(address: string): Route {
  const url = new URL(address, 'http://app');
  const parts = partsOf(url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname);
  if (!parts) return unknown(url);
  for (const [screen, { path, query }] of Object.entries(screens)) {
    const named = matched(path, parts);
    if (!named) continue;
    const asked = Object.entries(query ?? {}).map(([name, kind]) => [name, READ[kind](url, name)]);
    return { screen, ...named, ...Object.fromEntries(asked) } as Route;
  }
  return unknown(url);
}

/** The address stays as it was asked for, so that its reader can see and mend it. */
function unknown(url: URL): Route {
  return { screen: 'unknown', address: READ.address(url, '') };
}

/** The parameters of this path; undefined if it does not match. */
function matched(path: string, parts: string[]): Record<string, string | undefined> | undefined {
  const pattern = path.split('/').filter(Boolean);
  if (parts.length > pattern.length) return undefined;
  const named: Record<string, string | undefined> = {};
  for (const [index, wanted] of pattern.entries()) {
    const part = parts[index];
    if (!wanted.startsWith(':')) {
      if (part !== wanted) return undefined;
      continue;
    }
    const name = wanted.replace(/[:?]/g, '');
    const value = name === 'token' && part !== undefined ? tokenIn(part) : part;
    if (value === undefined && !wanted.endsWith('?')) return undefined;
    named[name] = value;
  }
  return named;
}

const READ: { [Kind in keyof Asked]: (url: URL, name: string) => Asked[Kind] } = {
  word: (url, name) => withoutGlued(url.searchParams.get(name) ?? '') || undefined,
  count: (url, name) => {
    const text = url.searchParams.get(name);
    return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  },
  then: (url, name) => ownPath(url.searchParams.get(name)),
  all: (url) => url.search,
  // two slashes at its beginning would stand before the name of another site
  address: (url) => url.pathname.replace(/^\/+/, '/') + url.search + url.hash,
};

/** The segments of a path; undefined if one cannot be decoded. */
function partsOf(path: string): string[] | undefined {
  const coded = path.split('/').filter(Boolean);
  const last = coded.pop();
  if (last === undefined) return [];
  // text that a chat program appended may have another encoding than ours
  const end = decoded(last) ?? decoded(last.replace(/(%[0-9a-f]{2})+$/i, ''));
  const parts = [...coded.map(decoded), end === undefined ? undefined : withoutGlued(end)];
  // an empty segment stood for a parameter, so this is not the address of the list above
  return parts.every((part) => part) ? (parts as string[]) : undefined;
}

/** Undefined if invalid, as after typing or cutting off a percent sign. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** Removes what a chat program took for a part of the address: “。”, “)”, a blank. */
function withoutGlued(text: string): string {
  return text.replace(/[^\p{L}\p{N}_-]+$/u, '');
}

/** A token has letters, digits, “-” and “_” only; it ends where they end. */
function tokenIn(text: string): string | undefined {
  return /^[\w-]+/.exec(text)?.[0];
}

/** The address of a route; parsing it gives the route again. Pure. */
export function href(route: Route): string {
  if (route.screen === 'unknown') return route.address;
  const { path, query = {} } = screens[route.screen];
  const values = route as unknown as Record<string, string | number | undefined>;
  const parts = path.split('/').flatMap((part) => {
    if (!part.startsWith(':')) return [part];
    const value = values[part.replace(/[:?]/g, '')];
    return value === undefined ? [] : [encodeURIComponent(value)];
  });
  return placed(parts.join('/') + questionOf(query, values));
}

/** The same for routes between which the screen stays mounted, differing only in query parameters. Pure. */
export function keyOf(route: Route): string {
  const { path } = screens[route.screen];
  const values = route as unknown as Record<string, string | undefined>;
  const named = path.split('/').filter((part) => part.startsWith(':'));
  return JSON.stringify(named.map((part) => values[part.replace(/[:?]/g, '')]));
}

function questionOf(
  query: Record<string, keyof Asked>,
  values: Record<string, string | number | undefined>,
): string {
  const asked = new URLSearchParams();
  for (const [name, kind] of Object.entries(query)) {
    const value = values[name];
    if (kind === 'all') return String(value);
    if (value === undefined || (kind === 'then' && (value === '/' || value === base))) continue;
    asked.set(name, String(value));
  }
  return asked.size === 0 ? '' : `?${asked.toString()}`;
}

/** After signing in, only paths within this app are allowed, not other sites. */
function ownPath(path: string | null): string {
  return path?.startsWith('/') && !path.startsWith('//') && !path.startsWith('/\\') ? path : '/';
}
