import { expect, type Browser, type Page } from '@playwright/test';
import type { Command, Phase } from '../src/protocol/protocol.gen';
import { en, type Messages } from '../src/messages/en';
import { zh } from '../src/messages/zh';
import { manager, member, unique, type Person } from './house';
import { Keys } from './keys';
import { brings, idOf, mark, newReview, raised, reads } from './reviews';
import { say } from './say';
import { isFine } from './sight';
import { test } from './story';

test.describe.configure({ mode: 'parallel' });

const DEAL = mark('deal');
const OTHER = mark('other');

for (const words of [en, zh]) {
  test(`a review is fine to see in every stage: ${words.code}`, async ({ browser }) => {
    test.setTimeout(600_000);
    const review = await Review.of(browser, words);
    await test.step('before it starts', () => review.prepare());
    await test.step('outcomes of follow-ups', () => review.recap());
    await test.step('the obstacles of a deal', () => review.obstacles());
    await test.step('their vote', () => review.obstacleVote());
    await test.step('the ideas and their vote', () => review.ideas());
    await test.step('screens of the moderator', () => review.moderator());
    await test.step('the decision', () => review.decide());
    await test.step('the end', () => review.close());
  });
}

/** A manager who moderates, Rosa whose deal is discussed, and Sam whose deal comes late. */
class Review {
  private constructor(
    readonly words: Messages,
    readonly boss: Person,
    readonly rosa: Person,
    readonly sam: Person,
    readonly board: string,
  ) {}

  static async of(browser: Browser, words: Messages): Promise<Review> {
    const boss = await manager(browser);
    const rosa = await member(browser, boss, 'REP', unique('Rosa'));
    const sam = await member(browser, boss, 'REP', unique('Sam'));
    for (const person of [boss, rosa, sam]) await reads(person, words);
    return new Review(words, boss, rosa, sam, await newReview(boss, [rosa, sam], words));
  }

