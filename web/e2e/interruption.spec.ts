import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { en } from '../src/messages/en';
import type { Command } from '../src/protocol/protocol.gen';
import { manager, member, newBoard, saved, unique, type Person } from './house';
import { brings, idOf, mark, newReview, raised } from './reviews';
import { test } from './story';
import { Voice } from './voice';

test.describe.configure({ mode: 'parallel' });

const DEAL = mark('deal');
const OTHER = mark('other');
const [CARD, LIKE, ASKED] = [mark('o1'), mark('o2'), mark('o3')];
const { board: words, meeting, staying, stages } = en;

declare global {
  interface Window {
    written?: HTMLInputElement | HTMLTextAreaElement;
  }
}

/** What a person may be writing when the discussion of a deal reaches its obstacles. */
const THINGS: [string, (page: Page) => Promise<Locator>][] = [
  ['a card in the quick box', (page) => Promise.resolve(page.getByLabel(meeting.inTheWay))],
  ['other words for a card', (page) => opened(page, `card/${CARD}/text`)],
  ['a reply to a card', (page) => opened(page, `card/${CARD}/comment`)],
  ['a request to an executive', (page) => opened(page, `card/${ASKED}/ask`)],
  ['the result', (page) => opened(page, `deal/${DEAL}/result`)],
  ['why it is stuck', (page) => opened(page, `deal/${DEAL}/stuck`)],
  ['a story for the parking lot', (page) => opened(page, `deal/${DEAL}/story`)],
  ['a call for help', (page) => opened(page, `deal/${DEAL}/help`)],
  [
    'a follow-up with its person and day',
    async (page) => {
      await (await unfolded(page, page.getByRole('button', { name: words.addFollowUp }))).click();
      const form = page.locator('form[data-place$="/follow-up"]');
      await form.getByLabel(words.who, { exact: true }).selectOption({ index: 1 });
      await form.getByLabel(words.due, { exact: true }).fill('2027-01-15');
      return form.getByLabel(words.followUpHint);
    },
  ],
  [
    'a new deal',
    async (page) => {
      await page.getByRole('button', { name: meeting.agenda, exact: true }).click();
      await page.getByRole('button', { name: words.addDeal }).first().click();
      return page.getByRole('dialog').getByLabel(words.dealName, { exact: true });
    },
  ],
];

for (const [thing, begin] of THINGS)
  test(`${thing} can be written on whatever the meeting does`, async ({ browser }) => {
    const { boss, rosa, voice } = await aReview(browser);
    await atBoard(rosa, boss.board);
    const written = await Written.by(rosa.page, await begin(rosa.page));
    await everything(written, voice, rosa);
    // one way to where the meeting is, also from inside a dialog
    const dialog = rosa.page.getByRole('dialog');
    const inside = (await dialog.count()) > 0 ? dialog : rosa.page.getByRole('main');
    await inside.getByRole('button', { name: meeting.goThere }).click();
    await expect(rosa.page.getByText(stages.closed.title)).toBeVisible();
    await expect(dialog).toHaveCount(0);
  });

test('a person who sent a card with Enter goes along with the meeting, and no key gives a dot', async ({
  browser,
}) => {
  const { boss, rosa, voice } = await aReview(browser);
  await atBoard(rosa, boss.board);
  const box = rosa.page.getByLabel(meeting.inTheWay);
  await box.pressSequentially('Nobody knows the director');
  await box.press('Enter');
  await expect(box).toHaveValue('');
  await expect(box).toBeFocused();
  await saved(rosa.page);
  await done(voice, { t: 'move-on', deal: DEAL, from: 'OBSTACLES' });
  const dot = rosa.page.getByRole('button', { name: meeting.giveDot('Nobody knows the director') });
  await expect(dot).toBeVisible();
  await expect(box).toHaveCount(0);
  await expect(rosa.page.getByRole('button', { name: meeting.goThere })).toHaveCount(0);
  await expect(rosa.page.locator('button:focus')).toHaveCount(0);
  await rosa.page.keyboard.press('Enter');
  await expect(rosa.page.getByRole('group', { name: meeting.ownDots(1), exact: true })).toHaveCount(0);
});

