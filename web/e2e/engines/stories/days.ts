import { en } from '../../../src/messages/en';
import type { Page } from '../page';
import type { Story } from '../play';
import { button, dialog, field, heading } from '../target';

const day = field(en.series.date, { inside: dialog });
const time = field(en.series.time, { inside: dialog });

export const days: Story = {
  title: 'a day and a time are typed as people write them, or chosen in the calendar by keyboard',
  play: async (cast) => {
    const { page } = await cast.person();
    await page.open('/series');
    await page.click(button(en.templates.create));
    await page.click({ css: 'label', text: en.templates.kinds.RESCUE.name, inside: dialog });
    await page.sees(day);
    await page.replace(day, '2027-03-15');
    await page.tab.press('Tab');
    await isShown(page, '15');
    await page.replace(time, '2:30 pm');
    await page.tab.press('Tab');
    const shown = (await page.sees(time)).value;
    if (!/^(2:30 pm|14:30)$/i.test(shown)) throw new Error(`the time is ${shown}`);

    await page.click(button(en.dates.calendar, { inside: dialog }));
    await page.hasFocus({ css: '[data-calendar-day][data-value="2027-03-15"]' });
    await page.tab.press('ArrowDown');
    await page.hasFocus({ css: '[data-calendar-day][data-value="2027-03-22"]' });
    await page.tab.press('Enter');
    await page.hasFocus(day);
    await isShown(page, '22');
    // Escape closes the calendar, not the dialog
    await page.click(button(en.dates.calendar, { inside: dialog }));
    await page.sees({ css: '[data-calendar-day]:focus' });
    await page.tab.press('Escape');
    await page.countIs({ css: '[data-calendar-day]' }, 0);
    await page.sees(heading(en.templates.create));
  },
};

/** English writes days in more than one way, depending on the browser's region. */
async function isShown(page: Page, ofMonth: string): Promise<void> {
  const look = async () => (await page.sees(day)).value.match(/\w+/g)?.toSorted();
  await page.until(`it is the ${ofMonth}th`, look, [ofMonth, '2027', 'Mar'].toSorted());
}
