import { en } from '../../../src/messages/en';
import type { Page } from '../page';
import type { Story } from '../play';
import { button, card, heading, lane, saved } from '../target';
import { oneDeal, raised } from './boards';

const box = { css: 'textarea', inside: lane('REP') };

export const connection: Story = {
  title: 'what is written without a connection is sent once on return, also behind a reload',
  play: async (cast) => {
    const { desk, page, line } = await cast.person();
    const { board, deal } = await oneDeal(desk);
    await page.open(`/boards/${board}`);
    await page.sees(saved);
    await line.cut();
    await page.sees({ css: '[data-status=offline]' });
    await writes(page, 'Champion left');
    await writes(page, 'Budget frozen');
    await page.sees({ css: '[data-status]', text: en.status.offline(2) });
    await desk.say(board, raised(deal, 'Written meanwhile', 'MANAGER'));
    await line.mend();
    await page.sees(saved);
    await page.sees(card('Written meanwhile'));

    await line.cut();
    await page.sees({ css: '[data-status=offline]' });
    await writes(page, 'Before the reload');
    await page.sees({ css: '[data-status]', text: en.status.offline(1) });
    await line.mend();
    await page.open(`/boards/${board}`);
    await page.sees(heading('Cold chain'));
    await page.sees(saved);
    for (const text of ['Champion left', 'Budget frozen', 'Written meanwhile', 'Before the reload'])
      await page.countIs(card(text), 1);
  },
};

async function writes(page: Page, text: string): Promise<void> {
  await page.click(button(en.board.addObstacle, { inside: lane('REP') }));
  await page.hasFocus(box);
  await page.tab.type(text);
  await page.tab.press('Enter');
  await page.sees(card(text, lane('REP')));
}
