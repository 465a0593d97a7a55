import { expect, type Page } from '@playwright/test';
import { en } from '../src/messages/en';
import { firstManager, saved } from './house';
import { ownServer } from './own-server';
import { brings, mark } from './reviews';
import { say } from './say';
import { test } from './story';

const DEAL = mark('deal');
const { templates } = en;
const rescue = templates.kinds.RESCUE.name;

test('a manager writes the team’s own questions, and the review for which they are asks them', async ({
  browser,
}) => {
  const server = await ownServer();
  try {
    const mona = await firstManager(browser, server.url);
    const { page } = mona;
    await page.goto('/people');
    const settings = page.getByRole('region', { name: templates.questions.title });
    await settings.getByLabel(templates.questions.template).selectOption(rescue);
    await settings.getByLabel(templates.questions.part).selectOption(templates.parts.RESULT);
    const field = settings.getByLabel(templates.questions.field);
    await expect(field).toHaveValue(templates.prompts.RESCUE.RESULT.join('\n'));
    await field.fill('Who called them last?\nWhat do they fear?');
    await settings.getByRole('button', { name: templates.questions.save }).click();
    await expect(settings.getByText(templates.questions.saved)).toBeVisible();

    const board = await rescues(page);
    await say(
      mona,
      board,
      ...(await brings(mona, DEAL, 'Hospital CRM')),
      { t: 'set-goal', text: 'It is saved' },
      { t: 'set-agenda', allotments: [{ deal: DEAL, seconds: 540 }] },
      { t: 'start-review' },
      { t: 'open-slot', deal: DEAL },
    );
    await page.getByRole('button', { name: en.coach.meeting.title }).click();
    await expect(page.getByText('Who called them last?')).toBeVisible();
    await expect(page.getByText(templates.prompts.RESCUE.RESULT[0] ?? '')).toHaveCount(0);
  } finally {
    await server.stop();
  }
});

/** Makes a rescue of one deal and gives its board. */
async function rescues(page: Page): Promise<string> {
  await page.goto('/');
  await page.getByRole('button', { name: templates.create }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: new RegExp(`^${rescue}`) }).check();
  await dialog.getByRole('button', { name: en.series.begin }).click();
  await expect(page).toHaveURL(/\/boards\//);
  await saved(page);
  return /boards\/([^/]+)/.exec(page.url())?.[1] ?? '';
}