  async prepare(): Promise<void> {
    const { stages } = this.words;
    await this.#says(this.rosa, ...(await brings(this.rosa, DEAL, 'Food plant')));
    for (const { page } of [this.boss, this.sam]) {
      await page.goto(`/boards/${this.board}`);
      await expect(page.getByRole('heading', { name: stages.preparing.title })).toBeVisible();
      await expect(page.getByText(stages.preparing.noDeal, { exact: true })).not.toHaveCount(0);
      await isFine(page, this.words);
    }
    await this.#says(this.sam, ...(await brings(this.sam, OTHER, 'Retail expansion')));
    const allotments = [DEAL, OTHER].map((deal) => ({ deal, seconds: 540 }));
    await this.#says(
      this.boss,
      { t: 'set-goal', text: 'Both deals leave their sticking point' },
      { t: 'set-agenda', allotments },
    );
    await expect(this.boss.page.getByText(stages.preparing.agree, { exact: true })).toBeVisible();
    await isFine(this.boss.page, this.words);
  }

  async recap(): Promise<void> {
    const { page } = this.boss;
    const { recap, start } = this.words.stages;
    await page.getByRole('button', { name: start.start }).click();
    await expect(page.getByText(recap.none)).toBeVisible();
    await isFine(page, this.words);
    await page.getByRole('button', { name: recap.toFirst }).click();
    await this.#isIn(page, 'RESULT');
    await isFine(page, this.words);
  }

  async obstacles(): Promise<void> {
    const { page } = this.boss;
    await this.#moveOn('RESULT');
    await this.#says(this.sam, raised(mark('o1'), DEAL, 'Single contact'));
    await this.#says(this.rosa, raised(mark('o2'), DEAL, 'No ROI case'), { t: 'be-ready', on: true });
    await this.#says(this.boss, raised(mark('o3'), DEAL, 'CFO unmet'));
    await expect(page.getByText('CFO unmet').first()).toBeVisible();
    await expect(page.getByText(this.words.meeting.byOthers(2))).toBeVisible();
    await isFine(page, this.words);
    await page.getByRole('button', { name: this.words.meeting.moveOn('') }).click();
    await expect(page.getByText(this.words.meeting.askBefore)).toBeVisible();
    await isFine(page, this.words);
    await page.getByRole('button', { name: this.words.meeting.moveOnAnyway }).click();
  }

  async obstacleVote(): Promise<void> {
    const { meeting } = this.words;
    const { page } = this.boss;
    await this.#isIn(page, 'OBSTACLE_VOTE');
    for (const left of [1, 0]) {
      await page.getByRole('button', { name: meeting.giveDot('Single contact') }).click();
      await expect(page.getByText(meeting.dotsLeft(left)).first()).toBeVisible();
    }
    await isFine(page, this.words);
    const vote = { t: 'cast-vote', deal: DEAL, phase: 'OBSTACLE_VOTE' } as const;
    await this.#says(this.rosa, { ...vote, card: mark('o2'), dots: 2 });
    await this.#moveOn('OBSTACLE_VOTE');
    await expect(page.getByText(meeting.tieYours)).toBeVisible();
    await isFine(page, this.words);
    await this.#says(this.boss, { t: 'mark-key-obstacle', deal: DEAL, obstacle: mark('o2') });
    await this.#moveOn('OBSTACLE_VOTE');
  }

  async ideas(): Promise<void> {
    const { page } = this.boss;
    await this.#isIn(page, 'IDEAS');
    await this.#says(this.boss, this.#idea('s1', 'ROI workshop with their production head'));
    await this.#says(this.sam, this.#idea('s2', 'Instalments'));
    await expect(page.getByText(this.words.meeting.byOthers(1))).toBeVisible();
    await isFine(page, this.words);
    await this.#moveOn('IDEAS');
    await this.#isIn(page, 'IDEA_VOTE');
    const vote = { t: 'cast-vote', deal: DEAL, phase: 'IDEA_VOTE' } as const;
    await this.#says(this.boss, { ...vote, card: mark('s1'), dots: 2 });
    await expect(page.getByText(this.words.meeting.dotsLeft(0)).first()).toBeVisible();
    await isFine(page, this.words);
  }

  /** The meeting's menu and dialogs, a card that is held back, and the two other screens. */
  async moderator(): Promise<void> {
    const { meeting, board } = this.words;
    const { page } = this.boss;
    const menu = page.getByRole('button', { name: meeting.more, exact: true });
    await menu.click();
    await expect(page.getByRole('menu')).toBeVisible();
    await isFine(page, this.words);
    await page.keyboard.press('Escape');
    for (const line of [meeting.parkDeal, meeting.moderators]) {
      await menu.click();
      await page.getByRole('menuitem', { name: line, exact: true }).click();
      await this.#dialogIsFine(page);
    }
    await page.getByRole('button', { name: board.menuOf('Instalments'), exact: true }).click();
    await page.getByRole('menuitem', { name: meeting.holdBack, exact: true }).click();
    await this.#dialogIsFine(page);
    await this.#says(this.boss, { t: 'hold-card', card: mark('s2'), note: 'Who would offer them?' });
    const sam = this.sam.page;
    await sam.goto(`/boards/${this.board}`);
    await expect(sam.getByText(meeting.heldBack('Who would offer them?'))).toBeVisible();
    await isFine(sam, this.words);

    const second = await this.boss.context.newPage();
    await second.emulateMedia({ reducedMotion: 'reduce' });
    for (const screen of ['moderator', 'preview']) {
      await second.goto(`/boards/${this.board}/${screen}`);
      await expect(second.getByText('Food plant').first()).toBeVisible();
      await isFine(second, this.words);
    }
    // participants have no moderator controls
    await expect(second.getByRole('region', { name: meeting.label })).toBeVisible();
    for (const control of [meeting.more, meeting.letGo])
      await expect(second.getByRole('button', { name: control, exact: true })).toHaveCount(0);
    await second.close();
  }

  async decide(): Promise<void> {
    const { meeting, board } = this.words;
    const { page } = this.boss;
    await this.#moveOn('IDEA_VOTE');
    await this.#isIn(page, 'DECIDE');
    await expect(page.getByText(meeting.lacks.remover).first()).toBeVisible();
    await isFine(page, this.words);
    await this.#says(
      this.boss,
      ...['o1', 'o2', 'o3'].map((it): Command => ({ t: 'move-obstacle', card: mark(it), remover: 'REP' })),
      { t: 'decide', deal: DEAL, solutions: [mark('s1')], why: 'The workshop by Friday' },
    );
    await expect(page.getByText(meeting.waitsForOwner(this.rosa.name)).first()).toBeVisible();
    await isFine(page, this.words);
    const owner = this.rosa.page;
    await owner.goto(`/boards/${this.board}`);
    const bar = owner.getByRole('region', { name: meeting.label });
    await expect(bar.getByRole('button', { name: meeting.agree, exact: true })).toBeVisible();
    await isFine(owner, this.words);
    await bar.getByRole('button', { name: meeting.agree, exact: true }).click();
    await expect(page.getByRole('button', { name: board.decideAgain })).toHaveCount(1);
    await this.#says(this.boss, {
      t: 'agree-follow-up',
      card: mark('f1'),
      deal: DEAL,
      text: 'Book the workshop',
      assignee: await idOf(this.rosa),
      due: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    });
    await this.#moveOn('DECIDE');
    await expect(page.getByText(meeting.between)).toBeVisible();
    await isFine(page, this.words);
  }

  async close(): Promise<void> {
    const { closing, closed } = this.words.stages;
    const { page } = this.boss;
    await this.#says(this.boss, { t: 'begin-closing' });
    await page
      .getByRole('group', { name: closing.worth })
      .getByRole('button', { name: '4', exact: true })
      .click();
    await expect(page.getByText(closing.answered)).toBeVisible();
    await isFine(page, this.words);
    await page.getByRole('button', { name: closing.close, exact: true }).click();
    await this.#dialogIsFine(page);
    for (const person of [this.rosa, this.sam]) await this.#says(person, { t: 'rate-review', worth: 5 });
    await this.#says(this.boss, { t: 'close-review' });
    await expect(page.getByRole('heading', { name: closed.title })).toBeVisible();
    await expect(page.getByRole('link', { name: this.words.stages.next }).first()).toBeVisible();
    await isFine(page, this.words);
  }

  #says(person: Person, ...commands: Command[]): Promise<void> {
    return say(person, this.board, ...commands);
  }

  #moveOn(from: Phase): Promise<void> {
    return this.#says(this.boss, { t: 'move-on', deal: DEAL, from });
  }

  #idea(card: string, text: string): Command {
    return { t: 'propose-solution', card: mark(card), obstacle: mark('o2'), text, hidden: false };
  }

  #isIn(page: Page, phase: Phase): Promise<void> {
    return isIn(page, this.words, phase);
  }

  async #dialogIsFine(page: Page): Promise<void> {
    await expect(page.getByRole('dialog')).toBeVisible();
    await isFine(page, this.words, 'dialog');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
}

