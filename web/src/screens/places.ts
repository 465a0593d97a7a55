import type { Messages } from '../messages/en';
import { parse, type Route } from '../app/route';
import { screens, type Place } from '../screens';

/** The navigation entries of one place, in the order of the table of screens. */
export function placesIn(place: Place, words: Messages): { text: string; route: Route }[] {
  return Object.values(screens).flatMap(({ path, places = [] }) =>
    places
      .filter((it) => it.in === place)
      .map(({ text }) => ({ text: text(words), route: parse(path.replace(/\/:.*/, '')) })),
  );
}
