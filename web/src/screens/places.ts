import type { Messages } from '../messages/en';
import type { Route } from '../route';

/** The rooms of the library. */
export function roomsOf(words: Messages): { text: string; route: Route }[] {
  return [
    { text: words.library.archive, route: { screen: 'archive', search: '' } },
    { text: words.library.strategies, route: { screen: 'strategies' } },
    { text: words.library.notebook, route: { screen: 'notebook' } },
    { text: words.library.ramp, route: { screen: 'ramp', member: undefined } },
  ];
}

/** Where somebody of the team can go from everywhere. */
export function placesOf(words: Messages): { text: string; route: Route }[] {
  return [
    { text: words.home.title, route: { screen: 'home' } },
    { text: words.places.series, route: { screen: 'all-series' } },
    { text: words.places.followUps, route: { screen: 'follow-ups' } },
    { text: words.places.deals, route: { screen: 'deals' } },
    { text: words.places.asks, route: { screen: 'asks' } },
    { text: words.places.library, route: { screen: 'archive', search: '' } },
  ];
}
