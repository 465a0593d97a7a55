import type { Command, Person, Role } from '../protocol/protocol.gen';
import type { Look } from '../board/lanes';
import * as rights from '../board/rights';
import { isBallotOpen } from '../board/votes';
import { USUAL } from '../coach/wording';
import { namedFormer, namedGuest } from '../messages/named';
import { byName } from '../messages/sorting';
import { appUpdate } from '../browser/app-update.svelte';
import { forgetful, lasting, ofTab } from '../browser/storage.svelte';
import { ServerClock } from '../sync/clock';
import { Outbox } from '../sync/outbox';
import type { Wording } from '../protocol/rest.gen';
import type { Line } from '../sync/line';
import type { Listener } from '../sync/listener';
import { Session } from '../sync/session';
import type { TicketAnswer } from '../sync/ticket';
import type { SyncStatus } from '../sync/status';
import { thisTab } from '../sync/tab';
import { dialSocket, socketUrl, type Dial } from '../sync/wire';
import { ActivityStore } from './activity.svelte';
import { watchUnsent } from '../browser/pending-sends';
import { BoardStore } from './board.svelte';
import { LiveDrafts } from './drafts.svelte';
import { FollowStore } from './follow.svelte';
import { History } from './history.svelte';
import { KeptCards } from './kept-cards.svelte';
import { deliverLeftovers } from './orphaned-outboxes';
import { Moving } from './moving.svelte';
import { Nudges } from './nudges.svelte';
import { Liveliness } from './liveliness.svelte';
import { PresenceStore } from './presence.svelte';
import { Questions } from './questions.svelte';
import type { TakenAway } from './taken-away';
import { Unsent } from './unsent.svelte';
import { Writing } from './writing.svelte';

/** Where a board comes from: the server's socket, or a log that is replayed. */
interface Origin {
  client: string;
  /** Permanent storage, and storage of this tab. */
  kept: Storage;
  ofTab: Storage;
  clock: ServerClock;
  line: (listener: Listener, outbox: Outbox) => Line;
  /** Called when it is closed. */
  left: () => void;
}

