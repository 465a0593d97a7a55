import type { Code } from '../protocol/protocol.gen';
import type { ProblemCode } from '../protocol/rest.gen';

/** Words for everything that can go wrong with a request. */
export type FailureWords = Record<ProblemCode | 'UNREACHABLE', string>;

/** Words for every way in which a change of the board can be refused. */
export type RefusalWords = Record<Code, string>;