test('a menu or a lifted card that others take away presses nothing on its neighbour', async ({
  browser,
}) => {
  const { boss, rosa, voice } = await aReview(browser);
  const { page } = rosa;
  await atBoard(rosa, boss.board);

  // with the mouse, the previous focus is a neighbour
  const menu = page.getByRole('menu');
  const asked = page.getByRole('button', { name: words.menuOf('Nobody calls their director') });
  const openByMouse = async () => {
    await page.getByRole('button', { name: words.menuOf('We know one person') }).focus();
    await asked.click();
    await expect(menu.and(page.locator(':focus')).or(menu.locator(':focus'))).toHaveCount(1);
  };
  await openByMouse();
  await done(voice, { t: 'move-obstacle', card: ASKED, remover: 'MANAGER' });
  await expect(page.getByText(staying.menuTaken).first()).toBeVisible();
  await expect(menu).toHaveCount(0);
  await expect(asked).toBeFocused();
  await page.keyboard.press('Tab');
  await openByMouse();
  await done(voice, { t: 'withdraw', card: ASKED });
  await expect(menu).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.locator('h2:focus, h3:focus')).toHaveCount(1);
  await expect(menu).toHaveCount(0);

  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: words.menuOf('Single contact') }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await done(voice, { t: 'withdraw', card: CARD });
  await expect(page.getByText(staying.menuTaken).first()).toBeVisible();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.locator('h2:focus, h3:focus')).toHaveCount(1);
  await expect(page.getByRole('menu')).toHaveCount(0);

  const grip = page.getByRole('button', { name: `${words.moveTo} We know one person` });
  await done(voice, { t: 'restore', card: CARD });
  await page.keyboard.press('Tab');
  await grip.focus();
  await page.keyboard.press('Space');
  // within its lane the card stays in the hand, no matter which of the two is moved in the DOM
  const lane = page.locator('[data-lane]', { has: grip }).getByRole('listitem');
  for (const card of [LIKE, CARD]) {
    const before = card === LIKE ? CARD : LIKE;
    await done(voice, { t: 'move-obstacle', card, remover: 'UNSORTED', before });
    await expect(lane.and(page.locator('[data-card]')).first()).toHaveAttribute('data-card', card);
    await expect(page.locator('section.target')).toHaveCount(1);
    await expect(grip).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('section.target')).toHaveCount(0);

  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('section.target')).toHaveCount(1);
  await done(voice, { t: 'withdraw', card: LIKE });
  await expect(page.getByText(staying.cardTaken('We know one person')).first()).toBeVisible();
  await expect(page.locator('section.target')).toHaveCount(0);
  await expect(page.locator('h2:focus, h3:focus')).toHaveCount(1);
});

test('the reason for putting off a deal is written on though another person moderates meanwhile', async ({
  browser,
}) => {
  const { boss, rosa, voice } = await aReview(browser);
  const { page } = boss;
  await atBoard(boss, boss.board);
  await page.getByRole('button', { name: meeting.more, exact: true }).click();
  await page.getByRole('menuitem', { name: meeting.parkDeal, exact: true }).click();
  const written = await Written.by(page, page.getByRole('dialog').getByLabel(meeting.reason));
  await written.during(voice, { t: 'hand-over', to: await idOf(rosa) });
  await everything(written, await Voice.at(rosa.context.request, boss.board), boss);
});

test('why a card is held back is written on, though the card is taken back', async ({ browser }) => {
  const { boss, rosa, voice } = await aReview(browser, false);
  const { page } = boss;
  const rosas = await Voice.at(rosa.context.request, boss.board);
  const hers = mark('o5');
  await done(rosas, raised(hers, DEAL, 'They went silent'));
  for (const command of START) await done(voice, command);
  await atBoard(boss, boss.board);
  await page.getByRole('button', { name: words.menuOf('They went silent') }).click();
  await page.getByRole('menuitem', { name: meeting.holdBack }).click();
  const written = await Written.by(page, page.getByRole('dialog').getByLabel(meeting.note));
  await written.during(rosas, { t: 'withdraw', card: hers });
  await written.during(voice, { t: 'hand-over', to: await idOf(rosa) });
  await everything(written, rosas, boss);
});

test('a board’s name can be written on, and other people’s changes stay', async ({ browser }) => {
  const { boss, rosa, voice } = await aReview(browser);
  const { page } = boss;
  await atBoard(boss, boss.board);
  await page.getByRole('button', { name: words.settings }).click();
  const form = page.getByRole('dialog');
  const written = await Written.by(page, form.getByLabel(en.home.name));
  const rosas = await Voice.at(rosa.context.request, boss.board);
  await written.during(voice, { t: 'hand-over', to: await idOf(rosa) });
  await written.during(rosas, { t: 'change-settings', language: 'ZH' });
  await form.getByRole('button', { name: en.common.save }).click();
  await expect(page.getByText(/^Halfnn a thought/).first()).toBeVisible();
  await page.getByRole('button', { name: words.settings }).click();
  await expect(form.getByLabel(en.home.boardLanguage)).toHaveValue('ZH');
});

