import { readFile } from 'node:fs/promises';
import { expect, type APIRequestContext, type Download, type Page } from '@playwright/test';
import { en } from '../src/messages/en';
import { zh } from '../src/messages/zh';
import { firstManager } from './house';
import { ownServer } from './own-server';
import { isFine } from './sight';
import { test } from './story';

const PNG = [0x89, 0x50, 0x4e, 0x47];

for (const words of [en, zh]) {
  test(`a manager looks at the pipeline, limits it, and saves what it shows: ${words.code}`, async ({
    browser,
  }) => {
    const server = await ownServer();
    try {
      const { page, context } = await firstManager(browser, server.url);
      if (words === zh) await context.request.patch('/api/me', { data: { language: 'ZH' } });
      await page.goto('/deals');
      await expect(page.locator('html')).toHaveAttribute('lang', words.code);
      await page.getByRole('main').getByRole('link', { name: words.pipeline.title }).click();
      const { pipeline } = words;
      await expect(page.getByText(pipeline.empty)).toBeVisible();
      await isFine(page, words, 'main');

      await addDeals(context.request);
      await page.reload();
      await expect(page.getByText(pipeline.totals('15', '11', '1'), { exact: true })).toBeVisible();
      for (const figure of [
        pipeline.cycle,
        pipeline.sources,
        pipeline.stages,
        pipeline.ages,
        pipeline.months,
      ])
        await expect(figureOf(page, figure.title).getByRole('img')).toBeVisible();
      const sources = figureOf(page, pipeline.sources.title);
      await expect(sources.getByText(pipeline.sources.rate('92%', '12'), { exact: true })).toBeVisible();
      await expect(
        figureOf(page, pipeline.ages.title).getByText(pipeline.few(2), { exact: true }),
      ).toBeVisible();
      for (const table of await page.getByText(words.charts.table).all()) await table.click();
      await isFine(page, words, 'main');

      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByRole('combobox', { name: pipeline.source, exact: true }).selectOption('Web');
      await expect(page.getByText(pipeline.totals('3', '0', '0'), { exact: true })).toBeVisible();
      await expect(page).toHaveURL(/\/pipeline\?source=Web$/);
      await page.reload();
      await expect(page.getByText(pipeline.totals('3', '0', '0'), { exact: true })).toBeVisible();
      await expect(page.getByText(pipeline.cycle.nothing)).toBeVisible();

      const saved = await downloaded(page, () => sources.getByRole('link').click());
      expect((await readFile(await saved.path())).toString()).toContain('\r\nWeb,3,0,0,3,,,');
      const picture = await downloaded(page, () => sources.getByRole('button').press('Enter'));
      expect(picture.suggestedFilename()).toContain(pipeline.sources.title);
      expect([...(await readFile(await picture.path()))].slice(0, 4)).toEqual(PNG);

      await page.goBack();
      await expect(page.getByText(pipeline.totals('15', '11', '1'), { exact: true })).toBeVisible();
    } finally {
      await server.stop();
    }
  });
}

function figureOf(page: Page, title: string) {
  return page.getByRole('region', { name: title, exact: true });
}

async function downloaded(page: Page, ask: () => Promise<void>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), ask()]);
  return file;
}

/** Eleven won and one lost from one source, three open ones from another; two in one stage, one in the next. */
async function addDeals(request: APIRequestContext): Promise<void> {
  const ended = Array.from({ length: 12 }, (_, at) => ({
    stage: at === 0 ? 'lost' : 'won',
    source: 'Trade fair',
    amount: 1000 * at,
    currency: at % 2 === 0 ? 'EUR' : 'CNY',
  }));
  const open = ['proposal', 'proposal', 'negotiation'].map((stage) => ({ stage, source: 'Web' }));
  for (const [at, fields] of [...ended, ...open].entries()) {
    const answer = await request.post('/api/deals', { data: { fields: { name: `Deal ${at}`, ...fields } } });
    expect(answer.ok(), await answer.text()).toBe(true);
  }
}
