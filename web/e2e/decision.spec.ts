import { expect, type Page } from '@playwright/test';
import { en } from '../src/messages/en';
import { DEAL, Deciding, IDEAS } from './deciding';
import { saved } from './house';
import { mark } from './reviews';
import { say } from './say';
import { test } from './story';

const { meeting, board: words } = en;

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test(`all that a decision needs is on one screen of ${width} × ${height}`, async ({ browser }) => {
    const it = await Deciding.of(browser);
    await it.sorts();
    await it.boss.page.setViewportSize({ width, height });
    const page = await it.opens(it.boss);
    const rows = page.locator('[data-choice]');
    await expect(rows.first()).toContainText('Second contact');
    await expect(rows.first()).toContainText('2 dots');
    await expect(rows.first().getByRole('checkbox')).toBeChecked();
    await expect(rows.nth(1)).toContainText('ROI workshop');
    await expect(rows.nth(1).getByRole('checkbox')).not.toBeChecked();
    await rows.first().evaluate(() => document.querySelector('#part-decision')?.scrollIntoView());
    const bar = await page.getByRole('region', { name: meeting.label }).boundingBox();
    for (const part of [
      page.locator('#part-decision'),
      rows.first(),
      page.getByLabel(words.why, { exact: true }),
      page.getByRole('button', { name: `${meeting.propose} (1)` }),
      page.getByRole('button', { name: words.undecided }),
    ]) {
      const box = await part.boundingBox();
      expect(box?.y).toBeGreaterThan(-1);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    }
    await page.getByRole('button', { name: words.showMore(2) }).click();
    await expect(rows).toHaveCount(IDEAS.length);
  });
}

test('what is missing for the decision is chosen where it is missing', async ({ browser }) => {
  const it = await Deciding.of(browser);
  const page = await it.opens(it.boss);
  await page.getByLabel(words.why, { exact: true }).fill('It opens the door to finance');
  const propose = page.getByRole('button', { name: `${meeting.propose} (1)` });
  await expect(propose).toBeDisabled();
  for (const text of ['Single contact', 'No ROI case']) {
    const group = page.getByRole('group', { name: words.whoRemovesThis(text) });
    await group.getByRole('button', { name: words.removers.MANAGER }).click();
    await expect(group).toHaveCount(0);
  }
  await propose.click();
  await expect(page.getByText(meeting.waitsForOwner(it.rosa.name)).first()).toBeVisible();
});

test('a “not yet” of the owner reaches the manager, who proposes again', async ({ browser }) => {
  const it = await Deciding.of(browser);
  await it.sorts();
  const [boss, rosa] = [await it.opens(it.boss), await it.opens(it.rosa)];
  await boss.getByLabel(words.why, { exact: true }).fill('It opens the door to finance');
  await boss.getByRole('button', { name: `${meeting.propose} (1)` }).click();

  const bar = rosa.getByRole('region', { name: meeting.label });
  await expect(bar.getByText(meeting.agreementNeeded)).toBeVisible();
  await bar.getByRole('button', { name: meeting.notYet }).click();
  await expect(bar.getByLabel(meeting.declineWhy)).toBeFocused();
  await rosa.keyboard.insertText('Ask their lawyer first');
  await rosa.keyboard.press('Enter');

  const told = meeting.declinedBecause(it.rosa.name, 'Ask their lawyer first');
  await expect(boss.getByRole('region', { name: meeting.label }).getByText(told)).toBeVisible();
  await expect(boss.getByRole('main').getByText(told).first()).toBeVisible();
  // what was proposed is there to be changed
  await expect(boss.getByLabel(words.why, { exact: true })).toHaveValue('It opens the door to finance');
  await boss.locator('[data-choice]', { hasText: 'ROI workshop' }).getByRole('checkbox').check();
  await boss.getByRole('button', { name: `${meeting.propose} (2)` }).click();
  await expect(boss.getByText(told)).toHaveCount(0);

  await bar.getByRole('button', { name: meeting.agree }).click();
  await expect(bar.getByText(meeting.agreementNeeded)).toHaveCount(0);
  await expect(boss.getByRole('button', { name: words.decideAgain })).toBeVisible();
});

