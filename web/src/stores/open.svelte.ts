import type { Command, Person, Role } from '../protocol/protocol.gen';
import { ServerClock } from '../sync/clock';
import { Drafts } from '../sync/drafts';
import { clientsWithOps, Outbox } from '../sync/outbox';
import { Session, type Listener, type TicketAnswer } from '../sync/session';
import type { SyncStatus } from '../sync/status';
import { claim, thisTab, type Tab } from '../sync/tab';
import { ActivityStore } from './activity.svelte';
import { BoardStore } from './board.svelte';
import { History } from './history.svelte';
import { PresenceStore } from './presence.svelte';

/** Everything of one open board, for the screen that shows it. */
export class OpenBoard {
  readonly id: string;
  readonly me: string;
  readonly board: BoardStore;
  readonly presence: PresenceStore;
  readonly activity = new ActivityStore();
  readonly history: History;
  readonly drafts: Drafts;
  readonly clock = new ServerClock();
  status = $state<SyncStatus>({ t: 'connecting', waiting: 0 });
  people = $state.raw<Person[]>([]);
  role = $state<Role>('OBSERVER');

  readonly #tab: Tab;
  readonly #outbox: Outbox;
  readonly #session: Session;

  private constructor(id: string, me: string, tab: Tab, ticket: () => Promise<TicketAnswer>) {
    this.id = id;
    this.me = me;
    this.#tab = tab;
    this.#outbox = new Outbox(localStorage, me, id, tab.client);
    this.#session = new Session(socketUrl(id), this.#outbox, ticket, this.#listener(), this.clock);
    this.board = new BoardStore(this.#outbox, me, () => this.#session.pump());
    this.presence = new PresenceStore((place) => this.#session.present(place));
    this.history = new History(sessionStorage, tab.client, id);
    this.drafts = new Drafts(localStorage, me, id);
    this.#session.start();
  }

  /**
   * Opens a board for a person.
   *
   * @param ticket asks the server for a way in
   */
  static async open(id: string, me: string, ticket: () => Promise<TicketAnswer>): Promise<OpenBoard> {
    const tab = await thisTab(sessionStorage);
    const open = new OpenBoard(id, me, tab, ticket);
    void deliverLeftovers(id, me, tab.client, ticket);
    return open;
  }

  close(): void {
    this.#session.stop();
    this.#tab.release();
  }

  /** Whether this person may write just now. */
  get mayWrite(): boolean {
    return this.role !== 'OBSERVER' && !this.board.locked && this.status.t !== 'ended';
  }

  send(command: Command): void {
    this.board.send(command);
  }

  undo(): void {
    const op = this.history.takeUndo();
    if (op !== undefined) this.send({ t: 'undo', op });
  }

  redo(): void {
    const op = this.history.takeRedo();
    if (op === undefined) return;
    this.send({ t: 'undo', op });
    const last = this.#outbox.ops.at(-1);
    if (last) this.history.redoingWith(last.n);
  }

  person(id: string | undefined): Person | undefined {
    return this.people.find((person) => person.id === id);
  }

  #listener(): Listener {
    return {
      status: (status) => {
        this.status = status;
      },
      welcome: (welcome) => {
        this.role = welcome.role;
        this.presence.sid = welcome.sid;
        this.presence.again();
      },
      people: (people) => {
        this.people = people;
      },
      snapshot: (parts) => this.board.snapshot(parts),
      events: (entries) => {
        this.board.events(entries);
        this.activity.add([...entries]);
      },
      done: (op, changed) => {
        if (changed) this.history.done(op);
        this.board.settled();
      },
      refused: (op, rej) => this.board.refused(op, rej),
      presence: (change) => this.presence.change(change),
      presenceLost: () => this.presence.lost(),
    };
  }
}

function socketUrl(board: string): string {
  const url = new URL(`/ws/boards/${board}`, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

/**
 * Tabs that were closed or crashed before all was sent leave it behind. Their commands are sent under
 * their own numbers over a short connection of their own, so that none is lost and none is doubled.
 */
async function deliverLeftovers(
  board: string,
  me: string,
  own: string,
  ticket: () => Promise<TicketAnswer>,
): Promise<void> {
  for (const client of clientsWithOps(localStorage, me, board)) {
    const tab = client === own ? undefined : await claim(client);
    if (tab) deliver(board, me, tab, ticket);
  }
}

function deliver(board: string, me: string, tab: Tab, ticket: () => Promise<TicketAnswer>): void {
  const outbox = new Outbox(localStorage, me, board, tab.client);
  const finishWhenEmpty = () => {
    if (outbox.ops.length > 0) return;
    session.stop();
    outbox.forget();
    tab.release();
  };
  const drafts = new Drafts(localStorage, me, board);
  const nothing = () => undefined;
  const session = new Session(
    socketUrl(board),
    outbox,
    ticket,
    {
      status: nothing,
      welcome: nothing,
      people: nothing,
      snapshot: nothing,
      events: nothing,
      presence: nothing,
      presenceLost: nothing,
      done: finishWhenEmpty,
      refused: (op) => {
        const words = wordsOf(op.command);
        if (words) drafts.set(`left/${tab.client}/${op.n}`, words);
        finishWhenEmpty();
      },
    },
    new ServerClock(),
  );
  session.start();
}

/** The text that somebody wrote in a command, if it has one. */
export function wordsOf(command: Command): string | undefined {
  if ('text' in command) return command.text;
  if ('why' in command) return command.why;
  return undefined;
}
