import { en } from '../../../src/messages/en';
import type { Story } from '../play';
import { button, card, lane, saved } from '../target';
import { oneDeal } from './boards';

/** As browsers refuse it: an error for a site whose data is blocked, null where a setting switched it off. */
const REFUSALS = {
  'an error': `() => { throw new DOMException('The operation is insecure.', 'SecurityError'); }`,
  null: '() => null',
};
const refused = (refusal: string) => `for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
  Object.defineProperty(window, name, { get: ${refusal} });`;

export const withoutStorage: Story[] = Object.entries(REFUSALS).map(([name, refusal]) => ({
  title: `a browser that refuses its storage (${name}) says so, and everything else works`,
  play: async (cast) => {
    const { desk, page } = await cast.person('Mona', refused(refusal));
    const { board } = await oneDeal(desk);
    await page.open(`/boards/${board}`);
    await page.sees(saved);
    await page.click(button(en.board.addObstacle, { inside: lane('REP') }));
    await page.hasFocus({ css: 'textarea', inside: lane('REP') });
    await page.tab.type('Kept nowhere');
    await page.sees({ css: 'p', text: en.status.lossy });
    await page.tab.press('Enter');
    await page.sees(card('Kept nowhere', lane('REP')));
    await page.sees(saved);
    await page.open(`/boards/${board}`);
    await page.countIs(card('Kept nowhere'), 1);
  },
}));
