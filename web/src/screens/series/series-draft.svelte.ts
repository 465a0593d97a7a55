import { api, type Result } from '../../api';
import { KeptFields } from '../../kept.svelte';
import type { EditSeries, Series, SeriesMember, TeamMember } from '../../protocol/rest.gen';
import { beginOf, datesAfter, firstDates, type Schedule } from './dates';
import {
  fieldsOf,
  languageIn,
  membersIn,
  newFields,
  partOf,
  seriesIn,
  type SeriesFields,
} from './series-fields';
import { isZone } from './zoned';

const SHOWN_DATES = 3;

/** A series as it is being written down: a new one, or changes to one. It is kept until it is saved. */
export class SeriesDraft {
  readonly written: KeptFields<SeriesFields>;
  readonly fields: SeriesFields;
  /** what becomes of the review that is prepared already, when the series meets at other times */
  prepared = $state<'move' | 'keep'>('move');
  /** As it stands on the server, as far as is known here. */
  #of = $state.raw<Series | undefined>();
  readonly #people: readonly TeamMember[];

  constructor(people: TeamMember[], me: string, of: Series | undefined) {
    this.#of = of;
    this.#people = people;
    const fresh = newFields(people, me);
    this.written = new KeptFields(`${me}/series/${of?.id ?? 'new'}`, () =>
      this.#of ? fieldsOf(this.#of, people) : fresh,
    );
    this.fields = this.written.fields;
  }

  get members(): SeriesMember[] {
    return membersIn(this.fields, this.#people);
  }

  set members(members: SeriesMember[]) {
    for (const { id } of this.#people)
      this.fields[`member/${id}`] = partOf(members.find((it) => it.member === id));
  }

  get zoneIsKnown(): boolean {
    return isZone(this.fields.zone);
  }

  /** The prepared review as it is and as it would be at the new times; absent where nothing is to be asked. */
  moving(now: number): { from: number; to: number } | undefined {
    const of = this.#of;
    if (of?.next?.stage !== 'PREPARING' || !this.#meetsAtOtherTimes(of)) return undefined;
    const [to] = firstDates(this.#schedule, now, 1);
    return to === undefined ? undefined : { from: Date.parse(of.next.startsAt), to };
  }

  #meetsAtOtherTimes(of: Series): boolean {
    const { rhythm, weekday, time, zone } = this.fields;
    return of.rhythm !== rhythm || of.weekday !== weekday || of.time !== time || of.zone !== zone;
  }

  get #schedule(): Schedule {
    const { rhythm, weekday, time, zone } = seriesIn(this.fields, []);
    return { rhythm, weekday, time, zone };
  }

  /** The next dates, as of now; of one that meets already those after its next review. */
  dates(now: number): number[] {
    const moving = this.moving(now);
    const coming = this.#of?.next;
    const next = moving && this.prepared === 'move' ? moving.to : coming && Date.parse(coming.startsAt);
    if (next !== undefined) return datesAfter(this.#schedule, next, SHOWN_DATES);
    return firstDates(this.#schedule, Math.max(now, this.#firstAt() ?? now), SHOWN_DATES);
  }

  /** Nothing where somebody else changed the same meanwhile: then the writer is asked first. */
  async save(): Promise<Result<Series> | undefined> {
    const answer = this.#of ? await this.#edit(this.#of) : await this.#begin();
    if (answer?.ok) this.written.forget();
    return answer;
  }

  async #edit(of: Series): Promise<Result<Series> | undefined> {
    const now = await api.series(of.id);
    if (!now.ok) return now;
    // the list of reviews learns a moment later what was saved last
    this.#of = { ...now.value.series, next: of.next };
    if (this.written.clashes.length > 0) return undefined;
    const changed = this.#changed();
    if (Object.keys(changed).length === 0) return { ok: true, value: this.#of };
    return api.editSeries(of.id, changed);
  }

  /** What others changed meanwhile stays as it is. */
  #changed(): EditSeries {
    const { changed } = this.written;
    const all = seriesIn(this.fields, this.#people);
    const isChanged = (name: string) =>
      name === 'members' ? Object.keys(changed).some((it) => it.startsWith('member/')) : name in changed;
    const body: EditSeries = Object.fromEntries(Object.entries(all).filter(([name]) => isChanged(name)));
    return this.moving(Date.now()) ? { ...body, movesPrepared: this.prepared === 'move' } : body;
  }

  #begin(): Promise<Result<Series>> {
    const firstAt = this.#firstAt();
    return api.newSeries({
      ...seriesIn(this.fields, this.#people),
      language: languageIn(this.fields),
      ...(firstAt === undefined ? {} : { firstAt: new Date(firstAt).toISOString() }),
    });
  }

  #firstAt(): number | undefined {
    const { firstDay, zone } = this.fields;
    return firstDay === '' || !this.zoneIsKnown ? undefined : beginOf(firstDay, zone);
  }
}
