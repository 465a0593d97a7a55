import { vi } from 'vitest';
import type { BoardState } from '../board/state';
import type { Card, Command, Deal } from '../protocol/protocol.gen';
import { BoardStore } from '../stores/board.svelte';
import { ServerClock } from '../sync/clock';
import { Outbox } from '../sync/outbox';
import { Session } from '../sync/session';
import type { SyncStatus } from '../sync/status';
import type { FakeConnection } from './fake-connection';
import type { FakeServer } from './fake-server';
import { MemoryStorage } from './memory-storage';

/** What everybody can see of a board. */
export interface Shown {
  settings: unknown;
  deals: Deal[];
  cards: Card[];
}

/** One person on the board, across crashes and reloads of the tab. */
export class Participant {
  readonly client: string;
  readonly actor: string;
  readonly storage = new MemoryStorage();
  /** Numbers of the sent commands, and how often each was answered. */
  readonly answers = new Map<number, number>();
  status: SyncStatus = { t: 'connecting', waiting: 0 };
  store!: BoardStore;
  outbox!: Outbox;
  session!: Session;
  readonly #server: FakeServer;

  constructor(server: FakeServer, name: string) {
    this.#server = server;
    this.actor = name;
    this.client = `client-${name}`;
    this.begin();
  }

  /** Opens the board in a tab that knows only what the storage holds. */
  begin(): void {
    const outbox = new Outbox(this.storage, this.actor, 'board1', this.client);
    const store = new BoardStore(outbox, this.actor, () => session.pump());
    const count = (n: number) => this.answers.set(n, (this.answers.get(n) ?? 0) + 1);
    const nothing = () => undefined;
    const session = new Session(
      'ws://board1',
      outbox,
      this.#server.ticketFor(this.actor),
      {
        status: (status) => (this.status = status),
        welcome: nothing,
        people: nothing,
        presence: nothing,
        nudge: nothing,
        presenceLost: nothing,
        snapshot: (parts) => store.snapshot(parts),
        events: (entries) => store.events(entries),
        done: (op) => {
          count(op.n);
          store.settled();
        },
        refused: (op, rej) => {
          count(op.n);
          store.refused({ client: outbox.client, op, rej });
        },
      },
      new ServerClock(),
      this.#server.dial,
    );
    this.outbox = outbox;
    this.store = store;
    this.session = session;
    session.start();
  }

  /** The tab crashes; another one takes its place. */
  crash(): void {
    this.session.stop();
    this.begin();
  }

  write(command: Command): void {
    this.store.send(command);
    this.answers.set(this.outbox.ops.at(-1)?.n ?? 0, 0);
  }

  get link(): FakeConnection | undefined {
    return this.#server.connections.find((it) => it.client === this.client);
  }

  get shown(): Shown {
    const { title, language, locked, deals } = this.store;
    const cards = ['', ...deals.keys()].flatMap((deal) => [...this.store.cardsOf(deal).cards.values()]);
    return sorted({ title, language, locked }, deals.values(), cards);
  }
}

/** The server's state, in the same form. */
export function shownBy({ title, language, locked, deals, cards }: BoardState): Shown {
  return sorted({ title, language, locked }, deals.values(), cards.values());
}

function sorted(settings: unknown, deals: Iterable<Deal>, cards: Iterable<Card>): Shown {
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
  // without absent fields, as on the wire
  const plain = { settings, deals: [...deals].sort(byId), cards: [...cards].sort(byId) };
  return JSON.parse(JSON.stringify(plain)) as Shown;
}

/** Lets everything settle: connections work, frames arrive, and time passes. */
export async function calm(server: FakeServer): Promise<void> {
  server.reachable = true;
  server.carriesAtOnce = true;
  for (let i = 0; i < 3; i++) {
    for (const link of [...server.connections]) link.carry();
    await vi.advanceTimersByTimeAsync(20_000);
    server.beat();
  }
  await vi.advanceTimersByTimeAsync(5_000);
}
