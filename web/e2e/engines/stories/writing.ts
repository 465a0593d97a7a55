import { en } from '../../../src/messages/en';
import type { Story } from '../play';
import { oneDeal } from './boards';
import { button, card, field, lane, saved } from '../target';

/** The text for a new obstacle in the rep's lane. */
const box = { css: 'textarea', inside: lane('REP') };

export const writing: Story = {
  title: 'what an input method confirms or discards is not sent; Enter behind it sends all of it',
  play: async (cast) => {
    const { desk, page } = await cast.person();
    const { board } = await oneDeal(desk);
    await page.open(`/boards/${board}`);
    await page.click(button(en.board.addObstacle, { inside: lane('REP') }));
    await page.hasFocus(box);
    await page.compose(['k', 'ke', '客户'], 'Enter');
    await page.holds(box, '客户');
    await page.tab.type(' wants ');
    await page.compose(['j', '价'], 'Escape');
    await page.holds(box, '客户 wants ');
    await page.hasFocus(box);
    await page.compose(['jia', '降价'], 'Enter');
    await page.holds(box, '客户 wants 降价');
    await page.countIs(card('客户'), 0);
    await page.tab.press('Enter');
    await page.sees(card('客户 wants 降价', lane('REP')));
    await page.sees(saved);
    await page.open(`/boards/${board}`);
    await page.countIs(card('客户 wants 降价'), 1);
    await page.countIs(field(''), 0);
  },
};
