import { plain as comparable } from '../board/plain';
import type { Language, Wording } from '../protocol/rest.gen';
import { chinese } from './chinese';
import { english } from './english';
import type { Grammar, Rewrite, Rule } from './grammar';
import { withoutQuotes } from './scope';

/** What the writer of a text is offered, in the language of the text. */
export interface Hint {
  rule: Rule;
  rewrite: Rewrite;
  language: Language;
}

/** Used if the topic does not determine a rewrite. */
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

/** Replaces phrases that the team has excluded from hints; no pattern matches across it. */
const HOLE = '\n';
const HAN = /\p{Script=Han}/u;
const LATIN = /[a-z]/;
const SENTENCE_END = /(?<=[.?!。…;\n])/;

/**
 * The hint for this text; undefined if it blames nobody, which is the normal case. Precision comes first: wrong hints
 * teach people to ignore hints. Both languages are always checked.
 *
 * @param language of the screen, for the team's own phrases whose language is unclear
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

/** Adjacent letters would make it another word; Chinese has no word boundaries. */
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
