import { expect, type Page } from '@playwright/test';
import { addDeal, LANES, manager, member, newBoard, openBoard, PASSWORD, raise, unique } from './house';
import { test } from './story';

test('each keystroke of an unsent text survives a reload, Escape and an expired sign-in', async ({
  browser,
}) => {
  const boss = await manager(browser);
  const board = await newBoard(boss);
  await openBoard(boss, board);
  await addDeal(boss.page, 'Hospital CRM');
  const lane = boss.page.getByRole('region', { name: LANES.rep });
  await lane.getByRole('button', { name: /^Add an obstacle/ }).click();
  await lane.getByRole('textbox').pressSequentially('Liability cap dead');
  await boss.page.reload();
  await lane.getByRole('button', { name: /^Add an obstacle/ }).click();
  await expect(lane.getByRole('textbox')).toHaveValue('Liability cap dead');

  await lane.getByRole('textbox').pressSequentially('lock');
  await boss.page.keyboard.press('Escape');
  await expect(lane.getByText('Not sent yet')).toBeVisible();

  await boss.context.clearCookies();
  await boss.page.reload();
  await expect(boss.page).toHaveURL(/sign-in/);
  await boss.page.getByLabel('E-mail').fill(boss.email);
  await boss.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await boss.page.getByRole('button', { name: 'Sign in' }).click();
  await expect(boss.page).toHaveURL(new RegExp(board));
  await lane.getByRole('button', { name: /^Add an obstacle/ }).click();
  await expect(lane.getByRole('textbox')).toHaveValue('Liability cap deadlock');
});

test('when somebody else changed the same text meanwhile, both versions are there to choose from', async ({
  browser,
}) => {
  const boss = await manager(browser);
  const rep = await member(browser, boss, 'REP', unique('Rob'));
  const board = await newBoard(boss);
  await openBoard(boss, board);
  await addDeal(boss.page, 'Logistics link');
  await openBoard(rep, board);

  const write = async (page: typeof boss.page, text: string) => {
    await page.getByRole('button', { name: /^Result:/ }).click();
    await page.getByRole('textbox', { name: 'Result' }).fill(text);
  };
  await write(boss.page, 'From the manager');
  await write(rep.page, 'From the rep');
  await rep.page.keyboard.press('Control+Enter');
  await expect(rep.page.getByRole('button', { name: 'Result: From the rep' })).toBeVisible();
  // nothing replaces text under a cursor
  await expect(boss.page.getByRole('textbox', { name: 'Result' })).toHaveValue('From the manager');
  await expect(boss.page.getByText('reported a result: “From the rep”')).toBeVisible();
  await boss.page.keyboard.press('Control+Enter');

  const notice = boss.page.getByRole('alert').filter({ hasText: 'Somebody changed this text' });
  await expect(notice).toContainText('From the manager');
  await expect(notice).toContainText('From the rep');

  const lane = boss.page.getByRole('region', { name: LANES.rep });
  await raise(boss.page, LANES.rep, 'Champion left');
  await lane.getByRole('button', { name: 'Actions for “Champion left”' }).click();
  await boss.page.getByRole('menuitem', { name: 'Delete' }).click();
  const takenBack = boss.page.getByRole('status').filter({ hasText: 'Champion left' });
  // it stays while the pointer is on it
  await takenBack.hover();
  for (const width of [360, 768, 1280]) {
    await boss.page.setViewportSize({ width, height: 900 });
    expect(await covering(boss.page), `${width} px`).toEqual([]);
  }
  await notice.getByRole('button', { name: 'Use mine' }).click();
  await expect(rep.page.getByRole('button', { name: 'Result: From the manager' })).toBeVisible();
});

/** Notices that cover others or are outside the screen. */
function covering(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('.floating > .notices > *')]
      .map((element) => ({ name: element.textContent ?? '', box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    const outside = shown.filter(
      ({ box }) => box.top < 0 || box.bottom > innerHeight || box.right > innerWidth,
    );
    const over = shown.flatMap((one, n) =>
      shown
        .slice(n + 1)
        .filter(
          ({ box }) =>
            one.box.bottom > box.top &&
            box.bottom > one.box.top &&
            one.box.right > box.left &&
            box.right > one.box.left,
        )
        .map((other) => `${one.name} / ${other.name}`),
    );
    return [...(shown.length < 2 ? ['one is missing'] : []), ...outside.map(({ name }) => name), ...over];
  });
}
