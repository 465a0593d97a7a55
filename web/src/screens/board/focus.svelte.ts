import { dealsOfReview } from '../../board/agenda';
import { phaseOf } from '../../board/meeting';
import { viewLock } from '../../browser/view-lock.svelte';
import type { Deal, Phase, Stage } from '../../protocol/protocol.gen';
import type { OpenBoard } from '../../stores/open.svelte';
import { isBetweenDeals, stageWithPage } from './stages/stage-view';

/** What is in view: a deal in a phase, or the page of the review's stage. */
interface View {
  deal: string | undefined;
  stage: Stage | undefined;
  phase: Phase | undefined;
  between?: boolean;
}

/** Where the meeting went while the person stayed. */
export type Elsewhere =
  | { t: 'stage'; stage: Stage }
  | { t: 'deal'; deal: string }
  | { t: 'phase'; phase: Phase }
  | { t: 'removed' };

/**
 * Decides what a person sees on a board. Follows the meeting, unless the person has chosen a deal; while they have
 * begun something, the view stays.
 */
export class BoardFocus {
  readonly #open: OpenBoard;
  readonly #asked: () => string | undefined;
  readonly #worked: () => string | undefined;
  #seen: { view: View; asked: string | undefined; left: number } | undefined;
  /** The last deal in view; it stays when others arrange the deals. */
  #last: string | undefined;
  /** In the order of the agenda; deals that are not on it come last. */
  readonly deals = $derived.by(() => dealsOfReview(this.#open.board, this.#open.board.meeting));
  /** The deal that the person has chosen, if any. */
  readonly chosen = $derived.by(() => this.deals.find((it) => it.id === this.#asked()));
  readonly #live = $derived.by<View>(() => this.#whereToLook());
  readonly #view = $derived.by<View>(() => this.#stay(this.#live));
  readonly stage = $derived.by(() => this.#view.stage);
  readonly onStagePage = $derived.by(() => this.#view.deal === undefined && isPage(this.#view.stage));
  /** No deal is being discussed: everybody sees what was decided and what comes next. */
  readonly isBetween = $derived.by(() => this.#view.between === true);
  /** Also a deal that was removed from the board while something is written about it. */
  readonly deal = $derived.by<Deal | undefined>(() => this.#open.board.deals.get(this.#view.deal ?? ''));
  readonly elsewhere = $derived.by<Elsewhere | undefined>(() => this.#whereTheMeetingIs());

  /**
   * @param asked the deal in the address
   * @param worked the deal to show if the meeting is on none; the first if unknown
   */
  constructor(
    open: OpenBoard,
    asked: () => string | undefined,
    worked: () => string | undefined = () => undefined,
  ) {
    this.#open = open;
    this.#asked = asked;
    this.#worked = worked;
  }

  /** Names what is in view: it changes when something else is shown in its place. */
  get content(): string {
    const { deal, phase, stage } = this.#view;
    return deal === undefined ? `stage ${stage ?? ''}` : `deal ${deal} ${phase ?? ''}`;
  }

  /** Something is begun here, so the meeting does not move the view. */
  get stays(): boolean {
    return viewLock.any && !this.#open.replaying;
  }

  #stay(live: View): View {
    const asked = this.#asked();
    const { left } = viewLock;
    const seen = this.#seen;
    if (this.stays && seen && seen.asked === asked && seen.left === left) return seen.view;
    this.#seen = { view: live, asked, left };
    this.#last = live.deal ?? this.#last;
    return live;
  }

  #whereToLook(): View {
    const { meeting } = this.#open.board;
    const stage = meeting?.stage;
    if (isPage(stage) && !this.chosen) return { deal: undefined, stage, phase: undefined };
    if (isBetweenDeals(meeting) && !this.chosen && this.#worked() === undefined)
      return { deal: undefined, stage, phase: undefined, between: true };
    const deal = this.chosen?.id ?? this.#dealOfMeeting();
    return { deal, stage, phase: deal === undefined ? undefined : phaseOf(meeting, deal) };
  }

  #dealOfMeeting(): string | undefined {
    const { board, replaying } = this.#open;
    const { meeting } = board;
    const current = meeting?.stage === 'DEALS' ? meeting.agenda.current : undefined;
    const there = (id: string | undefined) => this.deals.find((it) => it.id === id)?.id;
    const stays = replaying || meeting ? undefined : there(this.#last);
    return there(current ?? this.#worked()) ?? stays ?? this.deals[0]?.id;
  }

  #whereTheMeetingIs(): Elsewhere | undefined {
    if (!this.stays || viewLock.isPaused) return undefined;
    const { board } = this.#open;
    const { meeting } = board;
    const { deal, stage, phase } = this.#view;
    if (meeting && meeting.stage !== stage) return { t: 'stage', stage: meeting.stage };
    const current = stage === 'DEALS' ? meeting?.agenda.current : undefined;
    if (deal === undefined) return current === undefined ? undefined : { t: 'deal', deal: current };
    if (current !== undefined && current !== deal) return { t: 'deal', deal: current };
    if (board.deals.get(deal)?.removed !== false) return { t: 'removed' };
    const now = phaseOf(meeting, deal);
    return now !== undefined && now !== phase ? { t: 'phase', phase: now } : undefined;
  }
}

function isPage(stage: Stage | undefined): boolean {
  return stageWithPage(stage) !== undefined;
}
