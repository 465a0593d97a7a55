import { agendaOf, nextDeal } from '../../board/agenda';
import { phaseOf } from '../../board/meeting';
import { dealsInOrder } from '../../board/select';
import { viewLock } from '../../browser/view-lock.svelte';
import type { Deal, Phase, Stage } from '../../protocol/protocol.gen';
import type { OpenBoard } from '../../stores/open.svelte';
import { stageWithPage } from './stages/stage-view';

/** What is in view: a deal in a phase, or the page of the review's stage. */
interface View {
  deal: string | undefined;
  stage: Stage | undefined;
  phase: Phase | undefined;
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
  /** The last deal in view: between two deals of the meeting it stays in view. */
  #last: string | undefined;
  readonly deals = $derived.by(() => dealsInOrder(this.#open.board));
  /** The deal that the person has chosen, if any. */
  readonly chosen = $derived.by(() => this.deals.find((it) => it.id === this.#asked()));
  readonly #live = $derived.by<View>(() => this.#whereToLook());
  readonly #view = $derived.by<View>(() => this.#stay(this.#live));
  readonly stage = $derived.by(() => this.#view.stage);
  readonly onStagePage = $derived.by(() => this.#view.deal === undefined && isPage(this.#view.stage));
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
    const deal = this.chosen?.id ?? this.#dealOfMeeting();
    return { deal, stage, phase: deal === undefined ? undefined : phaseOf(meeting, deal) };
  }

  /** People who join late see what the meeting is on; between two deals the view stays. */
  #dealOfMeeting(): string | undefined {
    const { board, replaying } = this.#open;
    const { meeting } = board;
    const deals = meeting?.stage === 'DEALS';
    const there = (id: string | undefined) => this.deals.find((it) => it.id === id)?.id;
    return (
      there((deals ? meeting.agenda.current : undefined) ?? this.#worked()) ??
      (replaying ? undefined : there(this.#last)) ??
      (deals ? (nextDeal(board, meeting) ?? agendaOf(board, meeting)[0]?.deal)?.id : undefined) ??
      this.deals[0]?.id
    );
  }

  #whereTheMeetingIs(): Elsewhere | undefined {
    if (!this.stays) return undefined;
    const { board } = this.#open;
    const { meeting } = board;
    const { deal, stage, phase } = this.#view;
    if (meeting && meeting.stage !== stage) return { t: 'stage', stage: meeting.stage };
    const current = stage === 'DEALS' ? meeting?.agenda.current : undefined;
    if (deal === undefined) return undefined;
    if (current !== undefined && current !== deal) return { t: 'deal', deal: current };
    if (board.deals.get(deal)?.removed !== false) return { t: 'removed' };
    const now = phaseOf(meeting, deal);
    return now !== undefined && now !== phase ? { t: 'phase', phase: now } : undefined;
  }
}

function isPage(stage: Stage | undefined): boolean {
  return stageWithPage(stage) !== undefined;
}
