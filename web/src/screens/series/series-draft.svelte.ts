import { api, type Result } from '../../api';
import { KeptFields } from '../../browser/unsent-input.svelte';
import type { EditSeries, Rhythm, Series, SeriesMember, TeamMember, Template } from '../../protocol/rest.gen';
import { beginOf, datesAfter, firstDates, onDay, type Schedule } from './dates';
import {
  fieldsOf,
  languageIn,
  membersIn,
  newFields,
  partOf,
  seriesIn,
  type SeriesFields,
} from './series-fields';
import { usual } from './templates';
import { dayIn, isZone } from './zoned';

const SHOWN_DATES = 3;

/** A new series, or unsaved changes of one. Stored until it is saved. */
export class SeriesDraft {
  readonly written: KeptFields<SeriesFields>;
  readonly fields: SeriesFields;
  /** what to do with the already prepared review if the meeting times change */
  prepared = $state<'move' | 'keep'>('move');
  /** The server's version, as last known. */
  #of = $state.raw<Series | undefined>();
  readonly #people: readonly TeamMember[];

  readonly #me: string;
  /** The defaults of a new one, as its template and rhythm say. */
  #fresh = $state.raw<SeriesFields>();

  constructor(people: TeamMember[], me: string, of: Series | undefined) {
    this.#of = of;
    this.#people = people;
    this.#me = me;
    const fresh = this.#defaults('DEAL_REVIEW', 'WEEKLY');
    this.written = new KeptFields(`${me}/series/${of?.id ?? 'new'}`, () =>
      this.#of ? fieldsOf(this.#of, people) : (this.#fresh ?? fresh),
    );
    this.fields = this.written.fields;
    if (!of) this.#fresh = this.#defaults(this.template, this.rhythm);
  }

  get template(): Template {
    return this.fields.template as Template;
  }

  set template(template: Template) {
    this.fields.template = template;
    this.rhythm = usual(template).rhythm;
  }

  get rhythm(): Rhythm {
    return this.fields.rhythm as Rhythm;
  }

  /** Fields that nobody has typed in follow the template and the rhythm. */
  set rhythm(rhythm: Rhythm) {
    const typed = Object.keys(this.written.changed).filter(
      (name) => name !== 'rhythm',
    ) as (keyof SeriesFields)[];
    if (!this.#of) this.#fresh = this.#defaults(this.template, rhythm);
    this.fields.rhythm = rhythm;
    for (const name of typed) this.written.useMine(name);
  }

  #defaults(template: Template, rhythm: Rhythm): SeriesFields {
    return newFields([...this.#people], this.#me, { template, rhythm, now: Date.now() });
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

  /** The prepared review's current and new time; undefined if there is nothing to ask. */
  moving(now: number): { from: number; to: number } | undefined {
    const of = this.#of;
    if (of?.next?.stage !== 'PREPARING' || !this.#meetsAtOtherTimes(of)) return undefined;
    const { time, zone, rhythm } = this.fields;
    const [to] =
      rhythm === 'ONCE'
        ? [onDay(dayIn(zone, of.next.startsAt), time, zone)]
        : firstDates(this.#schedule, now, 1);
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

  /** The next dates; for an existing series those after its next review. */
  dates(now: number): number[] {
    if (this.rhythm === 'ONCE') return [];
    const moving = this.moving(now);
    const coming = this.#of?.next;
    const next = moving && this.prepared === 'move' ? moving.to : coming && Date.parse(coming.startsAt);
    if (next !== undefined) return datesAfter(this.#schedule, next, SHOWN_DATES);
    return firstDates(this.#schedule, Math.max(now, this.#firstAt() ?? now), SHOWN_DATES);
  }

  /** Undefined if another person changed the same field meanwhile: then the writer is asked first. */
  async save(): Promise<Result<Series> | undefined> {
    const answer = this.#of ? await this.#edit(this.#of) : await this.#begin();
    if (answer?.ok) this.written.forget();
    return answer;
  }

  async #edit(of: Series): Promise<Result<Series> | undefined> {
    const now = await api.series(of.id);
    if (!now.ok) return now;
    // the read model has the last saved time a moment later
    this.#of = { ...now.value.series, next: of.next };
    if (this.written.clashes.length > 0) return undefined;
    const changed = this.#changed(this.#of);
    if (Object.keys(changed).length === 0) return { ok: true, value: this.#of };
    const answer = await api.editSeries(of.id, changed);
    if (answer.ok || answer.problem.code !== 'CHANGED') return answer;
    // somebody was quicker by a moment: what stands there now tells what clashes
    const anew = await api.series(of.id);
    if (anew.ok) this.#of = { ...anew.value.series, next: of.next };
    return this.written.clashes.length > 0 ? undefined : answer;
  }

  /** Only changed fields, as others may have changed the rest. */
  #changed(of: Series): EditSeries {
    const { changed } = this.written;
    const all = seriesIn(this.fields, this.#people);
    const isChanged = (name: string) =>
      name === 'members' ? Object.keys(changed).some((it) => it.startsWith('member/')) : name in changed;
    const names = (Object.keys(all) as (keyof typeof all)[]).filter(isChanged);
    if (names.length === 0) return {};
    const body: EditSeries = { ...only(names, all), was: only(names, of) };
    return this.moving(Date.now()) ? { ...body, movesPrepared: this.prepared === 'move' } : body;
  }

  #begin(): Promise<Result<Series>> {
    const firstAt = this.#firstAt();
    return api.newSeries({
      ...seriesIn(this.fields, this.#people),
      language: languageIn(this.fields),
      template: this.template,
      ...(firstAt === undefined ? {} : { firstAt: new Date(firstAt).toISOString() }),
    });
  }

  #firstAt(): number | undefined {
    const { firstDay, zone } = this.fields;
    return firstDay === '' || !this.zoneIsKnown ? undefined : beginOf(firstDay, zone);
  }
}

function only<T extends object, N extends keyof T>(names: readonly N[], of: T): Pick<T, N> {
  return Object.fromEntries(names.map((name) => [name, of[name]])) as Pick<T, N>;
}
