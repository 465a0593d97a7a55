import { fold } from '../board/fold';
import { emptyBoard, type BoardState } from '../board/state';
import {
  type BoardEvent,
  type Cmd,
  type Code,
  type Command,
  type Entry,
  type FromClient,
  type Hello,
  type Person,
  type Rej,
  type Role,
} from '../protocol/protocol.gen';
import type { TicketAnswer } from '../sync/ticket';
import type { Dial } from '../sync/wire';
import { FakeConnection } from './fake-connection';
import { decide, type Verdict } from './house-rules';
import { undoing, type Stored } from './undoing';

const CARDS_IN_A_PART = 2;

/**
 * The server of one board in a few lines, for tests of the tab: the answers are those of the real one
 * (dev.unblock.live.LiveBoard), and every accident of a network can be had on demand.
 */
export class FakeServer {
  epoch = 1;
  log: Stored[] = [];
  board: BoardState = emptyBoard();
  /** Nobody gets through while it is false. */
  reachable = true;
  /** What asking for a ticket leads to, where it is not a ticket. */
  noTicket: TicketAnswer | undefined;
  role: Role = 'MANAGER';
  /** Everybody who may be here. */
  people: Person[] = [];
  /** Whether frames arrive at once, or when a test carries them. */
  carriesAtOnce = true;
  /** Whoever comes back gets the whole board. */
  alwaysWhole = false;
  limits = { commandsPerSecond: 20, burst: 60, inFlight: 256, cards: 5000 };
  /** How many commands the server still takes; fills by the clock. */
  #tokens = 60;
  #filled = Date.now();
  now = Date.UTC(2026, 10, 24, 9);
  readonly connections: FakeConnection[] = [];
  readonly #refusals: Omit<Rej, 't' | 'n'>[] = [];
  #sids = 0;

  constructor() {
    this.happen({ t: 'board-opened', title: 'Review', language: 'EN' });
  }

  /** How a member asks for a way in. */
  ticketFor(actor: string): () => Promise<TicketAnswer> {
    return () =>
      Promise.resolve(
        this.noTicket ?? (this.reachable ? { t: 'ticket', ticket: actor } : { t: 'unreachable' as const }),
      );
  }

  readonly dial: Dial = (_url, ear) => {
    const connection = new FakeConnection(this, ear);
    // a socket never opens or fails before the caller has it in hand
    queueMicrotask(() => {
      if (!this.reachable) ear.closed(1006);
      else connection.open();
    });
    this.connections.push(connection);
    return connection;
  };

  /** The connection that was made last. */
  get last(): FakeConnection {
    const last = this.connections.at(-1);
    if (!last) throw new Error('nobody has connected');
    return last;
  }

  get head(): number {
    return this.log.length;
  }

  /** Somebody else did this. */
  happen(...events: BoardEvent[]): void {
    this.happenBy('somebody', ...events);
  }

  /** This member did it. */
  happenBy(actor: string, ...events: BoardEvent[]): void {
    this.#append(events, undefined, 0, actor);
  }

  /** The next command is refused so, whatever it is. */
  refuseNext(code: Code, more: Partial<Rej> = {}): void {
    this.#refusals.push({ code, ...more });
  }

