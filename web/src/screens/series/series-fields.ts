import { locale } from '../../messages/locale.svelte';
import type {
  DayOfWeek,
  Language,
  NewSeries,
  Rhythm,
  Role,
  Series,
  SeriesMember,
  TeamMember,
  Template,
} from '../../protocol/rest.gen';
import { soon, weekdayOn } from './dates';
import { expected } from './taking-part';
import { usual } from './templates';
import { browserZone } from './when';

type Name =
  | 'name'
  | 'language'
  | 'rhythm'
  | 'weekday'
  | 'time'
  | 'zone'
  | 'minutes'
  | 'prepareHours'
  | 'moderator'
  | 'firstDay'
  | 'template'
  /** Whether people who join later take part: 'yes' or empty. */
  | 'newcomers';

/** Each participant's part is a field of its own, so that two managers may change different participants. */
type Part = `member/${string}`;

/** The fields of the form, as typed. */
export type SeriesFields = Record<Name | Part, string>;

/** @param people members of the team */
export function fieldsOf(series: Series, people: readonly TeamMember[]): SeriesFields {
  return {
    name: series.name,
    language: series.language,
    rhythm: series.rhythm,
    weekday: series.weekday,
    time: series.time,
    zone: series.zone,
    minutes: String(series.minutes),
    prepareHours: String(series.prepareHours),
    moderator: series.moderator,
    firstDay: '',
    template: series.template,
    newcomers: series.newcomers ? 'yes' : '',
    ...partsOf(people, series.members),
  };
}

/** What the defaults of a new review depend on. */
export interface Kind {
  template: Template;
  rhythm: Rhythm;
  now: number;
}

/** The defaults of a new series, or of a review that is held once. */
export function newFields(people: TeamMember[], me: string, { template, rhythm, now }: Kind): SeriesFields {
  const leading = people.filter((it) => mayLead(it.role));
  const { minutes, prepareHours, rhythm: most, ofManyDeals } = usual(template);
  const once = rhythm === 'ONCE' ? soon(now, browserZone()) : undefined;
  return {
    name: locale.words.templates.kinds[template][once ? 'name' : 'suggestion'],
    language: locale.language,
    rhythm: most,
    weekday: 'MONDAY',
    time: once?.time ?? '10:00',
    zone: browserZone(),
    minutes: String(minutes),
    prepareHours: once ? '0' : String(prepareHours),
    moderator: (leading.find((it) => it.id === me) ?? leading[0])?.id ?? '',
    firstDay: once?.day ?? '',
    template: 'DEAL_REVIEW',
    newcomers: 'yes',
    ...partsOf(people, expected(people, ofManyDeals)),
  };
}

export function mayLead(role: Role): boolean {
  return role !== 'OBSERVER';
}

/** The series in the form, without the fields that only a new one has. */
export function seriesIn(
  fields: SeriesFields,
  people: readonly TeamMember[],
): Omit<NewSeries, 'language' | 'firstAt' | 'template'> {
  return {
    name: fields.name.trim(),
    rhythm: fields.rhythm as Rhythm,
    weekday: (fields.rhythm === 'ONCE' && weekdayOn(fields.firstDay)) || (fields.weekday as DayOfWeek),
    time: fields.time,
    zone: fields.zone,
    minutes: Number(fields.minutes),
    prepareHours: Number(fields.prepareHours),
    moderator: fields.moderator,
    members: membersIn(fields, people),
    newcomers: fields.newcomers !== '',
  };
}

export function languageIn(fields: SeriesFields): Language {
  return fields.language as Language;
}

export function membersIn(fields: SeriesFields, people: readonly TeamMember[]): SeriesMember[] {
  return people.flatMap(({ id }) => {
    const part = fields[`member/${id}`];
    return part ? [{ member: id, bringsDeal: part.includes('brings'), votes: part.includes('votes') }] : [];
  });
}

/** A participant's part as one word: empty if they do not take part. */
export function partOf(member: SeriesMember | undefined): string {
  if (!member) return '';
  return ['takes', ...(member.bringsDeal ? ['brings'] : []), ...(member.votes ? ['votes'] : [])].join(' ');
}

function partsOf(people: readonly TeamMember[], members: readonly SeriesMember[]): Record<Part, string> {
  const byId = new Map(members.map((it) => [it.member, it]));
  return Object.fromEntries(people.map(({ id }) => [`member/${id}`, partOf(byId.get(id))]));
}
