import type { Code } from '../protocol/protocol.gen';
import type { ProblemCode } from '../protocol/rest.gen';

/** Texts for every reason why a request can fail. */
export type FailureWords = Record<ProblemCode | 'UNREACHABLE', string>;

/** Texts for every reason why a change of the board can be refused. */
export type RefusalWords = Record<Code, string>;
