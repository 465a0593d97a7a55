import { expect, type Browser, type Page } from '@playwright/test';
import { newId } from '../src/board/id';
import { en, type Messages } from '../src/messages/en';
import { zh } from '../src/messages/zh';
import { manager, member, newBoard, openBoard, unique, type Person } from './house';
import { say } from './say';
import { isFine } from './sight';
import { test } from './story';

test.describe.configure({ mode: 'parallel' });

const DAY = 24 * 3_600_000;

/** A free board with a decided deal. */
interface Lesson {
  vera: Person;
  nina: Person;
  board: string;
  deal: string;
  dealName: string;
  obstacle: string;
  obstacleText: string;
  solutionText: string;
}

for (const words of [en, zh]) {
  test(`why is asked in silence, answered, and stands beside the card: ${words.code}`, async ({
    browser,
  }) => {
    test.slow();
    const { vera, nina, board, obstacle, obstacleText } = await taught(browser, words);
    const third = await speaking(await member(browser, vera, 'REP', unique('Theo')), words);
    for (const person of [vera, nina, third]) await openBoard(person, board);

    await keepsQuiet(nina.page, obstacle, words);
    await learnFrom(nina.page, obstacle, words);
    const asking = nina.page.getByRole('dialog');
    await expect(asking.getByText(obstacleText)).toBeVisible();
    const why = unique('5 whys');
    await asking.getByLabel(words.why.question).fill(why);
    await asking.getByLabel(words.why.to).selectOption({ label: vera.name });
    await isFine(nina.page, words, 'dialog');
    await asking.getByRole('button', { name: words.why.send, exact: true }).click();
    await expect(asking).toHaveCount(0);

    await vera.page.getByRole('button', { name: words.questions.badge(1) }).click();
    const list = vera.page.getByRole('dialog');
    await expect(list.getByText(why)).toBeVisible();
    // people who are not concerned see no badge
    await expect(badge(third.page, words)).toHaveCount(0);
    expect(await (await third.context.request.get(`/api/boards/${board}/questions`)).json()).toEqual([]);

    const because = unique('7 reasons');
    await list.getByRole('button', { name: words.questions.answerTo(why) }).click();
    await list.getByLabel(words.questions.answer, { exact: true }).fill(because);
    await isFine(vera.page, words, 'dialog');
    await list.getByRole('button', { name: words.questions.sendAnswer }).click();
    await expect(list.getByText(because)).toBeVisible();

    await expect(nina.page.getByRole('button', { name: words.questions.newAnswer })).toBeVisible();
    await openBoard(third, board);
    const annotation = third.page.locator(`[data-card="${obstacle}"] details`);
    await annotation.getByText(words.questions.annotations(1)).click();
    await expect(annotation.getByText(because)).toBeVisible();
    await isFine(third.page, words);
  });

  test(`a question waits at home and in the notebook, beside bookmarks: ${words.code}`, async ({
    browser,
  }) => {
    test.slow();
    const { vera, nina, board, obstacle } = await taught(browser, words);
    const why = unique('5 whys');
    const me = (await (await vera.context.request.get('/api/me')).json()) as { id: string };
    const sent = { pin: { spot: 'CARD', seq: 3, card: obstacle }, to: me.id, text: why };
    const asked = await nina.context.request.post(`/api/boards/${board}/questions`, { data: sent });
    expect(asked.ok(), await asked.text()).toBe(true);
    await vera.page.goto('/');
    await expect(vera.page.getByRole('heading', { name: words.questions.forMe })).toBeVisible();
    await expect(vera.page.getByText(why)).toBeVisible();
    await isFine(vera.page, words);

    await openBoard(nina, board);
    await learnFrom(nina.page, obstacle, words);
    const dialog = nina.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: words.why.note }).check();
    const note = unique('3 words');
    await dialog.getByLabel(words.why.noteText).fill(note);
    await isFine(nina.page, words, 'dialog');
    await dialog.getByRole('button', { name: words.why.keep }).click();
    await expect(dialog).toHaveCount(0);
    const then = unique('2 moments');
    await markMoment(nina.page, board, then, words);
    await nina.page.goto('/library/notebook');
    await expect(nina.page.getByText(note)).toBeVisible();
    await expect(nina.page.getByText(why)).toBeVisible();
    await isFine(nina.page, words);
    await nina.page.getByRole('link', { name: words.questions.seeOf(then) }).click();
    await expect(nina.page.getByRole('region', { name: words.replay.player })).toHaveAttribute(
      'data-seq',
      '2',
    );
    await vera.page.goto('/library/notebook');
    await expect(vera.page.getByText(why)).toBeVisible();
    await expect(vera.page.getByText(note)).toHaveCount(0);
  });

  test(`a replay stops for a guess, which comes again after days: ${words.code}`, async ({ browser }) => {
    test.slow();
    const lesson = await taught(browser, words);
    const { vera, nina, board, dealName, solutionText } = lesson;
    const { page } = nina;
    await page.goto(`/boards/${board}/replay`);
    await page.getByRole('checkbox', { name: words.guess.title }).check();
    await page.getByRole('button', { name: words.replay.play, exact: true }).click();
    await expect(page.getByRole('heading', { name: words.guess.lead(dealName) })).toBeFocused();
    await expect(page.getByText(solutionText)).toHaveCount(0);
    const mine = unique('9 ways');
    await page.getByLabel(words.guess.obstacle(1), { exact: true }).fill(unique('2 walls'));
    await page.getByLabel(words.guess.key(1)).check();
    await page.getByLabel(words.guess.solution(1)).fill(mine);
    await isFine(page, words);
    await page.getByRole('button', { name: words.guess.send }).click();
    await expect(page.getByRole('heading', { name: words.guess.compare(dealName) })).toBeFocused();
    const compared = page.getByRole('article').first();
    await expect(compared.getByText(solutionText).first()).toBeVisible();
    await expect(compared.getByText(mine)).toBeVisible();
    await isFine(page, words);
    await compared.getByRole('button', { name: words.guess.grades[4], exact: true }).click();
    await expect(compared.getByRole('button', { name: words.guess.grades[4], exact: true })).toHaveCount(0);

    await page.clock.setFixedTime(Date.now() + 2 * DAY);
    await page.goto('/library/notebook');
    await page.getByRole('button', { name: words.notebook.repeatOf(dealName) }).click();
    await page.getByLabel(words.notebook.keyObstacle).fill('42');
    await isFine(page, words);
    await page.getByRole('button', { name: words.notebook.show }).click();
    await expect(page.getByText(solutionText)).toBeVisible();
    await isFine(page, words);
    await page.getByRole('button', { name: words.guess.grades[5], exact: true }).click();
    await expect(page.getByText(words.notebook.noneDue)).toBeVisible();
    await commented(nina, vera, dealName, words);
  });
}

