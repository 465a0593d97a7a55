import { isolate } from '../../messages/isolate';
import { locale } from '../../messages/locale.svelte';
import type {
  Allotment,
  Answer,
  Ask,
  Command,
  Decision,
  Effect,
  ObstacleType,
  Outcome,
  Remover,
  Result,
} from '../../protocol/protocol.gen';
import type { OpenBoard } from '../../stores/open.svelte';

/** How to show a field of a change: its label, and its value as text. */
interface Reading {
  label: string;
  text: (value: never) => string;
}

const plain = (value: string | undefined) => value ?? '';

/** How to show a field that two people have changed, by its name (see board/merging-parts). */
export function reading(open: OpenBoard, name: string): { label: string; text: (value: unknown) => string } {
  const { label, text } = readings(open)[name] ?? { label: name, text: plain };
  return { label, text: (value) => (value === undefined ? '' : text(value as never)) };
}

/** What a change is about: the text of its card, or the name of its deal. */
export function aboutChange(open: OpenBoard, command: Command): string {
  if ('card' in command && command.card !== undefined) return open.board.card(command.card)?.text.text ?? '';
  if ('deal' in command && command.deal !== undefined) return open.board.deals.get(command.deal)?.name ?? '';
  return open.board.title;
}

function readings(open: OpenBoard): Partial<Record<string, Reading>> {
  const { board, home, coach, stages } = locale.words;
  const person = (id: string | undefined) =>
    id === undefined ? board.nobody : (open.person(id)?.name ?? '');
  const card = (id: string | undefined) => (id === undefined ? '' : (open.board.card(id)?.text.text ?? '…'));
  const day = (value: string) => locale.date(`${value}T12:00:00`);
  const result = (value: Result) => stages.recap.results[value];
  const lines = (...texts: string[]) => texts.filter((it) => it !== '').join('\n');
  return {
    name: { label: board.dealName, text: plain },
    owner: { label: board.owner, text: person },
    customer: { label: board.customer, text: plain },
    stage: { label: board.stage, text: plain },
    value: {
      label: board.amount,
      text: ({ amount, currency }: { amount?: number; currency?: string }) =>
        amount === undefined || currency === undefined ? '' : locale.money(amount, currency),
    },
    closeDate: { label: board.closeDate, text: day },
    type: { label: board.type, text: (value: ObstacleType) => board.types[value] },
    assignee: { label: board.assignee, text: person },
    due: { label: board.due, text: day },
    outcome: {
      label: stages.recap.title,
      text: (value: Outcome) => lines(result(value.result), value.came),
    },
    result: { label: stages.recap.title, text: result },
    came: { label: stages.recap.came, text: plain },
    effect: { label: stages.recap.effect, text: (value: Effect) => stages.recap.effects[value] },
    ask: {
      label: coach.ask.title,
      text: ({ what, of, by, answer }: Ask) =>
        lines(
          what,
          coach.ask.line(isolate(of), day(by)),
          answer
            ? lines((answer.granted ? coach.ask.granted : coach.ask.declined)(answer.by), answer.text)
            : '',
        ),
    },
    answer: {
      label: coach.ask.answer,
      text: ({ granted, text, by }: Answer) =>
        lines((granted ? coach.ask.granted : coach.ask.declined)(by), text),
    },
    what: { label: coach.ask.what, text: plain },
    of: { label: coach.ask.of, text: plain },
    by: { label: coach.ask.by, text: day },
    decision: {
      label: board.decision,
      text: (value: Decision) =>
        lines(...(value.t === 'strategy' ? value.solutions.map(card) : [board.leftUndecided]), value.why),
    },
    keyObstacle: { label: board.key, text: card },
    title: { label: home.name, text: plain },
    remover: { label: board.lanes.UNSORTED, text: (value: Remover) => board.removedBy[value] },
    obstacle: { label: board.obstacles, text: card },
    agenda: {
      label: stages.agenda.title,
      text: (value: Allotment[]) =>
        lines(
          ...value.map(
            ({ deal, seconds }) =>
              `${open.board.deals.get(deal)?.name ?? '…'} · ${locale.words.meeting.minutes(Math.round(seconds / 60))}`,
          ),
        ),
    },
  };
}
