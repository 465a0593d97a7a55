import { readFileSync } from 'node:fs';
import type { BoardEvent, Code, Command, Entry } from '../protocol/protocol.gen';

/** A command with the server's verdict on it. */
export interface Step {
  /** Has one tab. */
  person: string;
  /** Number of the command among the accepted ones of its person. */
  op: number;
  /** Of the first of its events. */
  seq: number;
  /** Time of its events. */
  at: string;
  command: Command;
  events: BoardEvent[];
  refused?: Code;
}

export interface History {
  seed: number;
  opening: BoardEvent;
  steps: Step[];
}

const file = '../server/src/test/resources/histories.json';

/** Random histories that the server's rules have decided (dev.unblock.vectors.Histories). */
export const { histories } = JSON.parse(readFileSync(file, 'utf8')) as { histories: History[] };

/** The events of a step as entries of the log; of others, if the step had these. */
export function entriesOf({ person, seq, at, events }: Step, others = events): Entry[] {
  return others.map((event, i) => ({ seq: seq + i, at, actor: person, event }));
}

/** The first entry of a history. */
export function openingOf({ opening }: History): Entry {
  return { seq: 1, at: 'before', actor: 'mia', event: opening };
}