/** The learner asks for a comment, gets one and is notified. */
async function commented({ page }: Person, vera: Person, dealName: string, words: Messages): Promise<void> {
  const open = (whose: Page) => whose.getByRole('button', { name: words.notebook.openOf(dealName) }).click();
  await open(page);
  await page.getByLabel(words.notebook.shareWith).selectOption({ label: vera.name });
  await page.getByRole('button', { name: words.notebook.share }).click();
  await expect(page.getByText(words.notebook.sharedWith(vera.name))).toBeVisible();
  await isFine(page, words);
  await vera.page.goto('/library/notebook');
  await open(vera.page);
  const comment = unique('6 hints');
  await vera.page.getByLabel(words.notebook.comment, { exact: true }).fill(comment);
  await vera.page.getByRole('button', { name: words.notebook.sendComment }).click();
  await expect(vera.page.getByText(comment)).toBeVisible();
  await page.reload();
  await expect(page.getByText(words.notebook.news)).toBeVisible();
  await open(page);
  await expect(page.getByText(comment)).toBeVisible();
}

/** Bookmarks the board's second moment with this note. */
async function markMoment(page: Page, board: string, note: string, words: Messages): Promise<void> {
  await page.goto(`/boards/${board}/replay?at=2`);
  await expect(page.getByRole('region', { name: words.replay.player })).toHaveAttribute('data-seq', '2');
  await isFine(page, words);
  await page.getByRole('button', { name: words.why.markMoment }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.why.noteText).fill(note);
  await isFine(page, words, 'dialog');
  await dialog.getByRole('button', { name: words.why.keep }).click();
  await expect(dialog).toHaveCount(0);
}

/** A card's question mark appears while the pointer or the focus is on the card. */
async function keepsQuiet(page: Page, card: string, words: Messages): Promise<void> {
  const mark = learn(page, card, words);
  await page.mouse.move(0, 0);
  await expect(mark).toHaveCSS('opacity', '0');
  await mark.focus();
  await expect(mark).toHaveCSS('opacity', '1');
  await mark.blur();
  await page.locator(`[data-card="${card}"]`).hover();
  await expect(mark).toHaveCSS('opacity', '1');
}

async function learnFrom(page: Page, card: string, words: Messages): Promise<void> {
  await learn(page, card, words).click();
}

function learn(page: Page, card: string, words: Messages) {
  return page.locator(`[data-card="${card}"]`).getByRole('button', { name: words.why.learn }).first();
}

function badge(page: Page, words: Messages) {
  return page.getByRole('button', { name: words.questions.open });
}

async function taught(browser: Browser, words: Messages): Promise<Lesson> {
  const vera = await speaking(await manager(browser), words);
  const nina = await speaking(await member(browser, vera, 'REP', unique('Nina')), words);
  const board = await newBoard(vera, unique('8 deals'), words === zh ? 'ZH' : 'EN');
  const me = (await (await vera.context.request.get('/api/me')).json()) as { id: string };
  const [deal, obstacle, solution] = [newId(), newId(), newId()];
  const [dealName, obstacleText, solutionText] = [unique('MES'), unique('CFO'), unique('ROI')];
  await vera.page.goto('/account');
  await say(
    vera,
    board,
    { t: 'add-deal', deal, name: dealName, owner: me.id, facts: {} },
    {
      t: 'raise-obstacle',
      card: obstacle,
      deal,
      text: obstacleText,
      type: 'AUTHORITY',
      remover: 'REP',
      hidden: false,
    },
    { t: 'propose-solution', card: solution, obstacle, text: solutionText, hidden: false },
    { t: 'mark-key-obstacle', deal, obstacle },
    { t: 'decide', deal, solutions: [solution], why: unique('1 why') },
  );
  return { vera, nina, board, deal, dealName, obstacle, obstacleText, solutionText };
}

/** Sets the person's language. */
async function speaking(person: Person, words: Messages): Promise<Person> {
  await person.context.request.patch('/api/me', { data: { language: words === zh ? 'ZH' : 'EN' } });
  await person.page.emulateMedia({ reducedMotion: 'reduce' });
  return person;
}
