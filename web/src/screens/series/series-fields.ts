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
} from '../../protocol/rest.gen';
import { expected } from './taking-part';
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
  | 'firstDay';

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
    ...partsOf(people, series.members),
  };
}

/** The defaults of a new series. */
export function newFields(people: TeamMember[], me: string): SeriesFields {
  const leading = people.filter((it) => mayLead(it.role));
  return {
    name: locale.words.series.suggestion,
    language: locale.language,
    rhythm: 'WEEKLY',
    weekday: 'MONDAY',
    time: '10:00',
    zone: browserZone(),
    minutes: '60',
    prepareHours: '24',
    moderator: (leading.find((it) => it.id === me) ?? leading[0])?.id ?? '',
    firstDay: '',
    ...partsOf(people, expected(people)),
  };
}

export function mayLead(role: Role): boolean {
  return role !== 'OBSERVER';
}

/** The series in the form, without the fields that only a new one has. */
export function seriesIn(
  fields: SeriesFields,
  people: readonly TeamMember[],
): Omit<NewSeries, 'language' | 'firstAt'> {
  return {
    name: fields.name.trim(),
    rhythm: fields.rhythm as Rhythm,
    weekday: fields.weekday as DayOfWeek,
    time: fields.time,
    zone: fields.zone,
    minutes: Number(fields.minutes),
    prepareHours: Number(fields.prepareHours),
    moderator: fields.moderator,
    members: membersIn(fields, people),
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
