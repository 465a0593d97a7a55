import { en } from '../../../src/messages/en';
import type { Page } from '../page';
import type { Story } from '../play';
import { button, dialog, field, heading } from '../target';
import { oneDeal } from './boards';

const opener = button(en.board.addDeal);
const name = field(en.board.dealName, { inside: dialog });
const menuButton = button(en.board.menuOf('Cold chain'));

export const dialogs: Story = {
  title: 'a dialog takes the focus, keeps it, and gives it back at Escape; so does a menu',
  play: async (cast) => {
    const { desk, page } = await cast.person();
    const { board } = await oneDeal(desk);
    await page.open(`/boards/${board}`);
    await page.sees(heading('Cold chain'));

    await page.click(opener);
    await page.hasFocus(name);
    await page.tab.press('Escape');
    await page.countIs(dialog, 0);
    await page.hasFocus(opener);

    // by keyboard
    await page.tab.press('Enter');
    await page.hasFocus(name);
    await page.tab.press('Escape');
    await page.countIs(dialog, 0);
    await page.hasFocus(opener);

    // a dialog that a menu opened leads back to the menu's button
    await page.click(menuButton);
    await page.hasFocus({ css: '[role=menu]' });
    await page.tab.press('Escape');
    await page.countIs({ css: '[role=menu]' }, 0);
    await page.hasFocus(menuButton);
    await page.click(menuButton);
    await page.click({ css: '[role=menuitem]', name: en.board.editDeal });
    await page.hasFocus(name);
    await page.tab.press('Escape');
    await page.countIs(dialog, 0);
    await page.hasFocus(menuButton);

    // last, because Tab also leads to the browser's own buttons, which get the keys from then on
    await page.click(opener);
    await page.hasFocus(name);
    await staysInside(page);
    await page.click(button(en.common.close, { inside: dialog }));
    await page.countIs(dialog, 0);
  },
};

/** Tab never leads to what is behind the dialog. */
async function staysInside(page: Page): Promise<void> {
  const controls = await page.tab.run(
    () => document.querySelectorAll('dialog :is(input, select, textarea, button, summary)').length,
  );
  for (let n = 0; n <= controls; n++) {
    await page.tab.press('Tab');
    const outside = await page.tab.run(() => {
      const { activeElement } = document;
      const isFree = activeElement === null || activeElement === document.body;
      return isFree || activeElement.closest('dialog[open]') ? undefined : activeElement.outerHTML;
    });
    if (outside) throw new Error(`the focus left the dialog: ${outside}`);
  }
}
