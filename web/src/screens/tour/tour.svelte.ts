import { lasting } from '../../browser/storage.svelte';
import type { en } from '../../messages/en';

export type TourStep = keyof typeof en.tour.steps;

/** The stops and the elements they are at; one that is not on the screen is left out. */
const STOPS: readonly (readonly [TourStep, string])[] = [
  ['deals', '[data-tour="deals"]'],
  ['add', '[data-tour="add"]'],
  ['step', '[data-tour="step"]'],
  ['time', '[data-timer]'],
  ['parking', '[data-tour="parking"]'],
  ['find', '[data-find]'],
  ['menu', '[data-tour="menu"]'],
];

export interface Stop {
  step: TourStep;
  element: HTMLElement;
}

const seenKey = (me: string) => `unblock/tour/${me}`;

/** The tour of a board. It begins only when a person asks for it, and is offered on one board per person and device. */
class Tour {
  stops = $state.raw<Stop[]>([]);
  at = $state(0);
  /** It was asked for on another page and begins on the next board. */
  isWanted = $state(false);
  /** The board on which each person was offered it in this browser. */
  #offered = $state.raw(new Map<string, string>());

  get stop(): Stop | undefined {
    return this.stops[this.at];
  }

  /** Once it was offered on another board, or answered, it is offered no more. */
  isNew(me: string, board: string): boolean {
    const before = this.#offered.get(me) ?? lasting.getItem(seenKey(me));
    return before === null || before === board;
  }

  offeredTo(me: string, board: string): void {
    this.#keep(me, board);
  }

  seenBy(me: string): void {
    this.#keep(me, 'yes');
  }

  #keep(me: string, where: string): void {
    lasting.setItem(seenKey(me), where);
    this.#offered = new Map([...this.#offered, [me, where]]);
  }

  begin(me: string): void {
    this.seenBy(me);
    this.isWanted = false;
    this.at = 0;
    this.stops = STOPS.flatMap(([step, selector]) => {
      const found = [...document.querySelectorAll<HTMLElement>(selector)].find((it) => it.checkVisibility());
      return found ? [{ step, element: found }] : [];
    });
  }

  go(by: number): void {
    this.at += by;
    // what the stop was at may be gone meanwhile
    while (this.stop?.element.isConnected === false) this.at += by;
    if (!this.stop) this.end();
  }

  end(): void {
    this.stops = [];
    this.at = 0;
  }
}

export const tour = new Tour();
