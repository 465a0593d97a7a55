import type {
  Entry,
  FromServer,
  Person,
  Pres,
  Pset,
  Rej,
  Resume,
  Snap,
  Welcome,
} from '../protocol/protocol.gen';
import { CLOSE_CODES, VERSION } from '../protocol/protocol.gen';
import type { ServerClock } from './clock';
import type { Op, Outbox } from './outbox';
import type { EndReason, SyncStatus } from './status';
import { decode, dialSocket, encode, type Dial, type Wire } from './wire';

/** What asking for a ticket led to. */
export type TicketAnswer =
  { t: 'ticket'; ticket: string } | { t: 'signed-out' } | { t: 'gone' } | { t: 'unreachable' };

/** Who is told what comes over the wire. */
export interface Listener {
  status(status: SyncStatus): void;
  welcome(welcome: Welcome): void;
  people(people: Person[]): void;
  /** The whole board, in parts. */
  snapshot(parts: Snap[]): void;
  /** New events, dense behind the last ones. */
  events(entries: Entry[]): void;
  /** The command is done; `changed` tells whether it is in the log. */
  done(op: Op, changed: boolean): void;
  refused(op: Op, why: Rej): void;
  presence(change: Pset): void;
  /** Nobody's place is known any more. */
  presenceLost(): void;
}

const FIRST_DELAY_MS = 250;
const DELAY_GROWTH = 1.7;
const LONGEST_DELAY_MS = 15_000;
/** Two heartbeats of the server and a bit. */
const SILENCE_MS = 25_000;
const LOOK_MS = 5_000;
const PULL_PATIENCE_MS = 2_000;
const TICKET_PATIENCE_MS = 10_000;
/** After a refusal without a word about when to try again. */
const RETRY_MS = 200;
const RETRYABLE = new Set(['RATE_LIMITED', 'OVERLOADED', 'UNAVAILABLE', 'GAP']);
/** What is known of a command: in the log at `seq` (0: it changed nothing), or refused. */
type Answer = { seq: number } | { refusal: Rej };
/** Tickets can expire on the way; more often than this it is something else. */
const TICKET_TRIES = 3;

/**
 * One tab at one board: connects, resumes, keeps the events dense, sends what the outbox holds until
 * each command has its answer. Loses nothing: what has no answer is sent again after every reconnect.
 */
export class Session {
  readonly #url: string;
  readonly #outbox: Outbox;
  readonly #ticket: () => Promise<TicketAnswer>;
  readonly #listener: Listener;
  readonly #clock: ServerClock;
  readonly #dial: Dial;

  #wire: Wire | undefined;
  #phase: 'idle' | 'connecting' | 'joining' | 'live' | 'ended' = 'idle';
  #end: EndReason | undefined;
  #degraded = false;
  #epoch = 0;
  #seq = 0;
  #parts: Snap[] = [];
  #attempt = 0;
  /** After how long the server wants to be asked again: it keeps all from coming at once. */
  #asked: number | undefined;
  #ticketTries = 0;
  #lastFrame = 0;
  #answers = new Map<number, Answer>();
  #reading: Promise<void> = Promise.resolve();
  #reconnect: ReturnType<typeof setTimeout> | undefined;
  #resend: ReturnType<typeof setTimeout> | undefined;
  #pull: ReturnType<typeof setTimeout> | undefined;
  #look: ReturnType<typeof setInterval> | undefined;

  constructor(
    url: string,
    outbox: Outbox,
    ticket: () => Promise<TicketAnswer>,
    listener: Listener,
    clock: ServerClock,
    dial: Dial = dialSocket,
  ) {
    this.#url = url;
    this.#outbox = outbox;
    this.#ticket = ticket;
    this.#listener = listener;
    this.#clock = clock;
    this.#dial = dial;
  }

