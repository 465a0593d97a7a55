import { en } from '../../../src/messages/en';
import type { Page } from '../page';
import type { Story } from '../play';
import { button, card, heading } from '../target';
import { oneDeal, raised } from './boards';

const header = { css: 'header', inside: { css: 'body' } };

export const printing: Story = {
  title: 'on paper a summary is black on white, without the bars and buttons of the screen',
  play: async (cast) => {
    const { desk, page } = await cast.person();
    const { board, deal } = await oneDeal(desk);
    await desk.say(board, raised(deal, 'No champion'));
    await page.open(`/boards/${board}/summary`);
    await page.sees(heading('Cold chain'));
    await page.sees(header);
    await page.tab.run(() => {
      document.documentElement.dataset['theme'] = 'dark';
      window.print = () => (document.title = 'printed');
    });
    await page.click(button(en.summary.print));
    await page.until('it is printed', () => page.tab.run(() => document.title), 'printed');
    await onPaper(page);
    await page.countIs(header, 0);
    await page.countIs(button(en.summary.print), 0);
    await page.sees(heading('Cold chain'));
    await page.sees({ css: 'main', text: 'No champion' });
    const colours = () =>
      page.tab.run(() => {
        const { color, backgroundColor } = getComputedStyle(document.documentElement);
        return [color, backgroundColor];
      });
    await page.until('black on white', colours, ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await page.countIs(card('No champion'), 0);
  },
};

/** No driver but one shows the styles for print: here its rules apply to the screen. */
function onPaper(page: Page): Promise<void> {
  return page.tab.run(() => {
    const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
    for (const rule of rules)
      if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
  });
}
