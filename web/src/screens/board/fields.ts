import type { FieldValues } from '../../board/merging';
import { isolate } from '../../messages/isolate';
import { LANGUAGE_NAMES } from '../../messages/languages';
import { locale } from '../../messages/locale.svelte';
import type { Answer, Language } from '../../protocol/protocol.gen';
import type { OpenBoard } from '../../stores/open.svelte';
import { answererOf } from '../answerer';

/** Values that are shown with a refused change and are never merged. */
interface ToldValues {
  /** The words of a command that has nothing else. */
  text: string | undefined;
  promise: string;
  language: Language | undefined;
  locked: boolean | undefined;
}

type Values = FieldValues & ToldValues;

/** How one field is shown: what it is called, and how a value of it reads. */
type Readings = {
  readonly [N in keyof Values]: { label: string | undefined; text: (value: Values[N]) => string };
};

/** Values of some of the fields, by their names. */
export type SomeValues = { [N in keyof Values]?: Values[N] };

/** One field in words; without a label where it is the only one. */
export interface FieldInWords {
  label: string | undefined;
  text: string;
}

/** The one list of how fields are shown: a field of a change without a line here does not compile. */
function readings(open: OpenBoard): Readings {
  const { board, common, home, coach, stages, meeting } = locale.words;
  const person = (id: string) => open.person(id)?.name ?? common.someone;
  const card = (id: string) => open.board.card(id)?.text.text ?? '…';
  const day = (value: string) => locale.day(value, open.board.meeting?.plan.zone);
  const plain = (value: string | undefined) => value ?? '';
  const yesNo = (value: boolean) => (value ? common.yes : common.no);
  // an answer that is still to be sent has no author
  const authorOf = ({ author, by }: Answer) => author ?? (by === undefined ? open.me : undefined);
  const answer = (it: Answer) =>
    lines(
      (it.granted ? coach.ask.granted : coach.ask.declined)(
        answererOf({ ...it, author: authorOf(it) }, person),
      ),
      it.text,
    );
  return {
    text: { label: undefined, text: plain },
    promise: { label: board.followUpHint, text: plain },
    title: { label: home.name, text: plain },
    language: {
      label: home.boardLanguage,
      text: (value) => (value === undefined ? '' : LANGUAGE_NAMES[value]),
    },
    locked: {
      label: board.lock,
      text: (value) => (value === undefined ? '' : yesNo(value)),
    },
    name: { label: board.dealName, text: plain },
    owner: { label: board.owner, text: person },
    customer: { label: board.customer, text: plain },
    stage: { label: board.stage, text: plain },
    value: {
      label: board.amount,
      text: ({ amount, currency }) =>
        amount === undefined || currency === undefined ? '' : locale.money(amount, currency),
    },
    closeDate: {
      label: board.closeDate,
      text: (value) => (value ? locale.day(value) : ''),
    },
    type: { label: board.type, text: (value) => board.types[value] },
    assignee: {
      label: board.assignee,
      text: (value) => (value === undefined ? board.nobody : person(value)),
    },
    due: { label: board.due, text: day },
    outcome: {
      label: stages.recap.title,
      text: (value) =>
        value === undefined
          ? ''
          : lines(
              stages.recap.results[value.result],
              value.came,
              value.effect === undefined ? '' : stages.recap.effects[value.effect],
            ),
    },
    ask: {
      label: coach.ask.title,
      text: (value) =>
        value === undefined
          ? ''
          : lines(
              value.what,
              coach.ask.line(isolate(value.of), day(value.by)),
              value.answer ? answer(value.answer) : '',
            ),
    },
    what: { label: coach.ask.what, text: plain },
    of: { label: coach.ask.of, text: plain },
    by: { label: coach.ask.by, text: day },
    answer: { label: coach.ask.answer, text: (value) => (value === undefined ? '' : answer(value)) },
    decision: {
      label: board.decision,
      text: (value) =>
        value === undefined
          ? ''
          : lines(
              ...(value.t === 'strategy' ? value.solutions.map(card) : [board.leftUndecided]),
              value.why === '' ? '' : common.labelled(board.why, value.why),
            ),
    },
    group: { label: meeting.group, text: (value) => (value === undefined ? meeting.ungrouped : card(value)) },
    dots: { label: stages.plan.dots, text: (value) => String(value) },
    anonymousObstacles: { label: stages.plan.anonymousObstacles, text: yesNo },
    anonymousIdeas: { label: stages.plan.anonymousIdeas, text: yesNo },
    monthEnd: { label: stages.plan.monthEnd, text: yesNo },
    moderator: { label: meeting.moderator, text: person },
    keyObstacle: { label: board.key, text: (value) => (value === undefined ? '' : card(value)) },
    remover: { label: board.lanes.UNSORTED, text: (value) => board.removedBy[value] },
    obstacle: { label: board.obstacles, text: card },
    agenda: {
      label: stages.agenda.title,
      text: (value) =>
        lines(
          ...value.map(
            ({ deal, seconds }) =>
              `${open.board.deals.get(deal)?.name ?? '…'} · ${meeting.minutes(Math.round(seconds / 60))}`,
          ),
        ),
    },
  };
}

/** What a field is called. */
export function labelOf(open: OpenBoard, name: keyof Values): string {
  return readings(open)[name].label ?? '';
}

/** How a value of a field reads. */
export function inWords<N extends keyof Values>(open: OpenBoard, name: N, value: Values[N]): string {
  return readings(open)[name].text(value);
}

/** All of these fields, each in words. */
export function allInWords(open: OpenBoard, values: SomeValues): FieldInWords[] {
  const read = readings(open);
  return (Object.keys(values) as (keyof Values)[]).map((name) => ({
    label: read[name].label,
    text: read[name].text(values[name] as never),
  }));
}

function lines(...texts: string[]): string {
  return texts.filter((it) => it !== '').join('\n');
}
