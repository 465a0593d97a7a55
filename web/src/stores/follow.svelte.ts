import {
  followersOf,
  movesOf,
  sameSpot,
  spotOfEvent,
  spotOfPlace,
  whereaboutsOf,
  type Move,
  type Spot,
  type Visit,
  type Whereabouts,
} from '../board/following';
import type { Card, Entry } from '../protocol/protocol.gen';
import type { ActivityStore } from './activity.svelte';
import type { PresenceStore } from './presence.svelte';

const VISITS_REMEMBERED = 50;

/** What following needs of the board around it. */
export interface Around {
  me: string;
  presence: PresenceStore;
  activity: ActivityStore;
  card: (id: string) => Card | undefined;
  /** Whether it would tell how somebody votes at which card they are. */
  secret: () => boolean;
  /** The server's time, in milliseconds since 1970. */
  now: () => number;
  /** Where a tab keeps whom it follows over a reload. */
  storage: Storage;
  key: string;
}

/** Whom this tab follows, who follows this person, and whether anybody may see where they are. */
export class FollowStore {
  /** Whose way over the board this tab goes. */
  whom = $state<string | undefined>();
  /** The one who was let go of; one key returns to them. */
  last = $state<string | undefined>();
  /** Nobody sees where this tab is. */
  alone = $state(false);
  /** Where the one who is followed was last seen, or did something. */
  spot = $state.raw<Spot | undefined>();
  #visits = $state.raw<Visit[]>([]);
  readonly #around: Around;
  /** What presence said last: only what is new is gone after. */
  #seen: Spot | undefined;
  /** The card that this person has turned to. */
  #attended: string | undefined;
  #wasFollowed = false;

  /** Absent while nobody is followed, or while nothing is known of anybody. */
  readonly where = $derived.by<Whereabouts | undefined>(() => {
    const { presence, me } = this.#around;
    if (this.whom === undefined || !presence.known) return undefined;
    return whereaboutsOf(this.whom, me, presence.inOrder());
  });
  /** What wears a ring: a card, or a part of a deal. */
  readonly marked = $derived(this.where?.t === 'at' ? this.spot?.at : undefined);
  readonly followers = $derived.by(() => followersOf(this.#around.me, this.#around.presence.inOrder()));
  /** What the one did whom this tab follows, or followed last, in that order. */
  readonly moves = $derived.by<Move[]>(() => {
    const whom = this.whom ?? this.last;
    return whom === undefined ? [] : movesOf(whom, this.#around.activity.entries, this.#visits);
  });

  constructor(around: Around) {
    this.#around = around;
    const { whom, last, alone } = JSON.parse(around.storage.getItem(around.key) ?? '{}') as Kept;
    this.last = last;
    if (alone) this.setAlone(true);
    if (whom !== undefined) this.follow(whom);
  }

  follow(member: string): void {
    if (member === this.#around.me) return;
    if (member !== this.whom && member !== this.last) this.#visits = [];
    this.whom = member;
    this.last = undefined;
    this.spot = undefined;
    this.#seen = undefined;
    this.#around.presence.go({ following: member });
    this.#keep();
    this.#look();
  }

  /** This person goes their own way; nothing happens where they do already. */
  letGo(): void {
    if (this.whom === undefined) return;
    this.last = this.whom;
    this.whom = undefined;
    this.spot = undefined;
    this.#around.presence.go({ following: undefined });
    this.#keep();
  }

  back(): void {
    if (this.last !== undefined) this.follow(this.last);
  }

  /** Nobody is returned to any more. */
  forget(): void {
    this.last = undefined;
    this.#keep();
  }

  setAlone(alone: boolean): void {
    this.alone = alone;
    this.#around.presence.go({ alone: alone || undefined });
    this.#keep();
  }

  /**
   * This person has turned to a card: only those who follow them are told, while they do, and nobody while
   * votes are cast.
   */
  attend(card: string | undefined): void {
    this.#attended = this.#around.secret() ? undefined : card;
    if (this.followers.length > 0) this.#tellAttended(true);
  }

  get attended(): string | undefined {
    return this.#attended;
  }

  /** Somebody has moved. */
  moved(): void {
    const followed = this.followers.length > 0;
    if (followed !== this.#wasFollowed) this.#tellAttended(followed);
    this.#wasFollowed = followed;
    this.#look();
  }

  /** Something has happened on the board: whoever did it is where they did it. */
  events(entries: readonly Entry[]): void {
    if (this.where?.t !== 'at') return;
    for (const { actor, event } of entries) {
      if (actor !== this.whom) continue;
      const spot = spotOfEvent(event, this.#around.card);
      if (spot) this.#turnTo(spot);
    }
  }

  #look(): void {
    const { where } = this;
    if (where?.t !== 'at') return;
    const place = spotOfPlace(where);
    if (sameSpot(place, this.#seen) && this.spot !== undefined) return;
    if (place.deal !== undefined && place.deal !== this.#seen?.deal) this.#visit(place.deal);
    this.#seen = place;
    // whoever has done with a card is still where they did it
    if (place.at !== undefined || place.deal !== this.spot?.deal || this.spot === undefined)
      this.#turnTo(place);
  }

  #turnTo(spot: Spot): void {
    if (this.spot === undefined || !sameSpot(spot, this.spot)) this.spot = spot;
  }

  #visit(deal: string): void {
    if (this.#visits.at(-1)?.deal === deal) return;
    this.#visits = [...this.#visits, { deal, at: this.#around.now() }].slice(-VISITS_REMEMBERED);
  }

  #tellAttended(followed: boolean): void {
    const { presence } = this.#around;
    if (presence.doing === 'LOOKING') presence.go({ card: followed ? this.#attended : undefined });
  }

  #keep(): void {
    const { whom, last, alone } = this;
    this.#around.storage.setItem(this.#around.key, JSON.stringify({ whom, last, alone } satisfies Kept));
  }
}

interface Kept {
  whom?: string | undefined;
  last?: string | undefined;
  alone?: boolean;
}
