import { signedIn } from '../../app/me.svelte';
import { navigation } from '../../app/navigation.svelte';
import type { Me } from '../../protocol/rest.gen';
import type { Route } from '../../app/route';

/** After signing in: to the requested page, else guests to their board and members to the list of boards. */
export function enter(me: Me, then?: Route): void {
  signedIn.set(me);
  navigation.replace(then ?? first(me));
}

/** A person's start page. */
export function first({ guestOf }: Me): Route {
  return guestOf ? { screen: 'board', board: guestOf, deal: undefined } : { screen: 'home' };
}
