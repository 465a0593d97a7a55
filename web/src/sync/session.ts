import {
  VERSION,
  type Evs,
  type FromServer,
  type Hb,
  type Rej,
  type Snap,
  type Welcome,
} from '../protocol/protocol.gen';
import { Answers, type Answer } from './answers';
import type { ServerClock } from './clock';
import { Link } from './link';
import type { Listener, Place } from './listener';
import type { Op, Outbox } from './outbox';
import { Position } from './position';
import { isWorthAnotherTry, Sender } from './sender';
import type { SyncStatus } from './status';
import type { TicketAnswer } from './ticket';
import { dialSocket, type Dial } from './wire';

const PULL_PATIENCE_MS = 2_000;

/**
 * One tab on one board: resumes where it was, keeps events without gaps, and sends the outbox until each command is
 * answered. Loses nothing: unanswered commands are resent after every reconnect.
 */
export class Session {
  readonly #outbox: Outbox;
  readonly #listener: Listener;
  readonly #clock: ServerClock;
  readonly #link: Link;
  readonly #sender: Sender;
  readonly #answers: Answers;
  readonly #position = new Position();

  /** How much of the board has arrived: nothing since connecting, some parts, or everything. */
  #stage: 'greeting' | 'joining' | 'live' = 'greeting';
  #welcomed: Welcome | undefined;
  #degraded = false;
  #pull: ReturnType<typeof setTimeout> | undefined;

  constructor(
    url: string,
    outbox: Outbox,
    ticket: () => Promise<TicketAnswer>,
    listener: Listener,
    clock: ServerClock,
    dial: Dial = dialSocket,
  ) {
    this.#outbox = outbox;
    this.#listener = listener;
    this.#clock = clock;
    this.#answers = new Answers(outbox);
    this.#link = new Link(url, ticket, dial, {
      greet: (ticket) => this.#greet(ticket),
      hear: (frame) => this.#hear(frame),
      lost: () => this.#lost(),
      changed: () => this.#tell(),
    });
    this.#sender = new Sender(outbox, (frame) => {
      outbox.sending(frame.n);
      this.#link.send(frame);
    });
  }

  start(): void {
    this.#link.start();
  }

  stop(): void {
    this.#link.stop();
  }

  /** The outbox has changed. */
  pump(): void {
    this.#sender.pump();
    this.#tell();
  }

  present(place: Place): void {
    if (this.#stage === 'live') this.#link.send({ t: 'pres', ...place });
  }

  #greet(ticket: string): void {
    this.#answers.forget();
    const { client, firstOp } = this.#outbox;
    const { resume } = this.#position;
    this.#link.send({ t: 'hello', v: VERSION, client, ticket, firstOp, ...(resume ? { resume } : {}) });
  }

  #hear(frame: FromServer): void {
    switch (frame.t) {
      case 'welcome':
        this.#welcome(frame);
        break;
      case 'snap':
        this.#part(frame);
        break;
      case 'evs':
        this.#events(frame);
        break;
      case 'ack':
        this.#answer(frame.n, { seq: frame.seq });
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
      case 'nudge':
        this.#listener.nudge(frame.topic);
        break;
      case 'hb':
        this.#beat(frame);
        break;
      case 'bye':
        if (frame.reconnectAfterMs !== undefined) this.#link.comeBackAfter(frame.reconnectAfterMs);
        break;
    }
  }

  #welcome(welcome: Welcome): void {
    this.#link.settled();
    this.#degraded = false;
    this.#welcomed = welcome;
    this.#clock.hear(welcome.now);
    this.#outbox.startAfter(welcome.lastOp);
    this.#listener.presenceLost();
    this.#listener.welcome(welcome);
    this.#listener.people(welcome.people);
    if (this.#position.welcomed(welcome)) {
      this.#live();
    } else {
      this.#stage = 'joining';
      this.#tell();
    }
  }

  #part(part: Snap): void {
    const parts = this.#position.part(part);
    if (!parts) return;
    this.#listener.snapshot(parts);
    this.#live();
  }

  #live(): void {
    this.#stage = 'live';
    if (this.#welcomed) this.#sender.open(this.#welcomed);
    this.#tell();
  }

  #events(frame: Evs): void {
    if (frame.to <= this.#position.seq) return;
    const before = this.#position.seq;
    const fresh = this.#position.advance(frame);
    if (!fresh) {
      this.#askAgain();
      return;
    }
    this.#stopAsking();
    this.#degraded = false;
    for (const { n, seq } of frame.mine ?? []) {
      if (seq > before) this.#answers.hear(n, { seq });
    }
    // commands leave the outbox before their events are shown, so that nothing is shown twice
    const answered = this.#answers.take(this.#position.seq);
    this.#listener.events(fresh);
    this.#tellAnswered(answered);
  }

  #answer(n: number, answer: Answer): void {
    this.#answers.hear(n, answer);
    this.#tellAnswered(this.#answers.take(this.#position.seq));
  }

  #refused(rej: Rej): void {
    if (isWorthAnotherTry(rej)) this.#sender.goOnFrom(rej);
    else this.#answer(rej.n, { refusal: rej });
  }

  #tellAnswered(answered: [Op, Answer][]): void {
    for (const [op, answer] of answered) {
      if ('seq' in answer) this.#listener.done(op, answer.seq > 0);
      else this.#listener.refused(op, answer.refusal);
    }
    this.#sender.pump();
    this.#tell();
  }

  #beat({ head, at, degraded }: Hb): void {
    this.#clock.hear(at);
    this.#degraded = degraded;
    this.#link.send({ t: 'seen', seq: this.#position.seq, at });
    if (head > this.#position.seq) this.#askAgain();
    this.#tell();
  }

  /** There is a gap: requests the missing events once, then reconnects. */
  #askAgain(): void {
    if (this.#pull !== undefined) return;
    this.#link.send({ t: 'pull', from: this.#position.seq + 1 });
    this.#pull = setTimeout(() => this.#link.renew(), PULL_PATIENCE_MS);
  }

  #stopAsking(): void {
    clearTimeout(this.#pull);
    this.#pull = undefined;
  }

  #lost(): void {
    this.#stage = 'greeting';
    this.#sender.close();
    this.#stopAsking();
    this.#listener.presenceLost();
  }

  #tell(): void {
    this.#listener.status(this.#status());
  }

  #status(): SyncStatus {
    const waiting = this.#outbox.ops.length;
    if (this.#link.state === 'ended') return { t: 'ended', why: this.#link.end, waiting };
    if (this.#link.isFull) return { t: 'full', waiting };
    if (this.#link.state === 'away') return { t: 'offline', waiting };
    switch (this.#stage) {
      case 'greeting':
        return { t: this.#link.isSlow ? 'offline' : 'connecting', waiting };
      case 'joining':
        return { t: 'catching-up', waiting };
      case 'live':
        return this.#degraded ? { t: 'degraded', waiting } : { t: 'live', pending: waiting };
    }
  }
}
