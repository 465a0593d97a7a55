import { Desk } from './desk';
import type { RunningEngine } from './engine';
import { Line } from './line';
import { Page } from './page';

const SERVER = process.env['STORY_SERVER'] ?? '';

/** A person with a screen. */
export interface Person {
  desk: Desk;
  page: Page;
  /** The wire to the server, for this person alone. */
  line: Line;
}

/** Who takes part in a story. */
export class Cast {
  readonly #lines: Line[] = [];
  readonly pages: Page[] = [];

  constructor(readonly engine: RunningEngine) {}

  /**
   * A manager who is signed in.
   *
   * @param before plain JavaScript that runs in front of each of their pages
   */
  async person(called = 'Mona', before?: string): Promise<Person> {
    const [desk, { page, line }] = await Promise.all([Desk.join(SERVER, called), this.stranger(before)]);
    await page.open('/favicon.svg');
    await page.tab.run(async (account) => {
      const headers = { 'content-type': 'application/json' };
      await fetch('/api/session', { method: 'POST', headers, body: JSON.stringify(account) });
    }, desk.account);
    return { desk, page, line };
  }

  /** Somebody who is not signed in. */
  async stranger(before?: string): Promise<{ page: Page; line: Line }> {
    const line = await Line.to(SERVER, before);
    this.#lines.push(line);
    const page = new Page(await this.engine.window(), line.url);
    this.pages.push(page);
    return { page, line };
  }

  async leave(): Promise<void> {
    await this.engine.closeWindows();
    await Promise.all(this.#lines.map((line) => line.cut()));
  }
}
