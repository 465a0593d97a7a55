import { tick, untrack } from 'svelte';
import type { Spot } from '../../../board/following';
import { viewLock } from '../../../browser/view-lock.svelte';
import { locale } from '../../../messages/locale.svelte';
import { announcer } from '../../../parts/announce.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';
import { showsStagePage } from '../stages/stage-view';
import { bring } from './bring';

/** The follower's screen. */
interface Screen {
  /** The deal in view. */
  focused: () => string | undefined;
  /** The deal that the person has chosen, whatever the meeting does. */
  chosen: () => string | undefined;
  /** Shows a deal, or the page of the stage, without counting as the person's own choice. */
  go: (deal: string | undefined) => void;
}

/** While following, moves the screen to the followed person's deal and card. Writing ends following. */
export function goAlong(open: OpenBoard, { focused, chosen, go }: Screen): void {
  let shown: Spot | undefined;

  $effect(() => {
    const { spot } = open.follow;
    // a card that is not on the board yet may come with the next events
    if (spot === undefined || spot === shown || open.board.version < 0 || viewLock.any) return;
    untrack(() => void show(spot));
  });

  $effect(() => {
    if (open.writing.place !== undefined) untrack(() => open.follow.letGo());
  });

  $effect(() => {
    focused();
    untrack(() => open.follow.attend(undefined));
  });

  async function show(spot: Spot): Promise<void> {
    const came = arrive(spot.deal);
    if (came === undefined) return;
    await tick();
    if (spot !== open.follow.spot) return;
    if (spot.at === undefined) {
      if (came) document.documentElement.scrollTop = 0;
    } else {
      if (!bring(spot.at)) return;
      if (open.board.card(spot.at)) open.follow.attend(spot.at);
    }
    shown = spot;
  }

  /** Whether the deal changed; undefined if it does not exist here. */
  function arrive(deal: string | undefined): boolean | undefined {
    if (deal === undefined) {
      if (!showsStagePage(open.board.meeting, undefined)) return undefined;
    } else if (open.board.deals.get(deal)?.removed !== false) return undefined;
    const comes = deal !== focused();
    if (deal !== chosen()) go(deal);
    if (comes) say(deal);
    return comes;
  }

  function say(deal: string | undefined): void {
    const there = deal === undefined ? undefined : open.board.deals.get(deal);
    if (!there) return;
    const name = open.person(open.follow.whom)?.name ?? locale.words.common.someone;
    announcer.say(locale.words.follow.isAt(name, there.name));
  }
}
