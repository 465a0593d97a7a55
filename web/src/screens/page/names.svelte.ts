import { api } from '../../api';
import { locale } from '../../messages/locale.svelte';
import { named, namedFormer, namedGuest } from '../../messages/named';
import { byName } from '../../messages/sorting';
import type { FollowUpLine, TeamMember } from '../../protocol/rest.gen';
import { Asked } from './asked.svelte';

/** People's names by id. */
export class Names {
  readonly members = new Asked<TeamMember[]>(api.members);
  /** All members of the team, sorted by name. */
  readonly list = $derived(byName(this.members.value ?? [], (it) => it.name));
  readonly #byId = $derived(new Map(this.members.value?.map((it) => [it.id, it])));

  /** The assignee of a follow-up; the server knows also guests, whom no list of the team has. */
  ofLine({ assignee, who }: FollowUpLine): string {
    if (!who || this.#byId.has(assignee)) return this.of(assignee);
    return who.guest ? namedGuest(who.name) : named(who.name);
  }

  of(id: string): string {
    const member = this.#byId.get(id);
    if (!member) return locale.words.common.someone;
    return member.active ? member.name : namedFormer(member.name);
  }
}
