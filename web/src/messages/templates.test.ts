// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';

/** A node of a template or of the script in it, as the compiler parses it. */
type Node = { type: string } & Record<string, unknown>;

const LETTER = /\p{L}/u;
/** Attributes and properties that people read or hear. */
const READ = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'error',
  'hint',
  'label',
  'lead',
  'placeholder',
  'submitText',
  'text',
  'title',
]);
/** The app’s name and names of keys are the same everywhere. */
const NAMES = new Set(['Unblock', 'Ctrl', 'Esc', 'Enter']);
/** Their content is not shown. */
const UNSEEN = new Set(['Script', 'StyleSheet', 'script', 'css', 'instance', 'module']);

const templates = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.svelte'),
);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function children(node: Node): [key: string, child: Node][] {
  return Object.entries(node).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).filter(isNode).map((it): [string, Node] => [key, it]),
  );
}

/** Texts that an expression can evaluate to, not arguments of functions. */
function literals(node: Node): string[] {
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? [node['value']] : [];
    case 'TemplateLiteral':
      return children(node).flatMap(([key, it]) =>
        key === 'quasis' ? [String((it['value'] as { raw: string }).raw)] : literals(it),
      );
    case 'ConditionalExpression':
      return children(node).flatMap(([key, it]) => (key === 'test' ? [] : literals(it)));
    case 'LogicalExpression':
      return children(node).flatMap(([, it]) => literals(it));
    case 'BinaryExpression':
      return node['operator'] === '+' ? children(node).flatMap(([, it]) => literals(it)) : [];
    case 'ExpressionTag':
      return children(node).flatMap(([, it]) => literals(it));
    case 'Text':
      return [String(node['data'])];
    default:
      return [];
  }
}

/** All texts that a template shows or announces without using the messages. */
function untranslated(node: Node, key = ''): string[] {
  if (UNSEEN.has(key) || UNSEEN.has(node.type)) return [];
  if (node.type === 'Text' || node.type === 'ExpressionTag') return literals(node);
  if (node.type === 'Attribute') {
    return READ.has(String(node['name'])) ? children(node).flatMap(([, it]) => literals(it)) : [];
  }
  return children(node).flatMap(([at, it]) => untranslated(it, at));
}

function foundIn(source: string): string[] {
  const root = parse(source, { modern: true }) as unknown as Node;
  return untranslated(root)
    .map((text) => text.trim())
    .filter((text) => LETTER.test(text) && !NAMES.has(text));
}

test('there are templates to look at', () => {
  expect(templates.length).toBeGreaterThan(30);
});

test.each(templates)('%s says nothing that is not in the messages', (name) => {
  expect(foundIn(readFileSync(`src/${name}`, 'utf8'))).toEqual([]);
});

test.each([
  ['<p>Hello</p>', ['Hello']],
  ['<p>{name} 已保存</p>', ['已保存']],
  ['<button aria-label="Close"></button>', ['Close']],
  ['<input placeholder={open ? "Write" : words.hint} />', ['Write']],
  ['<Field label={`${n} left`} />', ['left']],
  ['{#if a}<p>{a ?? "none"}</p>{:else}else{/if}', ['none', 'else']],
  ['{#each list as it}<li>{"one " + it}</li>{/each}', ['one']],
  ['<p class="quiet" data-status="live">{words.hello} · 7 {short("not shown")}</p>', []],
  ['<script>const t = "code";</script><style>p { color: red; }</style>', []],
])('%s: text outside the messages is found', (source, found) => {
  expect(foundIn(source)).toEqual(found);
});
