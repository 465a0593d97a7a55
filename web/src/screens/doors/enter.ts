import { signedIn } from '../../me.svelte';
import { navigation } from '../../navigation.svelte';
import type { Me } from '../../protocol/rest.gen';
import type { Route } from '../../route';

/** Somebody came in: to where they wanted to go, else guests to their board and members to the boards. */
export function enter(me: Me, then?: Route): void {
  signedIn.set(me);
  navigation.replace(then ?? first(me));
}

/** Where somebody begins. */
export function first({ guestOf }: Me): Route {
  return guestOf ? { screen: 'board', board: guestOf, deal: undefined } : { screen: 'home' };
}
