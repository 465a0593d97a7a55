import { CLOSE_CODES, type FromClient, type FromServer } from '../protocol/protocol.gen';
import { Backoff } from './backoff';
import type { EndReason } from './status';
import { watchSurroundings } from './network-watch';
import { inTime, type TicketAnswer } from './ticket';
import { decode, encode, type Dial, type Wire } from './wire';

/** The user of a link. */
export interface Talker {
  /** A new connection is open; the server waits for a hello with this ticket. */
  greet(ticket: string): void;
  hear(frame: FromServer): void;
  /** The connection is closed. */
  lost(): void;
  /** The state has changed. */
  changed(): void;
}

/** `away`: waits for the next try; `up`: connecting or connected; `ended`: does not reconnect by itself. */
export type LinkState = 'away' | 'up' | 'ended';

/** A little more than two heartbeats of the server. */
const SILENCE_MS = 25_000;
/** Tickets can expire in transit; after this many tries there is another cause. */
const TICKET_TRIES = 3;

/** Close codes after which there is no reconnecting. */
const ENDINGS = new Map<number, EndReason>([
  [CLOSE_CODES.REPLACED, 'replaced'],
  [CLOSE_CODES.TOO_MANY_TABS, 'too-many-tabs'],
  [CLOSE_CODES.FORBIDDEN, 'forbidden'],
  [CLOSE_CODES.BOARD_GONE, 'gone'],
  [CLOSE_CODES.CLIENT_TOO_OLD, 'outdated'],
  [CLOSE_CODES.BAD_FRAME, 'broken'],
]);

/** The connection to one board: reopened whenever it breaks, until there is a reason to give up. */
export class Link {
  readonly #url: string;
  readonly #ticket: () => Promise<TicketAnswer>;
  readonly #dial: Dial;
  readonly #talker: Talker;
  readonly #backoff = new Backoff();

  #state: LinkState = 'away';
  #end: EndReason | undefined;
  #wire: Wire | undefined;
  #rejectedTickets = 0;
  #isFull = false;
  #lastFrame = 0;
  #reading: Promise<void> = Promise.resolve();
  #nextTry: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => void) | undefined;

  constructor(url: string, ticket: () => Promise<TicketAnswer>, dial: Dial, talker: Talker) {
    this.#url = url;
    this.#ticket = ticket;
    this.#dial = dial;
    this.#talker = talker;
  }

  get state(): LinkState {
    return this.#state;
  }

  /** Why it ended. */
  get end(): EndReason {
    return this.#end ?? 'broken';
  }

  /** Reconnecting has been failing for a while. */
  get isSlow(): boolean {
    return this.#backoff.isLong;
  }

  /** The board was full at the last try. */
  get isFull(): boolean {
    return this.#isFull;
  }

  start(): void {
    this.#unwatch = watchSurroundings({
      back: () => {
        if (this.#state !== 'away') return;
        this.#backoff.reset();
        void this.#connect();
      },
      away: () => {
        if (this.#wire) this.renew();
      },
      look: () => {
        if (this.#wire && Date.now() - this.#lastFrame > SILENCE_MS) this.renew();
      },
    });
    void this.#connect();
  }

  stop(): void {
    this.#giveUp('replaced');
  }

  /** No effect while there is no connection. */
  send(frame: FromClient): void {
    if (this.#wire?.isOpen) this.#wire.send(encode(frame));
  }

  /** The server has admitted us: earlier failures no longer count. */
  settled(): void {
    this.#backoff.reset();
    this.#rejectedTickets = 0;
    this.#isFull = false;
  }

  /** The server says when to reconnect, if the connection ends. */
  comeBackAfter(milliseconds: number): void {
    this.#backoff.ask(milliseconds);
  }

  /** Drops a useless connection and opens a new one. */
  renew(): void {
    this.#letGo();
    this.#tryLater();
  }

  async #connect(): Promise<void> {
    clearTimeout(this.#nextTry);
    if (this.#state !== 'away') return;
    this.#state = 'up';
    this.#talker.changed();
    const answer = await inTime(this.#ticket());
    if (this.#isEnded()) return;
    switch (answer.t) {
      case 'ticket':
        this.#open(answer.ticket);
        break;
      case 'unreachable':
        this.#tryLater();
        break;
      default:
        this.#finish(answer.t);
    }
  }

  #open(ticket: string): void {
    this.#lastFrame = Date.now();
    const wire = this.#dial(this.#url, {
      opened: () => this.#talker.greet(ticket),
      heard: (frame) => {
        this.#lastFrame = Date.now();
        // one after the other, because decompressing is asynchronous
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
    if (wire === this.#wire) this.#talker.hear(frame);
  }

  #closed(code: number): void {
    const ending = ENDINGS.get(code);
    this.#isFull = code === CLOSE_CODES.FULL;
    if (code === CLOSE_CODES.NOT_AUTHENTICATED) this.#rejectedTickets++;
    if (ending) this.#finish(ending);
    else if (this.#rejectedTickets >= TICKET_TRIES) this.#finish('signed-out');
    else this.renew();
  }

  #tryLater(): void {
    this.#state = 'away';
    clearTimeout(this.#nextTry);
    this.#nextTry = setTimeout(() => void this.#connect(), this.#backoff.next());
    this.#talker.changed();
  }

  #finish(why: EndReason): void {
    this.#giveUp(why);
    this.#talker.changed();
  }

  #giveUp(why: EndReason): void {
    this.#state = 'ended';
    this.#end = why;
    clearTimeout(this.#nextTry);
    this.#unwatch?.();
    this.#letGo();
  }

  #letGo(): void {
    const wire = this.#wire;
    this.#wire = undefined;
    wire?.close();
    this.#talker.lost();
  }

  #isEnded(): boolean {
    return this.#state === 'ended';
  }
}
