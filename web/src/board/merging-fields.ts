import type {
  Allotment,
  Answer,
  Ask,
  Card,
  Command,
  Deal,
  Decision,
  Meeting,
  ObstacleType,
  Outcome,
  Remover,
} from '../protocol/protocol.gen';
import { isKind } from './select';

/** The part of a board that changes are about. */
export interface Around {
  readonly title: string;
  readonly meeting: Meeting | undefined;
  readonly deals: Pick<ReadonlyMap<string, Deal>, 'get'>;
  readonly cards: Pick<ReadonlyMap<string, Card>, 'get' | 'values'>;
}

/** Every field that two people may change at once, and the type of its value. */
export interface FieldValues {
  title: string;
  name: string;
  owner: string;
  customer: string | undefined;
  stage: string | undefined;
  value: { amount: number | undefined; currency: string | undefined };
  closeDate: string | undefined;
  type: ObstacleType;
  assignee: string | undefined;
  due: string;
  outcome: Outcome | undefined;
  ask: Ask | undefined;
  what: string;
  of: string;
  by: string;
  answer: Answer | undefined;
  decision: Decision | undefined;
  keyObstacle: string | undefined;
  remover: Remover;
  obstacle: string;
  agenda: Allotment[];
  group: string | undefined;
  dots: number;
  anonymousObstacles: boolean;
  anonymousIdeas: boolean;
  monthEnd: boolean;
  moderator: string;
}

export type FieldName = keyof FieldValues;

/** Restricts the fields to the list above, from which their labels follow. */
type Listed<T> = { [N in keyof T]: N extends FieldName ? FieldValues[N] : never };

/** Which side wins if both have changed a field. */
export type Whose = 'mine' | 'theirs';

/** How to merge a field that is more than one value. */
export type Rule<T> = (field: { said: T; was: T; now: T }, whose: Whose) => { value: T; clash: boolean };

type Values = Record<string, unknown>;

/** A command that carries all fields of the thing it changes, split into fields. */
export interface Parts {
  said: Values;
  /** What its writer saw; undefined if the command does not say. */
  was: Values | undefined;
  now: Values;
  rules: Partial<Record<string, Rule<unknown>>>;
  rebuilt: (said: Values, was: Values) => Command;
  /** Whether nothing is left to do once these fields have these values. */
  isMoot: (said: Values) => boolean;
}

export function kindOf<T extends Card['kind']['t']>(board: Around, id: string, sort: T) {
  const card = board.cards.get(id);
  return card && isKind(card, sort) ? card.kind : undefined;
}

export function parts<T extends Listed<T>>(
  said: T,
  was: T | undefined,
  now: T,
  rebuilt: (said: T, was: T) => Command,
  rules: { [N in keyof T]?: Rule<T[N]> } = {},
  isMoot: (said: T) => boolean = () => true,
): Parts {
  return { said, was, now, rules, rebuilt, isMoot } as unknown as Parts;
}
