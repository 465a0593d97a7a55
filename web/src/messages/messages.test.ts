// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from './en';
import { zh } from './zh';

type Words = { [key: string]: string | Words | ((...them: never[]) => string) };
type Leaf = string | ((...them: unknown[]) => string);

const HAN = /\p{Script=Han}/u;
/** The same in every language, deliberately in the other language, or only a sign between two words. */
const NAMES = new Set(['title', 'code', 'other', 'board.react', 'coach.meeting.between', 'common.labelled']);

function leaves(words: Words, path: string[] = []): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  for (const [key, value] of Object.entries(words)) {
    const here = [...path, key];
    if (typeof value === 'object') for (const [at, leaf] of leaves(value, here)) found.set(at, leaf);
    else found.set(here.join('.'), value as Leaf);
  }
  return found;
}

const english = leaves(en as unknown as Words);
const chinese = leaves(zh as unknown as Words);

/** The texts of a union type in a generated file, read as text because types do not exist at run time. */
function union(file: string, name: string): string[] {
  const source = readFileSync(`src/protocol/${file}`, 'utf8');
  const [, body] = new RegExp(`export type ${name} =([^;]*);`).exec(source) ?? [];
  return [...(body ?? '').matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');
}

/** Fills in recognisable numbers and names. */
function said(leaf: Leaf, argument: unknown): string {
  return typeof leaf === 'string' ? leaf : leaf(...Array<unknown>(leaf.length).fill(argument));
}

test('both languages say the same things', () => {
  expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
});

test('a message takes as many values in one language as in the other', () => {
  for (const [at, leaf] of english) {
    const other = chinese.get(at);
    expect(typeof other, at).toBe(typeof leaf);
    if (typeof leaf === 'function' && typeof other === 'function') expect(other.length, at).toBe(leaf.length);
  }
});

test('the numbers and names that are given are said', () => {
  for (const words of [english, chinese]) {
    for (const [at, leaf] of words) {
      if (typeof leaf === 'function') expect(said(leaf, 7), at).toContain('7');
    }
  }
});

test('nothing is empty', () => {
  for (const words of [english, chinese]) {
    for (const [at, leaf] of words) expect(said(leaf, 7).trim(), at).not.toBe('');
  }
});

test('the Chinese words are Chinese, the English ones are not', () => {
  for (const [at, leaf] of chinese) if (!NAMES.has(at)) expect(said(leaf, 7), at).toMatch(HAN);
  for (const [at, leaf] of english) if (!NAMES.has(at)) expect(said(leaf, 7), at).not.toMatch(HAN);
});

test.each([
  ['protocol.gen.ts', 'Code', 'refusals'],
  ['rest.gen.ts', 'ProblemCode', 'failures'],
  ['rest.gen.ts', 'UnreadableReason', 'imports.unreadable'],
  ['rest.gen.ts', 'RefusalReason', 'imports.reasons'],
  ['rest.gen.ts', 'TextEncoding', 'imports.encodings'],
  ['protocol.gen.ts', 'ObstacleType', 'board.types'],
  ['protocol.gen.ts', 'Remover', 'board.lanes'],
  ['protocol.gen.ts', 'Reaction', 'board.reactions'],
  ['protocol.gen.ts', 'Role', 'roles'],
  ['protocol.gen.ts', 'Seniority', 'seniorities'],
])('every word of %s %s has words in both languages', (file, name, group) => {
  const codes = union(file, name);
  expect(codes.length).toBeGreaterThan(2);
  for (const code of codes) {
    expect(english.get(`${group}.${code}`), code).toBeDefined();
    expect(chinese.get(`${group}.${code}`), code).toBeDefined();
  }
});