async function isIn(page: Page, words: Messages, phase: Phase): Promise<void> {
  await expect(page.locator('[aria-current=step]')).toContainText(words.meeting.phases[phase]);
}

test('a whole review by keyboard alone', async ({ browser }) => {
  test.slow();
  const boss = await manager(browser);
  const board = await newReview(boss, [], en);
  await say(boss, board, ...(await brings(boss, DEAL, 'Food plant')));
  await boss.page.goto(`/boards/${board}`);
  const keys = new Keys(boss.page);
  await test.step('writes the goal and starts', () => start(keys));
  await test.step('writes an obstacle and gives dots', () => obstacle(keys));
  await test.step('writes an idea and votes', () => idea(keys));
  await test.step('decides and closes', () => end(keys));
});

async function start(keys: Keys): Promise<void> {
  const { page } = keys;
  const { preparing, agenda, start: begin, recap } = en.stages;
  await expect(page.getByRole('heading', { name: preparing.title })).toBeVisible();
  await keys.use(page.getByRole('button', { name: `${preparing.goal}: ${preparing.goalHint}` }));
  await keys.write('The food plant buys');
  await keys.press('Control+Enter');
  await expect(page.getByRole('button', { name: `${preparing.goal}: The food plant buys` })).toBeFocused();
  const put = page.getByRole('checkbox', { name: agenda.put('Food plant') });
  await keys.reach(put);
  await keys.press('Space');
  await expect(put).toBeChecked();
  await keys.use(page.getByRole('button', { name: begin.start }));
  await keys.use(page.getByRole('button', { name: recap.toFirst }));
  await isIn(page, en, 'RESULT');
  await moveOn(keys, 'OBSTACLES');
}

