import { expect, type Locator, type Page } from '@playwright/test';
import { en } from '../src/messages/en';
import { zh } from '../src/messages/zh';
import { manager, unique } from './house';
import { isFine } from './sight';
import { test } from './story';

const SAMPLES = { EN: ['Head of production', 'CFO'], ZH: ['生产主管', '财务总监'] } as const;

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(target).toBeFocused({ timeout: 50 });
  }).toPass();
}

for (const words of [en, zh]) {
  const language = words === en ? 'EN' : 'ZH';
  const committee = words.committee;

  test(`the people who decide are added and changed by keyboard, for everybody to see: ${words.code}`, async ({
    browser,
  }) => {
    test.slow();
    const { page, context } = await manager(browser);
    await context.request.patch('/api/me', { data: { language } });
    const made = await context.request.post('/api/deals', {
      data: { fields: { name: unique(words === en ? 'Plant' : '工厂'), category: 'PIPELINE' } },
    });
    const { deal } = (await made.json()) as { deal: { id: string } };
    await page.goto(`/deals/${deal.id}`);
    await expect(page.getByText(committee.none)).toBeVisible();
    const [production, finance] = SAMPLES[language];

    const add = page.getByRole('button', { name: committee.add });
    await tabTo(page, add);
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog');
    await expect(form.getByLabel(committee.fields.name)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.type(production);
    await form.getByLabel(committee.fields.buyingRole).selectOption('CHAMPION');
    await form.getByLabel(committee.fields.attitude).selectOption('SUPPORTS');
    await isFine(page, words, 'dialog');
    await form.getByLabel(committee.fields.title).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article', { name: production })).toContainText(committee.attitudes.SUPPORTS);
    await expect(page.getByText(committee.noBuyer)).toBeVisible();
    await expect(form).toBeHidden();
    await expect(add).toBeFocused();

    await context.request.post(`/api/deals/${deal.id}/contacts`, {
      data: { fields: { title: finance, buyingRole: 'USER', attitude: 'AGAINST' } },
    });
    await page.reload();
    await page.getByRole('button', { name: committee.editOf(finance) }).click();
    await form.getByLabel(committee.fields.buyingRole).selectOption('ECONOMIC_BUYER');
    await form.getByRole('button', { name: words.common.save }).click();
    await expect(page.getByText(committee.noBuyer)).toBeHidden();
    const { roles } = committee;
    await expect(
      page.getByText(words.deals.became(roles.USER, roles.ECONOMIC_BUYER)),
      'the change of the role in the history',
    ).toBeVisible();
    await isFine(page, words);
  });
}
