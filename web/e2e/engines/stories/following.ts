import { newId } from '../../../src/board/id';
import { en } from '../../../src/messages/en';
import type { Story } from '../play';
import { button, card, heading } from '../target';
import { oneDeal, raised } from './boards';

const chooser = { css: 'dialog[open], [role=dialog]' };
const bar = (text: string) => ({ css: 'section', name: en.follow.bar, text });

export const following: Story = {
  title: 'a screen goes where a colleague goes, until its person scrolls',
  play: async (cast) => {
    const [mei, nia] = await Promise.all([cast.person('Mei'), cast.person('Nia')]);
    const { board } = await oneDeal(mei.desk, 'Bank unit');
    const deal = newId();
    const many = Array.from({ length: 12 }, (_, n) => raised(deal, `Reason ${n + 1}.`));
    await mei.desk.say(
      board,
      { t: 'add-deal', deal, name: 'Cold chain', owner: mei.desk.id, facts: {} },
      ...many,
    );
    await Promise.all([mei, nia].map(({ page }) => page.open(`/boards/${board}`)));
    await Promise.all([mei, nia].map(({ page }) => page.sees(heading('Bank unit'))));

    await nia.page.sees(button(en.follow.followHim(mei.desk.name)));
    await nia.page.tab.comeToFront();
    await nia.page.tab.press('f');
    await nia.page.hasFocus(button(en.follow.followHim(mei.desk.name), { inside: chooser }));
    await nia.page.tab.press('Enter');
    await nia.page.sees(bar(en.follow.following(mei.desk.name)));

    await mei.page.tab.comeToFront();
    await mei.page.click(button('Cold chain', { loosely: true, inside: { css: 'nav' } }));
    await nia.page.sees(heading('Cold chain'));
    await mei.page.tab.run((name) => {
      document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)?.focus();
    }, en.board.menuOf('Reason 11.'));
    const last = card('Reason 11.');
    const isInView = async () => {
      const { box, text } = await nia.page.sees(last);
      return text.includes(en.follow.isHere(mei.desk.name)) && box.y >= 0 && box.y + box.height <= 1000;
    };
    await nia.page.until('the colleague’s card is in view', isInView, true);

    await nia.page.tab.comeToFront();
    let end = 'End';
    const scrolls = async () => {
      end = end === 'End' ? 'Home' : 'End';
      await nia.page.tab.press(end);
      return nia.page.isThere(bar(en.follow.hasLetGo(mei.desk.name)));
    };
    await nia.page.until('they go their own way', scrolls, true);
  },
};
