import { tick } from 'svelte';
import { api } from '../../../api';
import type { ReportedDeal, ReviewReport } from '../../../protocol/rest.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { Asked } from '../../page/asked.svelte';

/** The figures of the team's deals that everybody on a board sees; read when somebody looks at them. */
export class ReviewFigures {
  readonly asked: Asked<ReviewReport>;
  /** It stays so from one step of the review to the next. */
  isUnfolded = $state(false);
  /** The panel on the page. */
  panel: HTMLElement | undefined;
  readonly #open: OpenBoard;
  /** Those that were asked for last. */
  #version: string | undefined;
  #reading: Promise<void> | undefined;
  readonly #byId = $derived.by(
    () => new Map(this.asked.value?.report.deals.map((it) => [it.deal.id, it] as const)),
  );

  constructor(open: OpenBoard) {
    this.#open = open;
    const { meeting } = open.board;
    // who comes later sees what the moderator shows
    this.isUnfolded = !open.replaying && meeting?.stage !== 'CLOSED' && meeting?.report.shown !== undefined;
    this.asked = new Asked(() => api.reviewReport(open.id, this.#version));
  }

  /** Absent while the review is prepared: then the figures are those of the moment. */
  get version(): string | undefined {
    return this.#open.board.meeting?.report.frozen?.version;
  }

  /** Reads the figures of this version, unless they are there. */
  readonly look = async (): Promise<void> => {
    const { version } = this;
    if (version === undefined || version !== this.#version || this.asked.problem) {
      this.#version = version;
      this.#reading = this.asked.again();
    }
    await this.#reading;
  };

  /** Unfolds the report and brings it into view. */
  async goTo(): Promise<void> {
    this.isUnfolded = true;
    const show = () => this.panel?.scrollIntoView({ block: 'start' });
    show();
    // the page is long enough only then
    await this.look();
    await tick();
    show();
  }

  of(deal: string | undefined): ReportedDeal | undefined {
    return this.#byId.get(deal ?? '');
  }
}

const all = new WeakMap<OpenBoard, ReviewFigures>();

/** The figures of this board: the same for all parts of its screen. */
export function figuresOf(open: OpenBoard): ReviewFigures {
  const found = all.get(open) ?? new ReviewFigures(open);
  all.set(open, found);
  return found;
}
