import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { en, type Messages } from '../src/messages/en';
import { zh } from '../src/messages/zh';

/** One element that breaks a rule of axe. */
type Found = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]['nodes'][number];

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const HEIGHT = 900;

/** Each language's own name. */
const LANGUAGES = [en.other, zh.other];

/**
 * Checks what is on the screen: WCAG 2.2 AA, nothing outside the screen, one language, on a desktop and on a phone.
 * English is checked in the light theme there and in the dark one here. Chinese has the same elements and colours with
 * shorter words, so there only translation, overflow and target sizes are checked. A check takes seconds: if only a
 * part is new, it is enough to check that part.
 */
export async function isFine(page: Page, words: Messages, part = 'html'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', words.code);
  await isTranslated(page, words);
  await looksFine(page, part, 360, 'dark', words === en);
  await looksFine(page, part, 1280, 'light', words === en);
}

async function looksFine(
  page: Page,
  part: string,
  width: number,
  theme: 'light' | 'dark',
  looksClosely: boolean,
): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
  await page.evaluate(() => scrollTo(0, 0));
  await isStill(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over, 'the page is wider than the screen').toBeLessThanOrEqual(0);
  const axe = new AxeBuilder({ page }).include(part).setLegacyMode();
  const found = await (looksClosely ? axe.withTags(WCAG) : axe.withRules('target-size')).analyze();
  const told: string[] = [];
  for (const { id, nodes } of found.violations)
    for (const node of nodes)
      if (!(await isFineInSight(page, id, node))) told.push(`${id}: ${node.html} (${node.failureSummary})`);
  expect(told, `${theme}, ${width} px`).toEqual([]);
}

/** Colour transitions have ended. Elements out of sight do not animate and are not waited for. */
async function isStill(page: Page): Promise<void> {
  const moving = () =>
    page.evaluate(
      () =>
        document.getAnimations().filter(({ playState, effect }) => {
          const target = effect instanceof KeyframeEffect ? effect.target : null;
          const isSeen = target?.checkVisibility({ contentVisibilityAuto: true }) ?? false;
          const ends = effect?.getComputedTiming().endTime !== Infinity;
          return isSeen && ends && playState === 'running';
        }).length,
    );
  await expect.poll(moving, 'what moves on the page').toBe(0);
}

/**
 * A control that is half covered by a sticky bar only because of the scroll position says nothing about its size: it is
 * checked again in full view.
 */
async function isFineInSight(page: Page, rule: string, { target, failureSummary }: Found): Promise<boolean> {
  const [selector] = target;
  if (rule !== 'target-size' || !failureSummary?.includes('obscured') || typeof selector !== 'string')
    return false;
  await page.locator(selector).evaluate((control) => control.scrollIntoView({ block: 'center' }));
  const again = await new AxeBuilder({ page }).include(selector).withRules(rule).setLegacyMode().analyze();
  await page.evaluate(() => scrollTo(0, 0));
  return again.violations.length === 0;
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
  const own = new Set([...sayings(words), ...LANGUAGES]);
  const foreign = new Set(sayings(words === en ? zh : en).filter((it) => !own.has(it)));
  expect(said.filter((it) => foreign.has(it))).toEqual([]);
  expect(said.filter((it) => /undefined|\[object|=>|^[a-z]+\.[a-zA-Z.]+$/.test(it))).toEqual([]);
}

function sayings(words: object): string[] {
  return Object.values(words).flatMap((it: unknown) => {
    if (typeof it === 'string') return [it];
    return typeof it === 'object' && it !== null ? sayings(it) : [];
  });
}
