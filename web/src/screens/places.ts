import { navigation } from '../app/navigation.svelte';
import type { Messages } from '../messages/en';
import { parse, type Route } from '../app/route';
import { screens, type Place, type ScreenName } from '../screens';
import { openHelp } from './help/open-help';

export interface PlaceEntry {
  text: string;
  route: Route;
}

/** The navigation entries of one place, in the order of the table of screens. */
export function placesIn(place: Place, words: Messages): PlaceEntry[] {
  return Object.values(screens).flatMap(({ path, places = [] }) =>
    places
      .filter((it) => it.in === place)
      .map(({ text }) => ({ text: text(words), route: parse(path.replace(/\/:.*/, '')) })),
  );
}

/** What the bar has no room for: it is in menus only. */
export function placesBeside(words: Messages): PlaceEntry[] {
  return [
    { text: words.pipeline.title, route: { screen: 'pipeline', choice: '' } },
    { text: words.people.title, route: { screen: 'people' } },
    { text: words.account.title, route: { screen: 'account' } },
    { text: words.help.title, route: { screen: 'help' } },
  ];
}

/** The entry to highlight for a screen. */
export function placeOf(screen: ScreenName): string {
  return screens[screen].under ?? screen;
}

export function goToPlace(route: Route): void {
  if (route.screen === 'help') openHelp();
  else navigation.go(route);
}
