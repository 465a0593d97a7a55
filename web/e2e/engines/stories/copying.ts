import { en } from '../../../src/messages/en';
import type { Story } from '../play';
import { button, dialog, field } from '../target';

const pasted = { css: 'input', inside: dialog };

/** A page without https has no clipboard; some browsers refuse it, too. */
const NO_CLIPBOARD = `Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });`;

const copies = (title: string, before?: string): Story => ({
  title,
  play: async (cast) => {
    const { desk, page } = await cast.person('Mona', before);
    await page.open('/people');
    // what comes up later would move the button
    await page.sees({ css: 'main li', text: desk.name });
    await page.click(button(en.people.makeLink));
    const made = await page.sees(field(en.people.linkReady));
    await page.click(button(en.common.copy));
    await page.sees(button(en.common.copied));
    // pasted into the palette's field
    await page.tab.press('Control', 'k');
    await page.hasFocus(pasted);
    await page.tab.press('Control', 'v');
    await page.holds(pasted, made.value);
  },
});

export const copying = [
  copies('a link is copied to the clipboard'),
  copies('a link is copied where there is no clipboard API', NO_CLIPBOARD),
];
