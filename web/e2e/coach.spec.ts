import { expect } from '@playwright/test';
import { manager, member, newBoard, openBoard, saved } from './house';
import { test } from './story';

const BLAMING = '你怎么又把日期推了？';
const FORWARD = '新日期需要客户完成哪几步？';

test('a hint at blame is shown to the writer alone, and the sent text looks ahead', async ({ browser }) => {
  const mona = await manager(browser);
  const rep = await member(browser, mona, 'REP', 'Ben');
  const board = await newBoard(mona);
  const heard: string[] = [];
  rep.page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => heard.push(String(payload))),
  );
  await openBoard(mona, board);
  await openBoard(rep, board);

  await mona.page.getByRole('button', { name: 'Add a deal' }).first().click();
  await mona.page.getByLabel('Deal', { exact: true }).fill('Hospital CRM');
  await mona.page.keyboard.press('Enter');
  await mona.page.locator('[data-lane=MANAGER]').getByRole('button', { name: 'Add an obstacle' }).click();
  await mona.page.keyboard.type(BLAMING);
  await mona.page.keyboard.press('Control+Enter');
  await expect(mona.page.getByText('Only you see this')).toBeVisible();
  await mona.page.getByRole('button', { name: 'Use this instead' }).click();
  const writer = mona.page.getByRole('textbox', { name: 'Add an obstacle' });
  await expect(writer).toHaveValue(FORWARD);
  await mona.page.keyboard.press('Control+z');
  await expect(writer).toHaveValue(BLAMING);
  await mona.page.keyboard.press('Control+y');
  await expect(writer).toHaveValue(FORWARD);
  await mona.page.keyboard.press('Control+Enter');
  await saved(mona.page);

  await expect(rep.page.locator('[data-lane=MANAGER]').getByText(FORWARD)).toBeVisible();
  expect(heard.join('\n')).not.toContain(BLAMING);
});

test('an obstacle for an executive asks for one thing, and the answer comes back to all', async ({
  browser,
}) => {
  const mona = await manager(browser);
  const rep = await member(browser, mona, 'REP', 'Ben');
  const board = await newBoard(mona);
  await openBoard(rep, board);
  await rep.page.getByRole('button', { name: 'Add a deal' }).first().click();
  await rep.page.getByLabel('Deal', { exact: true }).fill('Retail expansion');
  await rep.page.keyboard.press('Enter');
  await rep.page.locator('[data-lane=EXECUTIVE]').getByRole('button', { name: 'Add an obstacle' }).click();
  await rep.page.keyboard.type('Champion left');
  await rep.page.keyboard.press('Control+Enter');
  await expect(rep.page.getByLabel('What do you need?')).toBeFocused();
  await rep.page.keyboard.type('Call their COO');
  await rep.page.getByLabel('Who is asked?').fill('Director');
  await rep.page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(rep.page.getByText('No answer yet')).toBeVisible();

  await openBoard(mona, board);
  await mona.page.getByRole('button', { name: 'Answer', exact: true }).click();
  await mona.page.keyboard.type('On Friday');
  await mona.page.getByLabel('Whose answer is it?').fill('Director');
  await mona.page.getByRole('button', { name: 'Yes, will do' }).click();
  await expect(rep.page.getByText(/Director \(noted by Mona.*\): yes/)).toBeVisible();
});

test('a person who asks for help without a name is named to nobody', async ({ browser }) => {
  const mona = await manager(browser);
  const rep = await member(browser, mona, 'REP', 'Ben');
  const board = await newBoard(mona);
  await openBoard(rep, board);
  await openBoard(mona, board);
  await rep.page.getByRole('button', { name: 'I need help' }).click();
  await rep.page.keyboard.type('How does a lead become a deal?');
  await rep.page.getByLabel('Without my name').check();
  await rep.page.getByRole('button', { name: 'Send' }).click();
  const card = mona.page.locator('li[data-card]').filter({ hasText: 'How does a lead become a deal?' });
  await expect(card).toContainText('Somebody');
  await expect(card.getByTitle(/Ben/)).toHaveCount(0);
  await card.getByRole('button', { name: 'Comment' }).click();
  await mona.page.keyboard.type('Ask what it costs them today');
  await mona.page.keyboard.press('Control+Enter');
  await expect(rep.page.getByText('Ask what it costs them today').first()).toBeVisible();
});