/** Everything about one open board, for its screen. */
export class OpenBoard implements rights.Participant {
  readonly id: string;
  readonly me: string;
  readonly board: BoardStore;
  readonly presence: PresenceStore;
  readonly follow: FollowStore;
  readonly activity = new ActivityStore();
  readonly liveliness = new Liveliness(() => this.clock.now());
  readonly nudges = new Nudges();
  readonly questions: Questions;
  readonly history: History;
  readonly drafts: LiveDrafts;
  readonly unsent: Unsent;
  readonly writing = new Writing();
  readonly moving = new Moving();
  readonly kept = new KeptCards();
  /** The last withdrawal on this screen, so that a slip can be undone with one click. */
  takenAway = $state.raw<TakenAway | undefined>();
  readonly clock: ServerClock;
  status = $state<SyncStatus>({ t: 'connecting', waiting: 0 });
  /** Everybody who has or had access. */
  #known = $state.raw<Person[]>([]);
  /** Guests are marked for others, so that nobody mistakes them for a member of the same name. */
  readonly #named = $derived(
    this.#known.map((person) =>
      person.guest && person.id !== this.me ? { ...person, name: namedGuest(person.name) } : person,
    ),
  );
  /** People who have access now. */
  readonly people = $derived(
    byName(
      this.#named.filter((person) => !person.left),
      (person) => person.name,
    ),
  );
  /** The team's settings for wording hints. */
  wording = $state.raw<Wording>(USUAL);
  /** Shown as a participant sees it. */
  previewing = $state(false);
  #role = $state<Role>('OBSERVER');
  /** The seq of the last event when the board was first opened here. */
  #first = Infinity;

  readonly #origin: Origin;
  readonly #outbox: Outbox;
  readonly #line: Line;
  readonly #unwatch: () => void;

  private constructor(id: string, me: string, origin: Origin) {
    this.id = id;
    this.me = me;
    this.#origin = origin;
    this.clock = origin.clock;
    this.#outbox = new Outbox(origin.kept, me, id, origin.client);
    this.#line = origin.line(this.#listener(), this.#outbox);
    this.board = new BoardStore(this.#outbox, me, () => this.#line.pump());
    this.presence = new PresenceStore((place) => this.#line.present(place));
    this.follow = new FollowStore({
      me,
      presence: this.presence,
      activity: this.activity,
      card: (card) => this.board.card(card),
      secret: () => isBallotOpen(this.board.meeting),
      now: () => this.clock.now(),
      storage: origin.ofTab,
      key: `unblock/follow/${id}/${origin.client}`,
    });
    this.history = new History(origin.ofTab, origin.client, id);
    this.drafts = new LiveDrafts(origin.kept, me, id, origin.client);
    this.questions = new Questions(lasting, me, id);
    this.unsent = new Unsent(this.board, this.drafts, { me, id, kept: origin.kept, ofTab: origin.ofTab });
    // after the end everything unsent waits for the next page
    this.#unwatch = watchUnsent(() => !this.ended && this.#outbox.ops.length > 0);
    this.#line.start();
  }

  /**
   * Opens a board for a person.
   *
   * @param ticket asks the server for a ticket
   */
  static async open(
    id: string,
    me: string,
    ticket: () => Promise<TicketAnswer>,
    dial: Dial = dialSocket,
  ): Promise<OpenBoard> {
    const tab = await thisTab(ofTab, me);
    const clock = new ServerClock();
    const open = new OpenBoard(id, me, {
      client: tab.client,
      kept: lasting,
      ofTab,
      clock,
      line: (listener, outbox) => new Session(socketUrl(id), outbox, ticket, listener, clock, dial),
      left: () => tab.release(),
    });
    void deliverLeftovers(id, me, tab.client, ticket, dial, (refused) => open.unsent.refused(refused));
    return open;
  }

  /** A past board: nothing is sent or stored. */
  static replay(id: string, me: string, clock: ServerClock, line: (listener: Listener) => Line): OpenBoard {
    const origin = { client: 'replay', kept: forgetful(), ofTab: forgetful(), clock, line };
    return new OpenBoard(id, me, { ...origin, left: () => undefined });
  }

  close(): void {
    this.writing.close();
    this.moving.letGo();
    this.#unwatch();
    this.#line.stop();
    this.#origin.left();
  }

  /** It was here, and somebody has deleted it since. */
  get isDeleted(): boolean {
    return this.status.t === 'ended' && this.status.why === 'gone' && this.board.loaded;
  }

  /** It is a replay. */
  get replaying(): boolean {
    return this.status.t === 'replay';
  }

  /** The board does not exist, or not for this person; it was never received. */
  get isUnknown(): boolean {
    const { status } = this;
    return (
      status.t === 'ended' && (status.why === 'gone' || status.why === 'forbidden') && !this.board.loaded
    );
  }

  /** What is applied now happened before this person came: nobody is taken anywhere by it. */
  get readsPast(): boolean {
    return this.board.version < this.#first;
  }

  /** In the preview nobody moderates, whatever their role. */
  get looksOn(): boolean {
    return this.previewing || this.replaying;
  }

  get role(): Role {
    return this.looksOn ? 'OBSERVER' : this.#role;
  }

  /** The board of a closed review is read-only. */
  get archived(): boolean {
    return rights.isArchived(this);
  }

  /** The connection has ended for good. */
  get ended(): boolean {
    return this.status.t === 'ended';
  }

  /** This person's view of the lanes. */
  get look(): Look {
    return { me: this.me, inReview: this.board.meeting !== undefined, over: this.archived };
  }

  /** Whether this person may write now. */
  get mayWrite(): boolean {
    return rights.mayWrite(this);
  }

  /** Changing something ends following. */
  send(command: Command): void {
    if (this.replaying) return;
    this.follow.letGo();
    this.history.did(this.board.send(command));
  }

  /** Undoes this tab's last command, answered or not. */
  undo(): void {
    const n = this.history.undoable;
    if (n === undefined || this.replaying) return;
    this.follow.letGo();
    const unsent = this.board.cancel(n);
    if (unsent) this.history.undoneUnsent(unsent);
    else this.history.undoing(this.board.send({ t: 'undo', op: n }).n);
  }

  redo(): void {
    const redo = this.history.redoable;
    if (redo === undefined || this.replaying) return;
    this.follow.letGo();
    if (redo.t === 'again') this.history.redoing(this.board.send(redo.op.command).n);
    else if (this.board.cancel(redo.n)) this.history.redoneUnsent(redo.n);
    else this.history.redoing(this.board.send({ t: 'undo', op: redo.n }).n);
  }

  /** A person who has or had access; the name says so in the latter case. */
  person(id: string | undefined): Person | undefined {
    const known = this.#named.find((person) => person.id === id);
    return known?.left ? { ...known, name: namedFormer(known.name) } : known;
  }

  /** Whether a person has lost access. */
  hasLeft(id: string): boolean {
    return this.#known.some((person) => person.id === id && person.left);
  }

  /** People who can be assigned, plus the one already assigned, even if that person has left. */
  nameable(named: string | undefined): Person[] {
    if (!named || this.people.some((person) => person.id === named)) return this.people;
    const former = this.person(named) ?? {
      id: named,
      name: namedFormer(''),
      role: 'OBSERVER',
      seniority: 'REGULAR',
      guest: false,
      left: true,
    };
    return [...this.people, former];
  }

  #listener(): Listener {
    return {
      status: (status) => {
        this.status = status;
        if (status.t === 'ended' && status.why === 'outdated') appUpdate.tooOld();
      },
      welcome: (welcome) => {
        // a server that was unavailable may be a newer one
        if (this.presence.sid !== '') void appUpdate.look();
        this.#role = welcome.role;
        this.#first = Math.min(this.#first, welcome.head);
        this.presence.sid = welcome.sid;
        this.presence.again();
        // nudges during a disconnection are lost
        this.nudges.tell('QUESTIONS');
      },
      people: (people) => {
        this.#known = people;
      },
      snapshot: (parts) => {
        const isFirst = !this.board.loaded;
        this.board.snapshot(parts);
        if (isFirst) this.unsent.askAgain();
        this.activity.begin(parts.flatMap((part) => part.cards));
      },
      events: (entries) => {
        this.board.events(entries);
        this.activity.add([...entries]);
        this.liveliness.events(entries);
        this.follow.events(entries);
      },
      done: (op, changed) => {
        this.history.done(op, changed);
        this.board.settled();
      },
      refused: (op, rej) => {
        if (!this.history.refused(op, rej.code)) {
          this.board.settled();
          return;
        }
        this.unsent.refused({ client: this.#origin.client, op, rej });
      },
      presence: (change) => {
        this.presence.change(change);
        this.liveliness.presence(change);
        this.follow.moved();
      },
      nudge: (topic) => this.nudges.tell(topic),
      presenceLost: () => this.presence.lost(),
    };
  }
}