async function obstacle(keys: Keys): Promise<void> {
  const { page } = keys;
  await keys.press('o');
  const box = page.getByRole('textbox', { name: en.meeting.inTheWay });
  await expect(box).toBeFocused();
  await keys.write('No ROI case');
  await keys.reach(page.getByRole('radio', { checked: true }));
  await keys.press('ArrowRight');
  await expect(page.getByRole('radio', { name: en.roles.REP, exact: true })).toBeChecked();
  await keys.reach(box);
  await keys.press('Enter');
  await expect(page.locator('[data-card]', { hasText: 'No ROI case' }).first()).toBeVisible();
  await moveOn(keys, 'OBSTACLE_VOTE');
  await dots(keys, 'No ROI case');
  await moveOn(keys, 'IDEAS');
}

async function idea(keys: Keys): Promise<void> {
  const { page } = keys;
  await keys.press('i');
  await expect(page.getByRole('textbox', { name: en.meeting.howToRemove })).toBeFocused();
  await keys.write('ROI workshop');
  await keys.press('Enter');
  await expect(page.locator('[data-card]', { hasText: 'ROI workshop' }).first()).toBeVisible();
  await moveOn(keys, 'IDEA_VOTE');
  await dots(keys, 'ROI workshop');
  await moveOn(keys, 'DECIDE');
}

/** The shortcut for voting moves the focus to the first card that takes dots. */
async function dots(keys: Keys, card: string): Promise<void> {
  await keys.press('v');
  await expect(keys.page.getByRole('button', { name: en.meeting.giveDot(card) })).toBeFocused();
  await keys.press('Enter');
  await expect(keys.page.getByText(en.meeting.dotsLeft(1)).first()).toBeVisible();
  await keys.press('Enter');
  await expect(keys.page.getByText(en.meeting.dotsLeft(0)).first()).toBeVisible();
}

async function end(keys: Keys): Promise<void> {
  const { page } = keys;
  const { closing, closed } = en.stages;
  await keys.reach(page.getByLabel(en.board.why, { exact: true }));
  await keys.write('They can count it themselves');
  await keys.use(page.getByRole('button', { name: `${en.board.decide} (1)` }));
  await expect(page.getByRole('button', { name: en.board.decideAgain })).toBeVisible();
  await keys.use(page.getByRole('button', { name: en.meeting.moveOn(en.meeting.phases.DONE) }));
  await expect(page.getByText(en.meeting.between)).toBeVisible();
  await keys.press();
  await keys.use(page.getByRole('button', { name: en.meeting.beginClosing }));
  const worth = page.getByRole('group', { name: closing.worth }).getByRole('button', { name: '5' });
  await keys.use(worth);
  await expect(worth).toHaveAttribute('aria-pressed', 'true');
  await keys.use(page.getByRole('button', { name: closing.close, exact: true }));
  await keys.use(page.getByRole('dialog').getByRole('button', { name: closing.close }));
  await expect(page.getByRole('heading', { name: closed.title })).toBeVisible();
  await keys.press();
}

async function moveOn(keys: Keys, to: Phase): Promise<void> {
  await keys.use(keys.page.getByRole('button', { name: en.meeting.moveOn(en.meeting.phases[to]) }));
  await isIn(keys.page, en, to);
  await keys.press();
}