  /** A sign of life, as in silence. */
  beat(degraded = false): void {
    for (const it of this.#inside()) it.say({ t: 'hb', head: this.head, at: this.now, degraded });
  }

  /** Commands of a client in the log, by their numbers. */
  opsOf(client: string): number[] {
    return this.log.filter((entry) => entry.client === client).map((entry) => entry.op);
  }

  /** The database comes back from an older copy: what happened after `seq` never was. */
  restore(seq: number): void {
    this.epoch++;
    this.log = this.log.slice(0, seq);
    this.board = emptyBoard();
    for (const entry of this.log) fold(this.board, entry);
    for (const it of this.#inside()) it.cut('RESYNC');
  }

  receive(from: FakeConnection, frame: FromClient): void {
    switch (frame.t) {
      case 'hello':
        this.#greet(from, frame);
        break;
      case 'cmd':
        this.#command(from, frame);
        break;
      case 'pull':
        if (frame.from <= from.sent) from.sent = frame.from - 1;
        this.#deliver(from);
        break;
      default:
        break;
    }
  }

  /** False where it had gone already. */
  leave(connection: FakeConnection): boolean {
    const index = this.connections.indexOf(connection);
    connection.joined = false;
    if (index >= 0) this.connections.splice(index, 1);
    return index >= 0;
  }

  #inside(): FakeConnection[] {
    return this.connections.filter((it) => it.joined);
  }

  #greet(from: FakeConnection, hello: Hello): void {
    for (const it of this.#inside()) if (it.client === hello.client) it.cut('REPLACED');
    const settled = Math.max(0, ...this.opsOf(hello.client));
    from.actor = hello.ticket;
    from.client = hello.client;
    from.lastOp = Math.max(settled, hello.firstOp - 1);
    from.toldToGoOn = false;
    from.joined = true;
    const { resume } = hello;
    const tail = resume?.epoch === this.epoch && resume.seq <= this.head && !this.alwaysWhole;
    from.sent = tail ? resume.seq : this.head;
    this.#sids++;
    from.say({
      t: 'welcome',
      v: 1,
      sid: `s${this.#sids}`,
      me: from.actor,
      role: this.role,
      epoch: this.epoch,
      head: this.head,
      lastOp: settled,
      mode: tail ? 'TAIL' : 'SNAPSHOT',
      limits: this.limits,
      now: this.now,
      people: this.people,
    });
    if (!tail) this.#sayWhole(from);
    this.#deliver(from);
  }

  #sayWhole(to: FakeConnection): void {
    const { title, language, locked } = this.board;
    const cards = [...this.board.cards.values()];
    const of = Math.max(1, Math.ceil(cards.length / CARDS_IN_A_PART));
    for (let part = 1; part <= of; part++) {
      const first = part === 1;
      to.say({
        t: 'snap',
        seq: to.sent,
        part,
        of,
        settings: first ? { title, language, locked } : undefined,
        meeting: first ? this.board.meeting : undefined,
        deals: first ? [...this.board.deals.values()] : [],
        cards: cards.slice((part - 1) * CARDS_IN_A_PART, part * CARDS_IN_A_PART),
      });
    }
  }

  #command(from: FakeConnection, { n, d }: Cmd): void {
    if (n <= from.lastOp) {
      const known = this.log.find((entry) => entry.client === from.client && entry.op === n);
      if (known) from.say({ t: 'ack', n, seq: known.seq });
      else from.say({ t: 'rej', n, code: 'ALREADY_RESOLVED' });
      return;
    }
    if (n > from.lastOp + 1) {
      this.#goOnLater(from, { code: 'GAP', retryAfterMs: 100 });
      return;
    }
    from.toldToGoOn = false;
    const refusal = this.#refusals.shift() ?? this.#tooFast();
    if (refusal?.retryAfterMs !== undefined) {
      this.#goOnLater(from, refusal);
      return;
    }
    if (refusal) {
      from.lastOp = n;
      from.say({ t: 'rej', n, ...refusal });
      return;
    }
    from.lastOp = n;
    const verdict = this.#decide(from, d);
    if ('code' in verdict) from.say({ t: 'rej', n, ...verdict });
    else if (verdict.events.length === 0) from.say({ t: 'ack', n, seq: 0 });
    else this.#append(verdict.events, from.client, n, from.actor);
  }

  #decide(from: FakeConnection, command: Command): Verdict {
    if (command.t !== 'undo' || this.board.locked) return decide(this.board, from.actor, command);
    const events = undoing(this.log, from.client, command.op);
    return events.length === 0 ? { code: 'STALE_UNDO' } : { events };
  }

  /** Said once for all that was sent from there. */
  #goOnLater(to: FakeConnection, refusal: Omit<Rej, 't' | 'n'>): void {
    if (to.toldToGoOn) return;
    to.toldToGoOn = true;
    to.say({ t: 'rej', n: to.lastOp + 1, ...refusal });
  }

  #tooFast(): Omit<Rej, 't' | 'n'> | undefined {
    const { commandsPerSecond, burst } = this.limits;
    const now = Date.now();
    this.#tokens = Math.min(burst, this.#tokens + ((now - this.#filled) * commandsPerSecond) / 1_000);
    this.#filled = now;
    if (this.#tokens < 1) return { code: 'RATE_LIMITED', retryAfterMs: 500 };
    this.#tokens--;
    return undefined;
  }

  #append(events: BoardEvent[], client: string | undefined, op: number, actor: string): void {
    for (const event of events) {
      const seq = this.head + 1;
      const entry: Entry = { seq, at: new Date(this.now + seq).toISOString(), actor, event };
      this.log.push({ ...entry, client, op });
      fold(this.board, entry);
    }
    for (const it of this.#inside()) this.#deliver(it);
  }

  #deliver(to: FakeConnection): void {
    if (!to.joined || to.sent >= this.head) return;
    const from = to.sent + 1;
    to.sent = this.head;
    const fresh = this.log.slice(from - 1);
    const mine = fresh.filter(({ client }) => client === to.client).map(({ op, seq }) => ({ n: op, seq }));
    const e = fresh.map(({ client: _client, op: _op, ...entry }) => entry);
    to.say({ t: 'evs', from, to: this.head, e, ...(mine.length > 0 ? { mine } : {}) });
  }
}
