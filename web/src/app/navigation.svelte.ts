import { placed } from '../browser/base';
import { href, parse, type Route } from './route';

/** The current route, in step with the browser's address and history. */
class Navigation {
  route = $state.raw<Route>(parse(location.href));

  constructor() {
    addEventListener('popstate', () => {
      this.route = parse(location.href);
    });
  }

  go(route: Route): void {
    history.pushState(null, '', href(route));
    this.route = route;
  }

  /** Navigates without a history entry, because the previous address is no longer useful. */
  replace(route: Route): void {
    history.replaceState(null, '', href(route));
    this.route = route;
  }

  /** Follows links inside the app without reloading the page. */
  readonly follow = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a');
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || link.origin !== location.origin || link.target || event.defaultPrevented) return;
    if (link.pathname.startsWith(placed('/api')) || link.hash) return;
    event.preventDefault();
    this.go(parse(link.href));
  };
}

export const navigation = new Navigation();