test('chosen solutions become follow-ups by one click, which are changed as rows', async ({ browser }) => {
  const it = await Deciding.of(browser);
  await it.sorts();
  await say(it.rosa, it.board, {
    t: 'decide',
    deal: DEAL,
    solutions: [mark('s1'), mark('s2')],
    why: 'Quick',
  });
  const page = await it.opens(it.boss);
  await page.getByRole('button', { name: words.makeFollowUpOf('ROI workshop') }).click();
  const row = page.locator('li[data-card]', { hasText: 'ROI workshop' }).filter({ hasText: it.rosa.name });
  await expect(row).toBeVisible();
  await expect(page.getByRole('button', { name: words.makeFollowUpOf('ROI workshop') })).toHaveCount(0);
  await expect(page.getByRole('button', { name: words.makeFollowUpOf('Pay in parts') })).toBeVisible();

  await row.getByRole('button', { name: en.common.labelled(en.common.edit, 'ROI workshop') }).click();
  await page.getByLabel(words.followUpHint).fill('Book the ROI workshop');
  await page.keyboard.press('Enter');
  await expect(page.locator('li[data-card]', { hasText: 'Book the ROI workshop' })).toContainText(
    it.rosa.name,
  );
  await page.reload();
  await expect(page.getByRole('button', { name: words.makeFollowUpOf('Pay in parts') })).toBeVisible();
  await expect(page.getByRole('button', { name: words.makeFollowUpOf('ROI workshop') })).toHaveCount(0);

  await page.getByRole('button', { name: words.addFollowUp }).click();
  for (const text of ['Call the CFO', 'Send the sheet']) {
    await expect(page.getByLabel(words.followUpHint)).toBeFocused();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
    await expect(page.locator('li[data-card]', { hasText: text })).toBeVisible();
  }
  await page.keyboard.insertText('Half a thou');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: words.addFollowUp })).toBeFocused();
  await saved(page);
  await page.reload();
  await page.getByRole('button', { name: words.addFollowUp }).click();
  await expect(page.getByLabel(words.followUpHint)).toHaveValue('Half a thou');
});

/** How often this person has clicked on the page. */
async function countsClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const count = { clicks: 0 };
    Object.assign(window, { count });
    addEventListener('pointerup', () => count.clicks++, true);
  });
  return () => page.evaluate(() => (window as unknown as { count: { clicks: number } }).count.clicks);
}

test('a deal is decided, with two follow-ups, by seven clicks of all people together', async ({
  browser,
}) => {
  const it = await Deciding.of(browser);
  const [boss, rosa] = [await it.opens(it.boss), await it.opens(it.rosa)];
  const clicks = await Promise.all([boss, rosa].map(countsClicks));
  for (const text of ['Single contact', 'No ROI case'])
    await boss
      .getByRole('group', { name: words.whoRemovesThis(text) })
      .getByRole('button', { name: words.removers.REP })
      .click();
  await boss.getByLabel(words.why, { exact: true }).click();
  await boss.keyboard.insertText('It opens the door to finance');
  await boss.getByRole('button', { name: `${meeting.propose} (1)` }).click();
  await rosa
    .getByRole('region', { name: meeting.label })
    .getByRole('button', { name: meeting.agree })
    .click();
  await boss.getByRole('button', { name: words.makeFollowUpOf('Second contact') }).click();
  await boss.getByRole('button', { name: words.addFollowUp }).click();
  await boss.keyboard.insertText('Call the CFO');
  await boss.keyboard.press('Enter');
  await expect(boss.locator('li[data-card]', { hasText: 'Call the CFO' })).toContainText(it.rosa.name);
  // the row is there for the next one
  await expect(boss.getByLabel(words.followUpHint)).toHaveValue('');
  await expect(
    boss.locator('li[data-card]', { hasText: 'Second contact' }).filter({ hasText: it.rosa.name }),
  ).toBeVisible();
  const counts = await Promise.all(clicks.map((count) => count()));
  expect(counts.reduce((all, it) => all + it, 0)).toBe(7);
});

test('all see a vote being counted, until they press a key', async ({ browser }) => {
  const it = await Deciding.of(browser, 'IDEA_VOTE');
  const page = await it.opens(it.rosa);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const result = page.getByText(meeting.votes, { exact: true });
  // what is shown for a moment only is kept here until it was looked at
  await page.addStyleTag({ content: '* { animation-play-state: paused !important }' });
  // the parts of a phase come after the first view; only who has them sees the count
  await expect(page.locator('main .task')).toBeVisible();
  await it.leads({ t: 'move-on', deal: DEAL, from: 'IDEA_VOTE' });
  await expect(result).toBeAttached();
  await page.keyboard.press('Shift');
  await expect(result).toHaveCount(0);
  await expect(page.locator('[data-choice]').first()).toContainText('2 dots');
});
