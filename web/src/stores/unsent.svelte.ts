import { discardUnsentInput, watchUnsentInput } from '../browser/unsent-input.svelte';
import type { Begun, Draft } from '../sync/drafts';
import { begunForms, type BegunForm } from './begun-forms';
import type { BoardStore, Notice } from './board.svelte';
import type { LiveDrafts } from './drafts.svelte';
import { isChoice, RefusedChanges, type Refused } from './refused-changes';
import {
  forgetFields,
  keepFields,
  keepWords,
  keyOfFields,
  placeOf,
  placeOfRefused,
  writtenAt,
} from './refused-words';

/** Where the unsent work of one person on one board is stored. */
interface Stored {
  me: string;
  /** The board. */
  id: string;
  /** Permanent storage, and storage of this tab. */
  kept: Storage;
  ofTab: Storage;
}

/** Texts and choices that a person has begun and not sent, or that were refused, until they decide about them. */
export class Unsent {
  readonly #me: string;
  readonly #id: string;
  readonly #kept: Storage;
  readonly #storages: Storage[];
  readonly #board: BoardStore;
  readonly #drafts: LiveDrafts;
  readonly #refused: RefusedChanges;

  constructor(board: BoardStore, drafts: LiveDrafts, { me, id, kept, ofTab }: Stored) {
    this.#me = me;
    this.#id = id;
    this.#kept = kept;
    this.#storages = [kept, ofTab];
    this.#board = board;
    this.#drafts = drafts;
    this.#refused = new RefusedChanges(kept, me, id);
  }

  /** Unsent texts, except those that a notice asks about. */
  get texts(): Draft[] {
    const asked = this.#board.notices.map(({ client, op }) => placeOfRefused(client, op));
    return this.#drafts.all().filter(({ place }) => !asked.includes(place));
  }

  /** Forms with unsent choices, except those that have a draft or that a notice asks about. */
  get forms(): BegunForm[] {
    watchUnsentInput();
    const asked = this.#board.notices.map(({ op }) => placeOf(op.command));
    return begunForms(this.#storages, this.#me, this.#id).filter(
      ({ place }) => this.#drafts.get(place) === undefined && !asked.some((it) => it === place),
    );
  }

  /** The person does not want to send what they chose in a form. */
  discardForm(place: string): void {
    this.#drafts.remove(place);
    discardUnsentInput(keyOfFields(this.#me, this.#id, place));
  }

  /** The person has decided what to do with a refused command; its text is no draft any more. */
  dismiss(notice: Notice): void {
    this.discard(placeOfRefused(notice.client, notice.op));
    this.#refused.forget(notice);
    this.#board.dismiss(notice);
  }

  /** Moves the choice to the unsent texts, where it also survives a reload. */
  later(notice: Notice): void {
    const { client, op, rej } = notice;
    this.#refused.keep({ client, op, rej, later: true });
    this.#board.putOff(notice);
  }

  /** Its text stays among the unsent texts, and its choices stay in their form. */
  setAside(notice: Notice): void {
    keepFields(this.#kept, this.#me, this.#id, notice.op.command);
    this.#refused.forget(notice);
    this.#board.dismiss(notice);
  }

  /** Discards an unsent text in every form in which it is stored. */
  discard(draft: string): void {
    const text = this.#drafts.get(draft);
    this.#drafts.remove(draft);
    const form = this.forms.find(({ place }) => place === draft);
    if (form && Object.values(form.fields).some((it) => it === text)) this.discardForm(draft);
    forgetFields(this.#kept, this.#me, this.#id, writtenAt(draft));
  }

  /**
   * When the place of a refused text or choice is opened, it continues there, unless another text has been begun; its
   * notice disappears.
   */
  takeUp(place: string): void {
    const drafts = this.#drafts;
    if (drafts.get(place) !== undefined) return;
    const left = drafts.all().find((it) => it.place !== place && writtenAt(it.place) === place);
    const notice = this.#board.notices.find(({ client, op }) =>
      left ? placeOfRefused(client, op) === left.place : placeOf(op.command) === place,
    );
    if (notice) this.setAside(notice);
    if (!left) return;
    drafts.set(place, left.text, drafts.begunFrom<Begun>(left.place));
    drafts.remove(left.place);
  }

  /** The server refused a command: its text is kept, and a notice asks about it. */
  refused(refused: Refused): void {
    const { client, op } = refused;
    keepWords(this.#drafts, client, op);
    if (isChoice(refused)) this.#refused.keep(refused);
    else keepFields(this.#kept, this.#me, this.#id, op.command);
    this.#board.refused(refused);
  }

  /** Notices for commands that were refused before this page was loaded, except those left since by a closed tab. */
  askAgain(): void {
    const asked = this.#board.notices.map(({ client, op }) => `${client}/${op.n}`);
    for (const it of this.#refused.all()) {
      if (asked.includes(`${it.client}/${it.op.n}`)) continue;
      // a tab removes only texts that it has read
      this.#drafts.get(placeOfRefused(it.client, it.op));
      this.#board.refused(it);
    }
  }
}
