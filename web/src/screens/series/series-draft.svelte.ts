import { api, type Result } from '../../api';
import { locale } from '../../messages/locale.svelte';
import type { DayOfWeek, Language, Rhythm, Series, SeriesMember, TeamMember } from '../../protocol/rest.gen';
import { beginOf, datesAfter, firstDates, type Schedule } from './dates';
import { expected } from './taking-part';
import { browserZone } from './when';
import { isZone } from './zoned';

const SHOWN_DATES = 3;

/** A series as it is being written down: a new one, or changes to one. */
export class SeriesDraft {
  readonly of: Series | undefined;
  name = $state('');
  language = $state<Language>('EN');
  rhythm = $state<Rhythm>('WEEKLY');
  weekday = $state<DayOfWeek>('MONDAY');
  time = $state('10:00');
  zone = $state(browserZone());
  minutes = $state('60');
  prepareHours = $state('24');
  moderator = $state('');
  members = $state.raw<SeriesMember[]>([]);
  /** yyyy-mm-dd; empty: from now on */
  firstDay = $state('');
  /** what becomes of the review that is prepared already, when the series meets at other times */
  prepared = $state<'move' | 'keep'>('move');

  constructor(people: TeamMember[], me: string, of: Series | undefined) {
    this.of = of;
    if (of) {
      Object.assign(this, { ...of, minutes: String(of.minutes), prepareHours: String(of.prepareHours) });
    } else {
      this.name = locale.words.series.suggestion;
      this.language = locale.language;
      this.members = expected(people);
      this.moderator = people.find((it) => it.id === me)?.id ?? people[0]?.id ?? '';
    }
  }

  get zoneIsKnown(): boolean {
    return isZone(this.zone);
  }

  /** The prepared review as it is and as it would be at the new times; absent where nothing is to be asked. */
  moving(now: number): { from: number; to: number } | undefined {
    const { of } = this;
    if (of?.next?.stage !== 'PREPARING' || !this.#meetsAtOtherTimes(of)) return undefined;
    const [to] = firstDates(this.#schedule, now, 1);
    return to === undefined ? undefined : { from: Date.parse(of.next.startsAt), to };
  }

  #meetsAtOtherTimes({ rhythm, weekday, time, zone }: Series): boolean {
    return rhythm !== this.rhythm || weekday !== this.weekday || time !== this.time || zone !== this.zone;
  }

  get #schedule(): Schedule {
    return { rhythm: this.rhythm, weekday: this.weekday, time: this.time, zone: this.zone };
  }

  /** The next dates, as of now; of one that meets already those after its next review. */
  dates(now: number): number[] {
    const moving = this.moving(now);
    const next =
      moving && this.prepared === 'move' ? moving.to : this.of?.next && Date.parse(this.of.next.startsAt);
    if (next !== undefined) return datesAfter(this.#schedule, next, SHOWN_DATES);
    return firstDates(this.#schedule, Math.max(now, this.#firstAt() ?? now), SHOWN_DATES);
  }

  save(): Promise<Result<Series>> {
    const { rhythm, weekday, time, zone, moderator, members } = this;
    const body = {
      name: this.name.trim(),
      rhythm,
      weekday,
      time,
      zone,
      minutes: Number(this.minutes),
      prepareHours: Number(this.prepareHours),
      moderator,
      members,
    };
    if (this.of) return api.editSeries(this.of.id, { ...body, ...this.#withPrepared() });
    const firstAt = this.#firstAt();
    const begin = firstAt === undefined ? {} : { firstAt: new Date(firstAt).toISOString() };
    return api.newSeries({ ...body, language: this.language, ...begin });
  }

  #withPrepared(): { movesPrepared?: boolean } {
    return this.moving(Date.now()) ? { movesPrepared: this.prepared === 'move' } : {};
  }

  #firstAt(): number | undefined {
    return this.firstDay === '' || !this.zoneIsKnown ? undefined : beginOf(this.firstDay, this.zone);
  }
}
