import type { Language } from '../protocol/rest.gen';

/** Why a text hints: the habits of speech that make people defend themselves. */
export type Rule = 'FAULT' | 'WHY_YOU' | 'SHOULD_HAVE' | 'ALWAYS' | 'PEERS' | 'THREAT' | 'LEADING' | 'PHRASE';

/** Which forward-looking question says it better; its words are in the messages of both languages. */
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

/** How blame is found in one language. */
export interface Grammar {
  language: Language;
  /** Every way to blame that is known, by the rule it falls under. */
  blame: [rule: Exclude<Rule, 'PHRASE'>, pattern: RegExp][];
  /** What only looks like blame; a sentence with it never hints. */
  harmless: RegExp;
  /** What the sentence is about, the more telling first. */
  topics: [about: RegExp, rewrite: Rewrite][];
}