test('before a review starts minutes are typed on, though others change the agenda, and its goal, though it starts', async ({
  browser,
}) => {
  const { boss, voice } = await aReview(browser, false);
  await atBoard(boss, boss.board);
  await minutesAreTheirs(boss.page, voice);
  await boss.page.getByRole('button', { name: new RegExp(`^${stages.preparing.goal}`) }).click();
  const written = await Written.by(
    boss.page,
    boss.page.getByRole('textbox', { name: stages.preparing.goal }),
  );
  await written.during(voice, { t: 'start-review' });
  await written.during(voice, { t: 'open-slot', deal: DEAL });
  await boss.page.keyboard.press('Escape');
  await expect(boss.page.getByRole('heading', { level: 1, name: 'Food plant' })).toBeVisible();
});

test('a reason for a decision is written on, though another decides', async ({ browser }) => {
  const boss = await manager(browser);
  const rosa = await member(browser, boss, 'REP', unique('Rosa'));
  const board = await newBoard(boss);
  const voice = await Voice.at(boss.context.request, board);
  for (const command of await brings(rosa, DEAL, 'Food plant')) await done(voice, command);
  await done(voice, raised(CARD, DEAL, 'Single contact'));
  const idea = mark('s1');
  await done(voice, { t: 'propose-solution', card: idea, obstacle: CARD, text: 'Workshop', hidden: false });
  await atBoard(rosa, board);
  await rosa.page.locator('[data-choice]').getByRole('checkbox').check({ force: true });
  const written = await Written.by(rosa.page, rosa.page.getByLabel(words.why, { exact: true }));
  await written.during(voice, { t: 'decide', deal: DEAL, solutions: [idea], why: 'It is the only one' });
  await written.during(voice, { t: 'withdraw', card: idea });
  await written.during(voice, { t: 'change-settings', locked: true });
  await written.during(voice, { t: 'change-settings', locked: false });
  await written.during(voice, { t: 'remove-deal', deal: DEAL });
});

/** The discussion of the deal reaches its obstacles. */
const START: Command[] = [
  { t: 'start-review' },
  { t: 'open-slot', deal: DEAL },
  { t: 'move-on', deal: DEAL, from: 'RESULT' },
];

/** Every step of a meeting, one after the other, until its review is over. */
async function everything(written: Written, voice: Voice, writer: Person): Promise<void> {
  await written.during(voice, { t: 'change-settings', locked: true });
  await written.during(voice, { t: 'change-settings', locked: false });
  await writer.context.setOffline(true);
  await expect(writer.page.locator('[data-status=offline]')).toBeVisible();
  await done(voice, raised(mark('o4'), DEAL, 'Written while the link was lost'));
  await writer.context.setOffline(false);
  await expect(writer.page.locator('[data-status=live]')).toBeVisible();
  const rest: Command[] = [
    { t: 'move-on', deal: DEAL, from: 'OBSTACLES' },
    { t: 'group-cards', card: CARD, into: LIKE },
    { t: 'withdraw', card: CARD },
    { t: 'move-obstacle', card: ASKED, remover: 'REP' },
    { t: 'withdraw', card: ASKED },
    { t: 'park-deal', deal: DEAL, reason: 'The numbers are missing' },
    { t: 'open-slot', deal: OTHER },
    { t: 'remove-deal', deal: DEAL },
    { t: 'park-deal', deal: OTHER, reason: 'No time is left' },
    { t: 'begin-closing' },
    { t: 'close-review' },
  ];
  for (const command of rest) await written.during(voice, command);
}

/** A field in which a person is in the middle of a word. */
class Written {
  #before = 'Half';
  readonly #after = ' a thought';

  private constructor(readonly page: Page) {}

  static async by(page: Page, field: Locator): Promise<Written> {
    const written = new Written(page);
    await field.fill('');
    await field.pressSequentially(`Half${written.#after}`);
    await field.evaluate((it: HTMLTextAreaElement) => {
      it.setSelectionRange(4, 4);
      window.written = it;
    });
    return written;
  }

