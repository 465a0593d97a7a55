import { api } from '../../api';
import { signedIn } from '../../app/me.svelte';
import { locale } from '../../messages/locale.svelte';
import { usualCurrency } from '../../parts/currencies';

/** As last answered, so that a form begins with it at once. */
let known: { team: string; currency: string } | undefined;

/** The currency of new deals as far as it is known: the team's, or the one of the language. */
export function currencyNow(): string {
  return known && known.team === signedIn.me?.team.id ? known.currency : usualCurrency(locale.language);
}

/** Asks the server, as a manager may have changed it. */
export async function teamCurrency(): Promise<string> {
  const team = signedIn.me?.team.id;
  const answer = await api.teamSettings();
  if (answer.ok && answer.value.currency !== undefined && team !== undefined)
    known = { team, currency: answer.value.currency };
  return currencyNow();
}
