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

/** What following needs of the board. */
export interface Around {
  me: string;
  presence: PresenceStore;
  activity: ActivityStore;
  card: (id: string) => Card | undefined;
  /** True while following would reveal how a person votes. */
  secret: () => boolean;
  /** The server's time, in milliseconds since 1970. */
  now: () => number;
  /** Where a tab remembers whom it follows across a reload. */
  storage: Storage;
  key: string;
}

/** Whom this tab follows, who follows this person, and whether this person can be seen. */
export class FollowStore {
  /** The person whom this tab follows. */
  whom = $state<string | undefined>();
  /** The person who was followed last; one shortcut resumes. */
  last = $state<string | undefined>();
  /** Nobody sees where this tab is. */
  alone = $state(false);
  /** The followed person's last known place or action. */
  spot = $state.raw<Spot | undefined>();
  #visits = $state.raw<Visit[]>([]);
  readonly #around: Around;
  /** The last place from presence, to react only to changes. */
  #seen: Spot | undefined;
  /** The card that this person has turned to. */
  #attended: string | undefined;
  #wasFollowed = false;

  /** Undefined while nobody is followed, or before presence is known. */
  readonly where = $derived.by<Whereabouts | undefined>(() => {
    const { presence, me } = this.#around;
    if (this.whom === undefined || !presence.known) return undefined;
    return whereaboutsOf(this.whom, me, presence.inOrder());
  });
  /** The card, or part of a deal, with a ring. */
  readonly marked = $derived(this.where?.t === 'at' ? this.spot?.at : undefined);
  readonly followers = $derived.by(() => followersOf(this.#around.me, this.#around.presence.inOrder()));
  /** The steps of the person whom this tab follows or followed last, in order. */
  readonly moves = $derived.by<Move[]>(() => {
    const whom = this.whom ?? this.last;
    return whom === undefined ? [] : movesOf(whom, this.#around.activity.entries, this.#visits);
  });

  constructor(around: Around) {
    this.#around = around;
    const { whom, last, alone } = JSON.parse(around.storage.getItem(around.key) ?? '{}') as UnsentInput;
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

  /** Ends following; no effect if nobody is followed. */
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

  /** Forgets whom to resume. */
  forget(): void {
    this.last = undefined;
    this.#keep();
  }

  setAlone(alone: boolean): void {
    this.alone = alone;
    this.#around.presence.go({ alone: alone || undefined });
    this.#keep();
  }

  /** This person has turned to a card: sent only while they have followers, and never during a vote. */
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

  /** Events happened on the board: their actors are where they acted. */
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
    // a person who is done with a card is still at it
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
    this.#around.storage.setItem(
      this.#around.key,
      JSON.stringify({ whom, last, alone } satisfies UnsentInput),
    );
  }
}

interface UnsentInput {
  whom?: string | undefined;
  last?: string | undefined;
  alone?: boolean;
}