  /** Something happens, and the next key still goes to the same position of the same field. */
  async during(voice: Voice, command: Command): Promise<void> {
    const seq = await done(voice, command);
    await expect
      .poll(async () => Number(await this.page.locator('.board').getAttribute('data-version')))
      .toBeGreaterThanOrEqual(seq);
    await this.page.keyboard.press('n');
    this.#before += 'n';
    const now = await this.page.evaluate(() => ({
      text: window.written?.value,
      at: window.written?.selectionStart,
      here: window.written?.isConnected === true && document.activeElement === window.written,
    }));
    const then = { text: this.#before + this.#after, at: this.#before.length, here: true };
    expect(now, `after ${command.t}`).toEqual(then);
  }
}

/** A review of two deals that the boss moderates, at the obstacles of Rosa's. */
async function aReview(browser: Browser, started = true) {
  const boss = await manager(browser);
  const rosa = await member(browser, boss, 'REP', unique('Rosa'));
  const sam = await member(browser, boss, 'REP', unique('Sam'));
  const board = await newReview(boss, [rosa, sam], en);
  const voice = await Voice.at(boss.context.request, board);
  const allotments = [DEAL, OTHER].map((deal) => ({ deal, seconds: 540 }));
  const setting: Command[] = [
    ...(await brings(rosa, DEAL, 'Food plant')),
    ...(await brings(sam, OTHER, 'Retail expansion')),
    { t: 'set-goal', text: 'Both deals leave their sticking point' },
    { t: 'set-agenda', allotments },
    raised(CARD, DEAL, 'Single contact'),
    raised(LIKE, DEAL, 'We know one person'),
    { ...raised(ASKED, DEAL, 'Nobody calls their director'), remover: 'EXECUTIVE' } as Command,
  ];
  for (const command of started ? [...setting, ...START] : setting) await done(voice, command);
  return { boss: { ...boss, board }, rosa, voice };
}

/** Sends it; returns the seq of the board. */
async function done(voice: Voice, command: Command): Promise<number> {
  expect(await voice.does(command), JSON.stringify(command)).toBe('done');
  return voice.seq;
}

async function atBoard(person: Person, board: string): Promise<void> {
  await person.page.goto(`/boards/${board}`);
  await saved(person.page);
  await expect(person.page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** A half-typed number is not sent, whatever others do with its line. */
async function minutesAreTheirs(page: Page, voice: Voice): Promise<void> {
  const set = (...minutes: [string, number][]) =>
    done(voice, { t: 'set-agenda', allotments: minutes.map(([deal, it]) => ({ deal, seconds: it * 60 })) });
  const version = page.locator('.board');
  const minutes = page.getByRole('spinbutton', { name: stages.agenda.minutesOf('Food plant') });
  const type = async (number: string) => {
    await minutes.fill('');
    await minutes.pressSequentially(number);
  };
  await type('1');
  // no matter which of the two lines is moved in the DOM
  const turned = await set([OTHER, 9], [DEAL, 9]);
  await expect(version).toHaveAttribute('data-version', String(turned));
  await expect(minutes).toBeFocused();
  const back = await set([DEAL, 9], [OTHER, 9]);
  await expect(version).toHaveAttribute('data-version', String(back));
  expect(back, 'nothing was sent between').toBe(turned + 1);
  await expect(minutes).toBeFocused();
  await page.keyboard.type('2');
  await expect(minutes).toHaveValue('12');

  const set7 = await set([DEAL, 7], [OTHER, 9]);
  expect(set7).toBe(back + 1);
  await expect(page.getByText(staying.changedMeanwhile(stages.agenda.minutesOf('Food plant')))).toBeVisible();
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: words.takeMine }).click();
  await expect(version).toHaveAttribute('data-version', String(set7 + 1));
  await expect(minutes).toHaveValue('12');

  await type('3');
  const off = await set([OTHER, 9]);
  expect(off, 'nothing was sent of what is half typed').toBe(set7 + 2);
  await expect(page.getByText(staying.minutesTaken('Food plant')).first()).toBeVisible();
  await expect(page.locator('h2:focus, h3:focus')).toHaveCount(1);
  await page.keyboard.press('Enter');
  expect(await set([OTHER, 9], [DEAL, 9])).toBe(off + 1);
}

/** Cards that the phase is not about are folded once the stage is drawn. */
async function unfolded(page: Page, sought: Locator): Promise<Locator> {
  const rest = page.getByText(meeting.otherParts, { exact: true });
  await expect(sought.or(rest).filter({ visible: true }).first()).toBeVisible();
  if (!(await sought.isVisible())) await rest.click();
  return sought;
}

async function opened(page: Page, place: string): Promise<Locator> {
  // stories and calls for help are written in the side panel
  if (/story|help/.test(place)) await page.getByRole('button', { name: words.side }).click();
  const opener = await unfolded(page, page.locator(`button[data-place="${place}"]`));
  await opener.click();
  return page.locator(`[data-place="${place}"] :is(textarea, input)`).first();
}
