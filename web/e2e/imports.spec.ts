import { expect, type Page } from '@playwright/test';
import { en, type Messages } from '../src/messages/en';
import { zh } from '../src/messages/zh';
import { firstManager } from './house';
import { ownServer } from './own-server';
import { isFine } from './sight';
import { test } from './story';

/** A German export with a report's title and footer, a date that does not exist, and no column that is called a name. */
const PIPELINE = `Bericht Pipeline
Produkt;Kunde;Vertriebsphase;Betrag;Abschlussdatum
Ventilators;Hospital North;Proposal;1.250.000,50 €;31.12.2026
Beds;Clinic East;Angebot;12.000,00 €;31.02.2027
Scanner;Clinic West;Won;99.900,00 €;15.11.2026
`;

for (const words of [en, zh]) {
  test(`a manager drops a file, says what it does not tell, looks, imports and takes it back: ${words.code}`, async ({
    browser,
  }) => {
    const server = await ownServer();
    try {
      const { page, context } = await firstManager(browser, server.url);
      if (words === zh) await context.request.patch('/api/me', { data: { language: 'ZH' } });
      await page.goto('/deals');
      await expect(page.locator('html')).toHaveAttribute('lang', words.code);
      await drop(page, 'Pipeline 2026.csv', PIPELINE);
      const { imports } = words;
      await expect(page.getByRole('heading', { level: 1, name: 'Pipeline 2026.csv' })).toBeVisible();
      await expect(page.getByRole('heading', { name: imports.outcome })).toBeVisible();
      await expect(page.getByText('Bericht Pipeline')).toBeVisible();

      await page.getByLabel(imports.notes.NO_NAME).selectOption('Produkt');
      await expect(confirm(page, words, 2)).toBeVisible();
      await page.getByLabel(imports.verdicts.REFUSED(1)).check({ force: true });
      const refused = page.getByRole('listitem').filter({ hasText: imports.reasons.NO_SUCH_DAY });
      await expect(refused).toContainText('31.02.2027');
      await isFine(page, words, 'main');
      await page.setViewportSize({ width: 1280, height: 800 });

      await confirm(page, words, 2).click();
      await expect(page.getByText(imports.done.DEALS(2, 0))).toBeVisible();
      await isFine(page, words, 'main');
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByRole('link', { name: imports.toDeals }).click();
      await expect(page.getByRole('link', { name: 'Ventilators' })).toBeVisible();
      await expect(page.getByText(words.deals.counted.open(1))).toBeVisible();

      await page.goBack();
      await page.getByRole('button', { name: imports.undo }).click();
      await page.getByRole('dialog').getByRole('button', { name: imports.undoAction }).click();
      await expect(page.getByText(imports.undone(2, 0))).toBeVisible();
      await page.goto('/deals');
      await expect(page.getByText(words.deals.nones.open)).toBeVisible();
    } finally {
      await server.stop();
    }
  });
}

test('a file is imported by keyboard alone, and what is no table says why', async ({ browser }) => {
  const server = await ownServer();
  try {
    const { page } = await firstManager(browser, server.url);
    const { imports } = en;
    await page.goto('/imports');
    await choose(page, 'letter.csv', '%PDF-1.7 not a table');
    await expect(page.getByText(imports.unreadable.PDF)).toBeVisible();

    await page.getByRole('link', { name: imports.another }).press('Enter');
    await choose(page, 'deals.csv', 'Deal name,Customer,Stage\nValves,River,Proposal\n');
    await expect(confirm(page, en, 1)).toBeVisible();
    await page.keyboard.press('Tab');
    while (!(await confirm(page, en, 1).evaluate((it) => it === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText(imports.done.DEALS(1, 0))).toBeVisible();

    await page.goto('/imports');
    await choose(page, 'again.csv', 'Deal name,Customer,Stage\nValves,River,Proposal\n');
    await expect(page.getByText(imports.nothing)).toBeVisible();
    await page.getByRole('button', { name: imports.discard }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: imports.title })).toBeVisible();
    await expect(page.getByRole('link', { name: 'deals.csv' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'again.csv' })).toHaveCount(0);
  } finally {
    await server.stop();
  }
});

function confirm(page: Page, words: Messages, deals: number) {
  return page.getByRole('button', { name: words.imports.confirm.DEALS(deals), exact: true });
}

/** Chooses the file by the button that the focus is moved to. */
async function choose(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: en.imports.choose }).press('Enter');
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

/** Drops the file on the page, as from the desktop. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([called, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], called ?? '', { type: 'text/csv' }));
      return transfer;
    },
    [name, text],
  );
  const main = page.getByRole('main');
  await main.dispatchEvent('dragenter', { dataTransfer: data });
  await main.dispatchEvent('drop', { dataTransfer: data });
}
