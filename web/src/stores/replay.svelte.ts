import type { Failure, Result } from '../api';
import { chapterAt, chaptersOf } from '../board/chapters';
import { Recording, wholeOf } from '../board/recording';
import { momentAt, positionOf, seqAt, skippedBehind, timelineOf, type Speed } from '../board/replay-clock';
import type { Entry, Person, Snap } from '../protocol/protocol.gen';
import type { ReplayMoment, ReplayPage } from '../protocol/rest.gen';
import { ServerClock } from '../sync/clock';
import type { Listener } from '../sync/listener';
import { OpenBoard } from './open.svelte';

/** Interval at which a playing replay advances. */
const TICK_MS = 50;

/** For larger steps, replacing the whole board is faster than applying events. */
const MAX_STEP = 100;

/** The source of a replay. */
export interface Archive {
  page: (board: string, from: number) => Promise<Result<ReplayPage>>;
  moment: (board: string, seq: number) => Promise<Result<ReplayMoment>>;
}

/**
 * Plays a board from its log, on the same board screen as live. A link to a moment shows that moment first and loads
 * the rest afterwards.
 */
export class ReplayStore {
  /** The board at this moment; read-only. */
  readonly open: OpenBoard;
  /** The part of the log that has been loaded, from the first event on. */
  entries = $state.raw<readonly Entry[]>([]);
  /** Seq of the board's last event. */
  head = $state(0);
  /** Seq of the last event at this moment. */
  seq = $state(0);
  /** The whole log is loaded. */
  loaded = $state(false);
  playing = $state(false);
  speed = $state<Speed>(1);
  skipsIdle = $state(true);
  /** Why there is no replay. */
  problem = $state.raw<Failure | undefined>();
  /** The last step's events, a new array for each step; empty after a jump. */
  stepped = $state.raw<readonly Entry[]>([]);
  /** The time of the moment. */
  moment = $state(0);
  readonly chapters = $derived(
    chaptersOf(this.entries).map((it) => ({ ...it, seq: this.#recording.whole(it.seq) })),
  );
  readonly chapter = $derived(chapterAt(this.chapters, this.seq));
  readonly timeline = $derived(timelineOf(this.entries, this.skipsIdle));
  /** How much of the current pause is skipped, in milliseconds. */
  readonly skipping = $derived(this.playing ? skippedBehind(this.timeline, this.seq) : 0);
  /** The deal that was last worked on. */
  readonly worked = $derived.by(() => {
    void this.entries;
    return this.#recording.dealWorkedOn(this.seq);
  });

  readonly #board: string;
  readonly #archive: Archive;
  readonly #recording = new Recording();
  readonly #now: () => number;
  #listener!: Listener;
  /** The requested moment, if it is not loaded yet. */
  #wanted: number | undefined;
  /** A request for newer events is in progress. */
  #asking = false;
  #position = 0;
  #looked = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #closed = false;

  /** @param now a monotonic clock in milliseconds */
  constructor(board: string, me: string, archive: Archive, now: () => number = () => performance.now()) {
    this.#board = board;
    this.#archive = archive;
    this.#now = now;
    const nothing = () => undefined;
    this.open = OpenBoard.replay(board, me, new PastClock(() => this.moment), (listener) => {
      this.#listener = listener;
      const start = () => listener.status({ t: 'replay' });
      return { start, stop: nothing, pump: nothing, present: nothing };
    });
  }

  /**
   * Loads the log.
   *
   * @param at the moment to start with; else the first deal, because the board before it is empty
   */
  async load(at?: number): Promise<void> {
    this.#wanted = at;
    await Promise.all([at === undefined ? undefined : this.#show(at), this.#readAll()]);
  }

  close(): void {
    this.#closed = true;
    this.pause();
    this.open.close();
  }

  /** Goes to the moment after that event and the rest of its command. */
  seek(seq: number): void {
    const last = this.head === 0 ? seq : this.head;
    const to = Math.max(1, Math.min(seq, last));
    if (to > this.#recording.end) {
      this.#wanted = to;
      return;
    }
    this.#wanted = undefined;
    const whole = this.#recording.whole(to);
    this.#position = positionOf(this.timeline, whole);
    this.#goTo(whole);
  }

  /** One event forward or back, with the rest of its command. */
  step(by: 1 | -1): void {
    this.seek(by === 1 ? this.seq + 1 : this.#recording.before(this.seq));
  }

  /** To the next chapter, or to the start of the previous one. */
  turn(by: 1 | -1): void {
    const { chapters, seq } = this;
    const to = by === 1 ? chapters.find((it) => it.seq > seq) : chapters.findLast((it) => it.seq < seq);
    this.seek(to?.seq ?? (by === 1 ? this.head : 1));
  }

  play(): void {
    if (!this.loaded || this.playing) return;
    if (this.seq >= this.head) this.seek(this.#start ?? 1);
    this.playing = true;
    this.#looked = this.#now();
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  pause(): void {
    this.playing = false;
    clearInterval(this.#timer);
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  skipIdle(on: boolean): void {
    this.skipsIdle = on;
    this.#position = positionOf(this.timeline, this.seq);
  }

  #tick(): void {
    const now = this.#now();
    this.#position += (now - this.#looked) * this.speed;
    this.#looked = now;
    const to = this.#recording.whole(seqAt(this.timeline, this.#position));
    if (to > this.seq) this.#goTo(to);
    else this.moment = momentAt(this.timeline, this.#position);
    if (this.seq >= this.head) this.pause();
  }

  #goTo(seq: number): void {
    const passed = this.#recording.between(this.seq, seq);
    if (seq > this.seq && this.seq > 0 && passed.length <= MAX_STEP) {
      this.#listener.events(passed);
      this.stepped = passed;
    } else if (seq !== this.seq) {
      this.#whole([wholeOf(this.#recording.at(seq))]);
      this.open.activity.only(this.#recording.between(0, seq));
    }
    this.seq = seq;
    this.moment = momentAt(this.timeline, this.#position);
    if (this.loaded && seq === this.head) void this.#askOn();
  }

  #whole(parts: Snap[]): void {
    this.#listener.snapshot(parts);
    this.stepped = [];
  }

  async #show(at: number): Promise<void> {
    const answer = await this.#archive.moment(this.#board, at);
    // if it fails, loading the log gets there as well
    if (!answer.ok || this.#closed || this.#wanted !== at) return;
    this.#knows(answer.value);
    this.#whole([answer.value.board]);
    this.seq = at;
  }

  async #readAll(): Promise<void> {
    while (!this.loaded && !this.#closed) {
      const answer = await this.#archive.page(this.#board, this.#recording.end + 1);
      if (this.#closed) return;
      if (!answer.ok) {
        this.problem = answer.problem;
        return;
      }
      this.#take(answer.value);
    }
  }

  /** At the end of a board that is still in use, continues with newer events. */
  async #askOn(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    const answer = await this.#archive.page(this.#board, this.head + 1);
    this.#asking = false;
    // without an answer it ends here
    if (this.#closed || !answer.ok || answer.value.head <= this.head) return;
    this.head = answer.value.head;
    this.#take(answer.value);
    await this.#readAll();
  }

  #take(page: ReplayPage): void {
    this.#knows(page);
    this.#recording.add(page.entries.slice(0, this.head - this.#recording.end));
    this.entries = [...this.#recording.entries];
    this.loaded = this.#recording.end >= this.head || page.entries.length === 0;
    this.#arrive();
  }

  /** The requested moment is loaded, or was shown before its past was. */
  #arrive(): void {
    const wanted = this.#wanted ?? (this.seq === 0 ? this.#start : undefined);
    if (wanted === undefined || Math.min(wanted, this.head) > this.#recording.end) return;
    this.seek(wanted);
    this.open.activity.only(this.#recording.between(0, this.seq));
  }

  /** The first deal's chapter, as soon as it is loaded; of a board without deals the first chapter or event. */
  get #start(): number | undefined {
    const deal = this.chapters.find((it) => it.deal !== undefined);
    return deal?.seq ?? (this.loaded ? (this.chapters[0]?.seq ?? 1) : undefined);
  }

  /** Newer events are fetched at the end. */
  #knows({ head, people }: { head: number; people: Person[] }): void {
    if (this.head === 0) this.head = head;
    this.#listener.people(people);
  }
}

/** The clock at the replayed moment. */
class PastClock extends ServerClock {
  readonly #moment: () => number;

  constructor(moment: () => number) {
    super();
    this.#moment = moment;
  }

  override now(): number {
    return this.#moment();
  }
}
