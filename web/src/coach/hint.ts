import { plain as comparable } from '../plain';
import type { Language, Wording } from '../protocol/rest.gen';
import { chinese } from './chinese';
import { english } from './english';
import type { Grammar, Rewrite, Rule } from './grammar';
import { withoutQuotes } from './scope';

/** What the writer of a text is offered, in the language in which it was written. */
export interface Hint {
  rule: Rule;
  rewrite: Rewrite;
  language: Language;
}

/** Where the topic says nothing. */
const REWRITE_OF: Record<Rule, Rewrite> = {
  FAULT: 'moving',
  WHY_YOU: 'inTheWay',
  SHOULD_HAVE: 'nextTime',
  ALWAYS: 'play',
  PEERS: 'resource',
  THREAT: 'progress',
  LEADING: 'customerView',
  PHRASE: 'whatWeCanDo',
};

/** Stands where a phrase was that the team never wants hinted; no pattern goes over it. */
const HOLE = '\n';
const HAN = /\p{Script=Han}/u;
const LATIN = /[a-z]/;
const SENTENCE_END = /(?<=[.?!。…;\n])/;

/**
 * What to offer to whoever writes this; nothing where the text blames nobody, which is the rule. Precision
 * comes first: a hint that is wrong teaches people not to read hints. Both languages are always looked at.
 *
 * @param language of the screen, for a phrase of the team's own that shows no language
 */
export function hintFor(text: string, language: Language, wording: Wording): Hint | undefined {
  if (!wording.enabled) return undefined;
  const left = withoutPhrases(withoutQuotes(plain(text)), wording.removed);
  for (const grammar of [chinese, english]) {
    for (const sentence of left.split(SENTENCE_END)) {
      const rule = blames(grammar, sentence.trim());
      if (rule) return { rule, rewrite: rewriteOf(grammar, rule, sentence), language: grammar.language };
    }
  }
  const phrase = wording.added.map(plain).find((it) => it.trim() !== '' && containing(it).test(left));
  if (phrase === undefined) return undefined;
  return { rule: 'PHRASE', rewrite: 'whatWeCanDo', language: languageOf(phrase, language) };
}

function blames({ blame, harmless }: Grammar, sentence: string): Rule | undefined {
  if (sentence === '' || harmless.test(sentence)) return undefined;
  return blame.find(([, pattern]) => pattern.test(sentence))?.[0];
}

function rewriteOf({ topics }: Grammar, rule: Rule, sentence: string): Rewrite {
  return topics.find(([about]) => about.test(sentence))?.[1] ?? REWRITE_OF[rule];
}

function plain(text: string): string {
  return comparable(text).replace(/[ \t]+/g, ' ');
}

function withoutPhrases(text: string, removed: string[]): string {
  return removed
    .map(plain)
    .filter((phrase) => phrase.trim() !== '')
    .reduce((left, phrase) => left.replace(new RegExp(containing(phrase), 'gu'), HOLE), text);
}

/** Letters beside it would make another word; Chinese has no such borders. */
function containing(phrase: string): RegExp {
  const words = phrase.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /^[a-z]/.test(phrase.trim()) ? '(?<![a-z])' : '';
  const after = /[a-z]$/.test(phrase.trim()) ? '(?![a-z])' : '';
  return new RegExp(`${before}${words}${after}`, 'u');
}

function languageOf(phrase: string, otherwise: Language): Language {
  if (HAN.test(phrase)) return 'ZH';
  return LATIN.test(phrase) ? 'EN' : otherwise;
}
