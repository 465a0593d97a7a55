import { expect, type Page } from '@playwright/test';
import axe, { type NodeResult, type RunOptions } from 'axe-core';
import { en, type Messages } from '../src/messages/en';
import { zh } from '../src/messages/zh';

/** An element that breaks a rule. */
type Found = NodeResult & { rule: string };

const WCAG: RunOptions['runOnly'] = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
};
const TARGETS: RunOptions['runOnly'] = { type: 'rule', values: ['target-size'] };
const HEIGHT = 900;

/** Each language's own name. */
const LANGUAGES = [en.other, zh.other];

/**
 * Checks what is on the screen: WCAG 2.2 AA, nothing outside the screen, one language, on a desktop and on a phone.
 * English is checked in the light theme there and in the dark one here. Chinese has the same elements and colours with
 * shorter words, so there only translation, overflow and, for fingers, target sizes are checked. A check takes a second:
 * if only a part is new, it is enough to check that part.
 */
export async function isFine(page: Page, words: Messages, part = 'html'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', words.code);
  await isTranslated(page, words);
  if (words === en) {
    await fits(page, 360, 'dark');
    await keepsTo(page, part, WCAG);
    await fits(page, 1280, 'light');
    await keepsTo(page, part, WCAG);
  } else {
    await fits(page, 360, 'light');
    await keepsTo(page, part, TARGETS);
    await fits(page, 1280, 'light');
  }
}

async function fits(page: Page, width: number, theme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
    scrollTo(0, 0);
  }, theme);
  await isStill(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over, `how much wider the page is than a screen of ${width} px`).toBeLessThanOrEqual(0);
}

async function keepsTo(page: Page, part: string, rules: RunOptions['runOnly']): Promise<void> {
  const told: string[] = [];
  for (const found of await broken(page, part, rules))
    if (!(await isFineInSight(page, found)))
      told.push(`${found.rule}: ${found.html} (${found.failureSummary})`);
  expect(told, JSON.stringify(page.viewportSize())).toEqual([]);
}

/** What breaks these rules of axe within a part of the page. */
async function broken(page: Page, part: string, runOnly: RunOptions['runOnly']): Promise<Found[]> {
  // once for each document, and only the details that are reported: most of a check's time went into the rest
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(([where, options]) => axe.run(where, options), [
    part,
    { runOnly, resultTypes: ['violations'], preload: false } as RunOptions,
  ] as const);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => ({ ...node, rule: id })));
}

/** Colour transitions have ended. Elements out of sight do not animate and are not waited for. */
async function isStill(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => {
      const target = effect instanceof KeyframeEffect ? effect.target : null;
      const isSeen = target?.checkVisibility({ contentVisibilityAuto: true }) ?? false;
      const ends = effect?.getComputedTiming().endTime !== Infinity;
      return !isSeen || !ends || playState !== 'running';
    }),
  );
}

/**
 * A control that is half covered by a sticky bar only because of the scroll position says nothing about its size: it is
 * checked again in full view.
 */
async function isFineInSight(page: Page, { rule, target, failureSummary }: Found): Promise<boolean> {
  const [selector] = target;
  if (rule !== 'target-size' || !failureSummary?.includes('obscured') || typeof selector !== 'string')
    return false;
  await page.locator(selector).evaluate((control) => control.scrollIntoView({ block: 'center' }));
  const again = await broken(page, selector, TARGETS);
  await page.evaluate(() => scrollTo(0, 0));
  return again.length === 0;
}

/** Nothing is in the other language, or shows an identifier of the code. */
async function isTranslated(page: Page, words: Messages): Promise<void> {
  const said = await page.evaluate(() => {
    const attributes = ['aria-label', 'title', 'placeholder'];
    const spoken = [...document.querySelectorAll(attributes.map((it) => `[${it}]`).join())].flatMap((it) =>
      attributes.map((name) => it.getAttribute(name) ?? ''),
    );
    return [...document.body.innerText.split('\n'), ...spoken].map((it) => it.trim());
  });
  const own = new Set([...sayings(words), ...LANGUAGES, ...(await stagesOf(page))]);
  const foreign = new Set(sayings(words === en ? zh : en).filter((it) => !own.has(it)));
  expect(said.filter((it) => foreign.has(it))).toEqual([]);
  expect(said.filter((it) => /undefined|\[object|=>|^[a-z]+\.[a-zA-Z.]+$/.test(it))).toEqual([]);
}

/** The team's stages are named in the team's language. */
async function stagesOf(page: Page): Promise<string[]> {
  const answer = await page.request.get('/api/stages');
  return answer.ok() ? ((await answer.json()) as { name: string }[]).map(({ name }) => name) : [];
}

function sayings(words: object): string[] {
  return Object.values(words).flatMap((it: unknown) => {
    if (typeof it === 'string') return [it];
    return typeof it === 'object' && it !== null ? sayings(it) : [];
  });
}
