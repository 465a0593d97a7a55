import { locale } from '../../../../messages/locale.svelte';
import type { Ballot } from '../../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../../stores/open.svelte';

/** The voters of these dots, with the number if it was more than one. */
export function votersOf(open: OpenBoard, ballots: readonly Ballot[]): string {
  return ballots
    .map(({ member, dots }) => {
      const name = open.person(member)?.name ?? locale.words.common.someone;
      return dots > 1 ? `${name} ×${dots}` : name;
    })
    .join(', ');
}
