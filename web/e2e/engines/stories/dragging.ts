import { en } from '../../../src/messages/en';
import type { Page } from '../page';
import type { Story } from '../play';
import { button, card, lane, saved } from '../target';
import { oneDeal, raised } from './boards';

const grip = (text: string) => button(`${en.board.moveTo} ${text}`);
/** Cards are, soon after they are shown. */
const DRAGGABLE = { css: '[data-card][draggable="true"]' };
const HELD = { css: '[data-card].moving, .floating-copy' };

export const byMouse: Story = {
  title: 'a card is dragged to another lane with the mouse',
  play: async (cast) => {
    const { desk, page } = await cast.person();
    const { board, deal } = await oneDeal(desk);
    await desk.say(board, raised(deal, 'First'), raised(deal, 'Second'), raised(deal, 'Else', 'MANAGER'));
    await page.open(`/boards/${board}`);
    await page.sees(card('Second', lane('REP')));
    await page.countIs(DRAGGABLE, 3);
    const spot = await page.hold(page.tab.drag, grip('Second'), card('Else', lane('MANAGER')), 0.9);
    await page.tab.drag.up(spot);
    await page.sees(card('Second', lane('MANAGER')));
    await isOrdered(page, 'MANAGER', ['Else', 'Second']);
    await page.sees(saved);
  },
};

export const byFinger: Story = {
  title: 'a card is dragged by its handle with a finger',
  play: async (cast) => {
    const { desk, page } = await cast.person();
    const { board, deal } = await oneDeal(desk);
    await desk.say(board, raised(deal, 'First'), raised(deal, 'Second'));
    await page.open(`/boards/${board}`);
    await page.sees(card('Second', lane('REP')));
    const over = await page.hold(page.tab.finger, grip('First'), card('Second', lane('REP')), 0.8);
    await page.sees(HELD);
    await page.tab.finger.up(over);
    await page.countIs(HELD, 0);
    await isOrdered(page, 'REP', ['Second', 'First']);
    await page.sees(saved);
  },
};

async function isOrdered(page: Page, remover: 'REP' | 'MANAGER', texts: string[]): Promise<void> {
  const look = () =>
    page.tab.run((name) => {
      const cards = document.querySelectorAll<HTMLElement>(`[data-lane="${name}"] [data-card]`);
      return [...cards].map((it) => /First|Second|Else/.exec(it.innerText)?.[0]);
    }, remover);
  await page.until(`the cards are in their order`, look, texts);
}
