import { expect, type Locator, type Page } from '@playwright/test';

/** More controls than any screen has. */
const FAR = 250;

/** A person with only a keyboard. */
export class Keys {
  constructor(readonly page: Page) {}

  /** Presses a key, after which the focus must be somewhere. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    await expect(this.page.locator(':focus'), `the focus after ${keys.join(', ')}`).toHaveCount(1);
  }

  /** Goes to a control by Tab, forwards or backwards, however many presses it takes. */
  async reach(control: Locator): Promise<void> {
    await expect(control).toBeVisible();
    for (let i = 0; i < FAR; i++) {
      const way = await control.evaluate((it) => {
        const from = document.activeElement;
        if (from === it) return undefined;
        const isBefore = from && from.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_PRECEDING;
        return isBefore ? 'Shift+Tab' : 'Tab';
      });
      if (way === undefined) return;
      await this.page.keyboard.press(way);
    }
    throw new Error(`no Tab leads to ${control.toString()}`);
  }

  /** Goes to a button and uses it. */
  async use(button: Locator): Promise<void> {
    await this.reach(button);
    await this.press('Enter');
  }

  /** Types at the focus, replacing the current content. */
  async write(text: string): Promise<void> {
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.insertText(text);
  }

  /** Chooses an item of a menu. */
  async choose(menu: Locator, line: string): Promise<void> {
    await this.use(menu);
    const wanted = this.page.getByRole('menuitem', { name: line, exact: true });
    await expect(wanted).toBeVisible();
    for (let i = 0; i < FAR; i++) {
      if (await wanted.evaluate((it) => it === document.activeElement)) break;
      await this.page.keyboard.press('ArrowDown');
    }
    await this.press('Enter');
    await expect(this.page.getByRole('menu')).toHaveCount(0);
    await this.press();
  }

  /** What a screen reader announces. */
  async hears(text: string): Promise<void> {
    await expect(this.page.locator('[aria-live=polite]')).toContainText(text);
  }
}
