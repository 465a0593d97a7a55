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
  | { screen: 'people' }
  | { screen: 'account' }
  | { screen: 'unknown' };

/** Reads an address. Pure. */
export function parse(address: string): Route {
  const url = new URL(address, 'http://app');
  const [first = '', second = '', third = '', ...rest] = url.pathname
    .split('/')
    .filter(Boolean)
    .map(decodeURIComponent);
  if (rest.length > 0) return { screen: 'unknown' };
  if (first === '') return { screen: 'home' };
  if (second === '') {
    switch (first) {
      case 'sign-in':
        return { screen: 'sign-in', then: ownPath(url.searchParams.get('then')) };
      case 'series':
        return { screen: 'all-series' };
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
  const deal = url.searchParams.get('deal') ?? undefined;
  if (third !== '') {
    if (first !== 'boards') return { screen: 'unknown' };
    switch (third) {
      case 'summary':
      case 'moderator':
        return { screen: third, board: second };
      case 'preview':
        return { screen: 'preview', board: second, deal };
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
      return { screen: first, token: second };
    case 'series':
      return { screen: 'series', series: second };
    case 'deals':
      return { screen: 'deal', deal: second };
    case 'boards':
      return { screen: 'board', board: second, deal };
    default:
      return { screen: 'unknown' };
  }
}

/** Writes an address; parsing it gives the route again. Pure. */
export function href(route: Route): string {
  switch (route.screen) {
    case 'home':
    case 'unknown':
      return '/';
    case 'sign-in':
      return route.then === '/' ? '/sign-in' : `/sign-in?then=${encodeURIComponent(route.then)}`;
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
  }
}

function withDeal(deal: string | undefined): string {
  return deal === undefined ? '' : `?deal=${encodeURIComponent(deal)}`;
}

/** A way back after signing in must lead into this app, not to another site. */
function ownPath(path: string | null): string {
  return path?.startsWith('/') && !path.startsWith('//') && !path.startsWith('/\\') ? path : '/';
}
