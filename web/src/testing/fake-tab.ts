import { vi } from 'vitest';
import type { Command, Entry, Person, Pset, Rej, Snap, Topic, Welcome } from '../protocol/protocol.gen';
import { ServerClock } from '../sync/clock';
import { Outbox, type Op } from '../sync/outbox';
import type { Listener } from '../sync/listener';
import { Session } from '../sync/session';
import type { SyncStatus } from '../sync/status';
import type { FakeServer } from './fake-server';
import { MemoryStorage } from './memory-storage';

/** A tab without a screen that records what its session reports. */
export class FakeTab implements Listener {
  readonly storage: MemoryStorage;
  readonly outbox: Outbox;
  readonly session: Session;
  readonly clock = new ServerClock();
  readonly statuses: SyncStatus[] = [];
  readonly welcomes: Welcome[] = [];
  readonly snapshots: Snap[][] = [];
  /** Every event it received, in order. */
  readonly seen: Entry[] = [];
  readonly finished: { n: number; changed: boolean }[] = [];
  readonly refusals: { n: number; why: Rej }[] = [];
  readonly peopleSeen: Person[][] = [];
  presenceLosses = 0;

  constructor(
    server: FakeServer,
    client = 'client000001',
    storage = new MemoryStorage(),
    actor = 'ann',
    ticket = server.ticketFor(actor),
  ) {
    this.storage = storage;
    this.outbox = new Outbox(storage, actor, 'board1', client);
    this.session = new Session('ws://board1', this.outbox, ticket, this, this.clock, server.dial);
  }

  /** Starts it and waits until it has caught up with the server. */
  async start(): Promise<this> {
    this.session.start();
    await settled();
    return this;
  }

  async write(...commands: Command[]): Promise<void> {
    for (const command of commands) {
      this.outbox.add(command);
      this.session.pump();
    }
    await settled();
  }

  get now(): SyncStatus | undefined {
    return this.statuses.at(-1);
  }

  status(status: SyncStatus): void {
    this.statuses.push(status);
  }
  welcome(welcome: Welcome): void {
    this.welcomes.push(welcome);
  }
  people(people: Person[]): void {
    this.peopleSeen.push(people);
  }
  snapshot(parts: Snap[]): void {
    this.snapshots.push(parts);
  }
  events(entries: Entry[]): void {
    this.seen.push(...entries);
  }
  done(op: Op, changed: boolean): void {
    this.finished.push({ n: op.n, changed });
  }
  refused(op: Op, why: Rej): void {
    this.refusals.push({ n: op.n, why });
  }
  presence(_change: Pset): void {
    // nothing to record
  }
  nudge(_topic: Topic): void {
    // nothing to record
  }
  presenceLost(): void {
    this.presenceLosses++;
  }
}

/** Runs everything that is already scheduled. */
export async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

/** Advances the time. */
export async function later(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

let ids = 0;

/** A story for the parking lot, the simplest command. */
export function story(text: string): Command {
  ids++;
  return { t: 'park-story', card: `card${String(ids).padStart(8, '0')}`, deal: undefined, text };
}
