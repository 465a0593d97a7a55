import { api } from '../api';
import { locale } from '../messages/locale.svelte';
import { navigation } from './navigation.svelte';
import type { Language, Me } from '../protocol/rest.gen';
import { href } from './route';

/** The signed-in person, if any. */
class SignedIn {
  me = $state.raw<Me | undefined>();
  known = $state(false);

  async ask(): Promise<void> {
    const answer = await api.me();
    if (answer.ok) this.set(answer.value);
    this.known = true;
  }

  set(me: Me): void {
    this.me = me;
    this.known = true;
    locale.suggest(me.language);
  }

  /** Sets the language of the screen and stores it in the account. */
  async speak(language: Language): Promise<void> {
    locale.use(language);
    if (!this.me) return;
    const answer = await api.editMe({ language });
    if (answer.ok) this.me = answer.value;
  }

  /** Goes to the sign-in, and back here afterwards. */
  signInAgain(): void {
    this.me = undefined;
    navigation.replace({ screen: 'sign-in', then: href(navigation.route) });
  }

  /** The account no longer exists; if it was the only one, the server is set up anew. */
  async leave(): Promise<void> {
    this.me = undefined;
    const answer = await api.status();
    if (answer.ok && answer.value.needsSetup) navigation.replace({ screen: 'set-up' });
    else navigation.replace({ screen: 'sign-in', then: '/' });
  }

  async signOut(everywhere: boolean): Promise<void> {
    await (everywhere ? api.signOutEverywhere() : api.signOut());
    this.me = undefined;
    navigation.go({ screen: 'sign-in', then: '/' });
  }
}

export const signedIn = new SignedIn();
