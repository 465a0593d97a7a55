import { expect } from '@playwright/test';
import { newId } from '../src/board/id';
import { manager, member, newBoard, openBoard, saved, unique, type Person } from './house';
import { test } from './story';
import { Voice } from './voice';

const CARDS = 300;
/** As many as one person may write at once. */
const EACH = 50;

async function raise(person: Person, board: string, deal: string, first: number): Promise<void> {
  const voice = await Voice.at(person.context.request, board);
  for (let n = first; n < first + EACH; n++) {
    const said = await voice.does({
      t: 'raise-obstacle',
      card: newId(),
      deal,
      text: `Obstacle number ${n}`,
      type: 'OTHER',
      remover: 'REP',
      hidden: false,
    });
    expect(said).toBe('done');
  }
  voice.close();
}

test('on a board with hundreds of cards people find, scroll to and write on any of them', async ({
  browser,
}) => {
  const boss = await manager(browser);
  const { page } = boss;
  const board = await newBoard(boss);
  const { id: me } = (await (await boss.context.request.get('/api/me')).json()) as { id: string };
  const voice = await Voice.at(boss.context.request, board);
  const deal = newId();
  expect(await voice.does({ t: 'add-deal', deal, name: 'Hospital group', owner: me, facts: {} })).toBe(
    'done',
  );
  voice.close();
  await raise(boss, board, deal, 0);
  for (let first = EACH; first < CARDS; first += EACH)
    await raise(await member(browser, boss, 'REP', unique('Rita')), board, deal, first);

  await openBoard(boss, board);
  const lane = page.getByRole('region', { name: /The rep removes it/ });
  const card = (text: string) => lane.locator('[data-card]').filter({ hasText: new RegExp(`${text}\\b`) });
  await expect(lane.getByRole('heading', { level: 3 })).toContainText(String(CARDS));
  await expect(card('Obstacle number 0')).toBeVisible();
  await expect(card('Obstacle number 250')).toHaveCount(0);
  expect(await page.locator('*').count()).toBeLessThan(3_000);

  // a text is begun, and stays while somebody scrolls far away
  await page.getByRole('button', { name: 'Obstacles: Obstacle number 1', exact: true }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' until January');
  await page.mouse.wheel(0, 9_000);
  await expect(card('Obstacle number 9')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Obstacles' })).toHaveValue(
    'Obstacle number 1 until January',
  );
  await page.keyboard.press('Control+Enter');
  await saved(page);

  // found by its text, a card comes into view and has the focus
  const find = async (text: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(text);
    await page.getByRole('option', { name: text }).first().click();
    await expect(card(text)).toBeFocused();
    await expect(card(text)).toBeInViewport();
  };
  await find('Obstacle number 250');
  await find('Obstacle number 1 until January');
});
