// @vitest-environment node
import { expect, test } from 'vitest';
import type { Language } from '../protocol/rest.gen';
import { hintFor } from './hint';
import { BLAMING, INNOCENT, PAIRS } from './hint.samples';
import { USUAL } from './wording';

const LANGUAGES: Language[] = ['ZH', 'EN'];
const OTHER: Record<Language, Language> = { ZH: 'EN', EN: 'ZH' };
const pairs = LANGUAGES.flatMap((language) =>
  PAIRS[language].map((pair): [Language, ...typeof pair] => [language, ...pair]),
);

test.each(pairs)('%s: “%s” hints at “%s”', (language, blaming, _forward, rewrite) => {
  expect(hintFor(blaming, language, USUAL)).toMatchObject({ rewrite, language });
  expect(hintFor(blaming, OTHER[language], USUAL)).toMatchObject({ rewrite, language });
});

test.each(pairs)('%s: the better wording of “%s” causes no hint: “%s”', (language, _blaming, forward) => {
  expect(hintFor(forward, language, USUAL)).toBeUndefined();
});

test.each(LANGUAGES)(
  '%s: of the texts that hint, nearly all blame, and nearly all that blame hint',
  (language) => {
    const blaming = [...PAIRS[language].map(([text]) => text), ...BLAMING[language]];
    const missed = blaming.filter((text) => !hintFor(text, language, USUAL));
    const wrong = INNOCENT[language].filter((text) => hintFor(text, language, USUAL));
    expect(INNOCENT[language].length).toBeGreaterThanOrEqual(40);
    expect(wrong).toEqual([]);
    expect(missed.length / blaming.length, missed.join(' | ')).toBeLessThan(0.1);
  },
);

test('blame in the middle of other sentences is found', () => {
  expect(hintFor('报价发了。你为什么没跟进？下周再看', 'EN', USUAL)).toMatchObject({ rule: 'WHY_YOU' });
  expect(hintFor('Quote is out. You never follow up. Next week?', 'ZH', USUAL)).toMatchObject({
    rule: 'ALWAYS',
  });
});

test('a phrase that the team has taken off the list never hints', () => {
  const wording = { ...USUAL, removed: ['你每次都这样', 'I told you so'] };
  expect(hintFor('你每次都这样', 'ZH', wording)).toBeUndefined();
  expect(hintFor('Well, i TOLD you so!', 'EN', wording)).toBeUndefined();
  expect(hintFor('你每次都这样，你为什么没跟进？', 'ZH', wording)).toMatchObject({ rule: 'WHY_YOU' });
});

test.each([
  ['这单又是老一套', '老一套', 'ZH', 'ZH'],
  ['Same Old Story, I see', 'same old story', 'ZH', 'EN'],
] as const)('“%s” hints where the team wants it so', (text, phrase, screen, language) => {
  expect(hintFor(text, screen, USUAL)).toBeUndefined();
  expect(hintFor(text, screen, { ...USUAL, added: [phrase] })).toEqual({
    rule: 'PHRASE',
    rewrite: 'whatWeCanDo',
    language,
  });
});

test('a phrase of the team is a word, not a part of one', () => {
  expect(hintFor('The lazybones campaign', 'EN', { ...USUAL, added: ['lazy'] })).toBeUndefined();
});

test('signs that mean something in a pattern mean nothing in a phrase', () => {
  expect(hintFor('why (again)?', 'EN', { ...USUAL, added: ['(again)?'] })).toMatchObject({ rule: 'PHRASE' });
  expect(hintFor('whyy', 'EN', { ...USUAL, added: ['.*', ' '] })).toBeUndefined();
});

test('a team that has switched hints off gets none', () => {
  expect(hintFor('你每次都这样', 'ZH', { ...USUAL, enabled: false })).toBeUndefined();
});

test('long texts are looked through quickly', () => {
  const long =
    '你的客户说明天再看，预算还没批。'.repeat(60) + 'you will see what the customer does '.repeat(30);
  const begun = performance.now();
  hintFor(long, 'ZH', USUAL);
  expect(performance.now() - begun).toBeLessThan(200);
});
