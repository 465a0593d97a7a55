import { en } from '../../../src/messages/en';
import type { Story } from '../play';
import { button, heading } from '../target';
import { oneDeal, raised } from './boards';

const { replay } = en;
const slider = { css: 'input[type=range]', name: replay.timeline };
const shown = (text: string) => ({ css: 'main [data-card]', text });

export const replaying: Story = {
  title: 'a board is played again from the beginning to the end',
  play: async (cast) => {
    const { desk, page } = await cast.person();
    const { board, deal } = await oneDeal(desk);
    await desk.say(board, raised(deal, 'No champion'), raised(deal, 'Price too high', 'MANAGER'));
    await page.open(`/boards/${board}/replay`);
    await page.sees({ css: '[data-status=replay]' });
    await page.sees({ css: 'button:not([aria-disabled=true])', name: replay.play });
    await page.tab.press('Home');
    await page.holds(slider, '1');
    await page.tab.press(']');
    await page.sees(heading('Cold chain'));
    await page.countIs(shown('No champion'), 0);
    await page.tab.press(']');
    await page.sees(shown('No champion'));
    await page.countIs(shown('Price too high'), 0);
    // the slider's own keys, and playing to the end
    await page.tab.run(() => document.querySelector<HTMLElement>('input[type=range]')?.focus());
    await page.tab.press('ArrowDown');
    await page.countIs(shown('No champion'), 0);
    await page.click(button(replay.play));
    await page.sees(shown('Price too high'));
    await page.sees(button(replay.play));
    const end = (await page.sees({ css: '[data-seq]' })).text;
    const head = await page.tab.run(() => document.querySelector<HTMLInputElement>('input[type=range]')?.max);
    if (!end.includes(replay.place(Number(head), Number(head)))) throw new Error(`it ended at ${end}`);
  },
};
