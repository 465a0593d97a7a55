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
 * A small fake of the server of one board, for tests of the tab: it answers like the real one
 * (dev.unblock.live.LiveBoard), and can simulate every network failure.
 */
export class FakeServer {
  epoch = 1;
  log: Stored[] = [];
  board: BoardState = emptyBoard();
  /** False: no connection is possible. */
  reachable = true;
  /** The result of asking for a ticket, if it is not a ticket. */
  noTicket: TicketAnswer | undefined;
  role: Role = 'MANAGER';
  /** Everybody who may be here. */
  people: Person[] = [];
  /** Whether frames arrive at once, or when a test carries them. */
  carriesAtOnce = true;
  /** Every reconnect gets the whole board. */
  alwaysWhole = false;
  limits = { commandsPerSecond: 20, burst: 60, inFlight: 256, cards: 5000 };
  /** How many commands the server still accepts; refilled by the clock. */
  #tokens = 60;
  #filled = Date.now();
  /** Undefined: a server of the release before, which refuses `was`. */
  revision: number | undefined = 2;
  now = Date.UTC(2026, 10, 24, 9);
  readonly connections: FakeConnection[] = [];
  readonly #refusals: Omit<Rej, 't' | 'n'>[] = [];
  #sids = 0;

  constructor() {
    this.happen({ t: 'board-opened', title: 'Review', language: 'EN' });
  }

  /** How a member asks for a ticket. */
  ticketFor(actor: string): () => Promise<TicketAnswer> {
    return () =>
      Promise.resolve(
        this.noTicket ?? (this.reachable ? { t: 'ticket', ticket: actor } : { t: 'unreachable' as const }),
      );
  }

  readonly dial: Dial = (_url, ear) => {
    const connection = new FakeConnection(this, ear);
    // a socket never opens or fails before the caller has it
    queueMicrotask(() => {
      if (!this.reachable) ear.closed(1006);
      else connection.open();
    });
    this.connections.push(connection);
    return connection;
  };

  /** The latest connection. */
  get last(): FakeConnection {
    const last = this.connections.at(-1);
    if (!last) throw new Error('nobody has connected');
    return last;
  }

  get head(): number {
    return this.log.length;
  }

  /** Another member did this. */
  happen(...events: BoardEvent[]): void {
    this.happenBy('somebody', ...events);
  }

  /** This member did it. */
  happenBy(actor: string, ...events: BoardEvent[]): void {
    this.#append(events, undefined, 0, actor);
  }

  /** Refuses the next command with this code, whatever it is. */
  refuseNext(code: Code, more: Partial<Rej> = {}): void {
    this.#refusals.push({ code, ...more });
  }

  /** Sends a heartbeat. */
  beat(degraded = false): void {
    for (const it of this.#inside()) it.say({ t: 'hb', head: this.head, at: this.now, degraded });
  }

  /** Commands of a client in the log, by number. */
  opsOf(client: string): number[] {
    return this.log.filter((entry) => entry.client === client).map((entry) => entry.op);
  }

  /** Restores the database from an older copy: events after `seq` are gone. */
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

  /** False if it had left already. */
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
      ...(this.revision === undefined ? {} : { revision: this.revision }),
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
    const isUnknown = this.revision === undefined && 'was' in d && d.was !== undefined;
    const verdict: Verdict = isUnknown ? { code: 'MALFORMED' } : this.#decide(from, d);
    if ('code' in verdict) from.say({ t: 'rej', n, ...verdict });
    else if (verdict.events.length === 0) from.say({ t: 'ack', n, seq: 0 });
    else this.#append(verdict.events, from.client, n, from.actor);
  }

  #decide(from: FakeConnection, command: Command): Verdict {
    if (command.t !== 'undo' || this.board.locked) return decide(this.board, from.actor, command);
    const events = undoing(this.log, from.client, command.op);
    return events.length === 0 ? { code: 'STALE_UNDO' } : { events };
  }

  /** Sent once for everything from that command on. */
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
