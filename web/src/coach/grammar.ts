import type { Language } from '../protocol/rest.gen';

/** Why a text gets a hint: habits of speech that make people defend themselves. */
export type Rule = 'FAULT' | 'WHY_YOU' | 'SHOULD_HAVE' | 'ALWAYS' | 'PEERS' | 'THREAT' | 'LEADING' | 'PHRASE';

/** The forward-looking question that is offered instead; its words are in the messages of both languages. */
export type Rewrite =
  | 'moving'
  | 'signer'
  | 'quoting'
  | 'resource'
  | 'taker'
  | 'nextContact'
  | 'unknown'
  | 'evidence'
  | 'prepare'
  | 'signal'
  | 'date'
  | 'bestTwo'
  | 'trade'
  | 'convince'
  | 'differences'
  | 'effort'
  | 'restate'
  | 'play'
  | 'progress'
  | 'company'
  | 'inTheWay'
  | 'nextTime'
  | 'customerView'
  | 'whatWeCanDo';

/** How to detect blame in one language. */
export interface Grammar {
  language: Language;
  /** Patterns of blame, with the rule they fall under. */
  blame: [rule: Exclude<Rule, 'PHRASE'>, pattern: RegExp][];
  /** Patterns that only look like blame; a sentence that matches one never gets a hint. */
  harmless: RegExp;
  /** Topics of a sentence, the more specific first. */
  topics: [about: RegExp, rewrite: Rewrite][];
}