  start(): void {
    this.#look = setInterval(() => this.#watch(), LOOK_MS);
    globalThis.addEventListener('online', this.#hurry);
    globalThis.addEventListener('offline', this.#dropped);
    document.addEventListener('visibilitychange', this.#hurry);
    void this.#connect();
  }

  stop(): void {
    clearInterval(this.#look);
    globalThis.removeEventListener('online', this.#hurry);
    globalThis.removeEventListener('offline', this.#dropped);
    document.removeEventListener('visibilitychange', this.#hurry);
    this.#finish('replaced', false);
  }

  /** The outbox has grown. */
  pump(): void {
    const last = this.#outbox.ops.at(-1);
    if (last && this.#phase === 'live' && this.#resend === undefined) this.#send(last);
    this.#tell();
  }

  present(pres: Omit<Pres, 't'>): void {
    if (this.#phase === 'live') this.#write({ t: 'pres', ...pres });
  }

  async #connect(): Promise<void> {
    clearTimeout(this.#reconnect);
    if (this.#phase !== 'idle') return;
    this.#phase = 'connecting';
    this.#tell();
    const answer = await this.#ticketInTime();
    if (this.#ended()) return;
    switch (answer.t) {
      case 'signed-out':
        this.#finish('signed-out');
        break;
      case 'gone':
        this.#finish('gone');
        break;
      case 'unreachable':
        this.#later();
        break;
      case 'ticket':
        this.#open(answer.ticket);
        break;
    }
  }

  /** A request over a dead network can hang for minutes. */
  async #ticketInTime(): Promise<TicketAnswer> {
    let patience: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<TicketAnswer>((resolve) => {
      patience = setTimeout(() => resolve({ t: 'unreachable' }), TICKET_PATIENCE_MS);
    });
    const answer = await Promise.race([this.#ticket(), tooLate]);
    clearTimeout(patience);
    return answer;
  }

  #ended(): boolean {
    return this.#phase === 'ended';
  }

  #open(ticket: string): void {
    this.#answers.clear();
    this.#lastFrame = Date.now();
    const resume: Resume | undefined = this.#seq > 0 ? { epoch: this.#epoch, seq: this.#seq } : undefined;
    const wire = this.#dial(this.#url, {
      opened: () => {
        const { client, firstOp } = this.#outbox;
        this.#write({ t: 'hello', v: VERSION, client, ticket, firstOp, ...(resume ? { resume } : {}) });
      },
      heard: (frame) => {
        this.#lastFrame = Date.now();
        // one after the other: unpacking takes a moment
        this.#reading = this.#reading
          .then(() => this.#read(wire, frame))
          .catch(() => {
            if (wire === this.#wire) this.#finish('broken');
          });
      },
      closed: (code) => {
        if (wire === this.#wire) this.#closed(code);
      },
    });
    this.#wire = wire;
  }

  async #read(wire: Wire, data: ArrayBuffer): Promise<void> {
    const frame = await decode(data);
    if (wire === this.#wire) this.#handle(frame);
  }

  #handle(frame: FromServer): void {
    switch (frame.t) {
      case 'welcome':
        this.#welcome(frame);
        break;
      case 'snap':
        this.#part(frame);
        break;
      case 'evs':
        this.#events(frame.from, frame.to, frame.e);
        break;
      case 'ack':
        this.#answers.set(frame.n, { seq: frame.seq });
        this.#tellAnswered(this.#takeAnswered());
        break;
      case 'rej':
        this.#refused(frame);
        break;
      case 'people':
        this.#listener.people(frame.people);
        break;
      case 'pset':
        this.#listener.presence(frame);
        break;
      case 'hb':
        this.#beat(frame.head, frame.at, frame.degraded);
        break;
      case 'bye':
        this.#asked = frame.reconnectAfterMs;
        break;
    }
  }

  #welcome(welcome: Welcome): void {
    this.#attempt = 0;
    this.#ticketTries = 0;
    this.#degraded = false;
    this.#clock.hear(welcome.now);
    this.#outbox.startAfter(welcome.lastOp);
    this.#listener.presenceLost();
    this.#listener.welcome(welcome);
    this.#listener.people(welcome.people);
    this.#epoch = welcome.epoch;
    if (welcome.mode === 'TAIL') {
      this.#live();
    } else {
      // until the new board is here whole there is nothing to go on from
      this.#seq = 0;
      this.#parts = [];
      this.#phase = 'joining';
      this.#tell();
    }
  }

  #part(part: Snap): void {
    this.#parts.push(part);
    if (part.part < part.of) return;
    this.#seq = part.seq;
    const parts = this.#parts;
    this.#parts = [];
    this.#listener.snapshot(parts);
    this.#live();
  }

  #live(): void {
    this.#phase = 'live';
    this.#sendAll();
    this.#tell();
  }

  #events(from: number, to: number, entries: Entry[]): void {
    if (to <= this.#seq) return;
    if (from > this.#seq + 1) {
      this.#askAgain();
      return;
    }
    clearTimeout(this.#pull);
    this.#pull = undefined;
    const fresh = entries.filter((entry) => entry.seq > this.#seq);
    this.#seq = to;
    this.#degraded = false;
    for (const { client, op, seq } of fresh) {
      if (client === this.#outbox.client) this.#answers.set(op, { seq });
    }
    const answered = this.#takeAnswered();
    this.#listener.events(fresh);
    this.#tellAnswered(answered);
  }

  /** There is a hole: what is missing is asked for once, then the connection is made anew. */
  #askAgain(): void {
    if (this.#pull !== undefined) return;
    this.#write({ t: 'pull', from: this.#seq + 1 });
    this.#pull = setTimeout(() => this.#drop(), PULL_PATIENCE_MS);
  }

  /**
   * Answers count in the order of the commands, and when what they speak of is here: so what is unanswered
   * never has a hole, and can be sent again as a whole after a reconnect.
   */
  #takeAnswered(): [Op, Answer][] {
    const answered: [Op, Answer][] = [];
    for (let op = this.#outbox.ops[0]; op; op = this.#outbox.ops[0]) {
      const answer = this.#answers.get(op.n);
      if (!answer || ('seq' in answer && answer.seq > this.#seq)) break;
      this.#answers.delete(op.n);
      this.#outbox.settle(op.n);
      answered.push([op, answer]);
    }
    return answered;
  }

  #tellAnswered(answered: [Op, Answer][]): void {
    for (const [op, answer] of answered) {
      if ('seq' in answer) this.#listener.done(op, answer.seq > 0);
      else this.#listener.refused(op, answer.refusal);
    }
    this.#tell();
  }

  #refused(rej: Rej): void {
    if (RETRYABLE.has(rej.code)) {
      this.#resend ??= setTimeout(() => {
        this.#resend = undefined;
        this.#sendAll();
      }, rej.retryAfterMs ?? RETRY_MS);
      return;
    }
    this.#answers.set(rej.n, { refusal: rej });
    this.#tellAnswered(this.#takeAnswered());
  }

  #beat(head: number, at: number, degraded: boolean): void {
    this.#clock.hear(at);
    this.#degraded = degraded;
    this.#write({ t: 'seen', seq: this.#seq, at });
    if (head > this.#seq) this.#askAgain();
    this.#tell();
  }

  #sendAll(): void {
    if (this.#phase === 'live') for (const op of this.#outbox.ops) this.#send(op);
  }

  #send(op: Op): void {
    this.#write({ t: 'cmd', n: op.n, d: op.command });
  }

  #write(frame: Parameters<typeof encode>[0]): void {
    if (this.#wire?.isOpen) this.#wire.send(encode(frame));
  }

  #closed(code: number): void {
    this.#listener.presenceLost();
    switch (code) {
      case CLOSE_CODES.REPLACED:
        this.#finish('replaced');
        break;
      case CLOSE_CODES.FORBIDDEN:
        this.#finish('forbidden');
        break;
      case CLOSE_CODES.BOARD_GONE:
        this.#finish('gone');
        break;
      case CLOSE_CODES.CLIENT_TOO_OLD:
        this.#finish('outdated');
        break;
      case CLOSE_CODES.BAD_FRAME:
        this.#finish('broken');
        break;
      case CLOSE_CODES.NOT_AUTHENTICATED:
        this.#ticketTries++;
        if (this.#ticketTries < TICKET_TRIES) this.#later();
        else this.#finish('signed-out');
        break;
      default:
        this.#later();
    }
  }

  /** Comes back after a while that grows and is never the same for all. */
  #later(): void {
    this.#wire = undefined;
    if (this.#ended()) return;
    this.#phase = 'idle';
    clearTimeout(this.#resend);
    this.#resend = undefined;
    clearTimeout(this.#pull);
    this.#pull = undefined;
    const limit = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * DELAY_GROWTH ** this.#attempt);
    const wait = this.#asked ?? limit * (0.5 + Math.random() / 2);
    this.#asked = undefined;
    this.#attempt++;
    clearTimeout(this.#reconnect);
    this.#reconnect = setTimeout(() => void this.#connect(), wait);
    this.#tell();
  }

  /** Lets go of a connection that is of no use, and makes a new one. */
  #drop(): void {
    const wire = this.#wire;
    this.#wire = undefined;
    wire?.close();
    this.#listener.presenceLost();
    this.#later();
  }

  #watch(): void {
    const waits = this.#phase === 'live' || this.#phase === 'joining' || this.#phase === 'connecting';
    if (waits && this.#wire && Date.now() - this.#lastFrame > SILENCE_MS) this.#drop();
  }

  readonly #hurry = (): void => {
    if (this.#phase === 'idle' && navigator.onLine && document.visibilityState === 'visible') {
      this.#attempt = 0;
      void this.#connect();
    }
  };

  readonly #dropped = (): void => {
    if (this.#phase !== 'ended' && this.#wire) this.#drop();
  };

  #finish(why: EndReason, tell = true): void {
    this.#phase = 'ended';
    this.#end = why;
    clearTimeout(this.#reconnect);
    clearTimeout(this.#resend);
    clearTimeout(this.#pull);
    const wire = this.#wire;
    this.#wire = undefined;
    wire?.close();
    if (tell) this.#tell();
  }

  #tell(): void {
    this.#listener.status(this.#status());
  }

  #status(): SyncStatus {
    const waiting = this.#outbox.ops.length;
    switch (this.#phase) {
      case 'idle':
        return { t: 'offline', waiting };
      case 'connecting':
        return this.#attempt > 1 ? { t: 'offline', waiting } : { t: 'connecting', waiting };
      case 'joining':
        return { t: 'catching-up', waiting };
      case 'live':
        return this.#degraded ? { t: 'degraded', waiting } : { t: 'live', pending: waiting };
      case 'ended':
        return { t: 'ended', why: this.#end ?? 'broken', waiting };
    }
  }
}
