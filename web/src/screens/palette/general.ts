import { signedIn } from '../../app/me.svelte';
import { navigation } from '../../app/navigation.svelte';
import type { Route } from '../../app/route';
import { theme } from '../../browser/theme.svelte';
import { locale } from '../../messages/locale.svelte';
import type { Me } from '../../protocol/rest.gen';
import { openHelp } from '../help/open-help';
import { goToPlace, placesBeside, placesIn } from '../places';
import { mayCreate } from '../practice/may-create';
import { practice } from '../practice/practice.svelte';
import type { Entry } from './entry';
import { palette } from './palette.svelte';

/** What is there on every screen: the pages, and what one does with the app itself. */
export function generalEntries(me: Me): Entry[] {
  const { help, palette: words } = locale.words;
  const guide = { ...act('help', help.open, openHelp), also: words.also.help };
  return [...(me.guestOf === undefined ? ofMembers(me) : [guide]), ...looks()];
}

function ofMembers(me: Me): Entry[] {
  const words = locale.words;
  const { also } = words.palette;
  const bar = placesIn('bar', words);
  const inBar = new Set(bar.map(({ route }) => route.screen));
  const library = placesIn('library', words).filter(({ route }) => !inBar.has(route.screen));
  const places = [...bar, ...library, ...placesBeside(words)];
  return [
    ...places.map(({ text, route }) => page(text, route, also[route.screen as keyof typeof also])),
    ...(mayCreate(me)
      ? [
          act(
            'new-board',
            me.role === 'MANAGER' ? words.templates.create : words.home.create,
            () => (palette.asked = 'new-board'),
          ),
          act('practice', words.practice.try, () => void practice.begin()),
        ]
      : []),
    ...(me.role === 'MANAGER'
      ? [act('invite', words.people.invite, () => navigation.go({ screen: 'people' }))]
      : []),
  ];
}

function looks(): Entry[] {
  const { words } = locale;
  const other = locale.language === 'ZH' ? 'EN' : 'ZH';
  return [
    {
      ...act('language', words.common.language, () => void signedIn.speak(other)),
      also: words.other,
    },
    act('theme', words.common.theme[theme.name], () => theme.toggle()),
    act('sign-out', words.account.signOut, () => void signedIn.signOut(false)),
  ];
}

function page(text: string, route: Route, also: string | undefined): Entry {
  return { id: `page/${route.screen}`, kind: 'page', text, also, run: () => goToPlace(route) };
}

function act(id: string, text: string, run: () => void): Entry {
  return { id: `act/${id}`, kind: 'act', text, run };
}
