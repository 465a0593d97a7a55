import type { Messages } from '../messages/en';
import type { Route } from '../route';

/** Where somebody of the team can go from everywhere. */
export function placesOf(words: Messages): { text: string; route: Route }[] {
  return [
    { text: words.home.title, route: { screen: 'home' } },
    { text: words.places.series, route: { screen: 'all-series' } },
    { text: words.places.followUps, route: { screen: 'follow-ups' } },
    { text: words.places.deals, route: { screen: 'deals' } },
    { text: words.places.asks, route: { screen: 'asks' } },
  ];
}
