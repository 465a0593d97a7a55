import { expect } from 'vitest';
import { compose } from './composition';
import type { Pointer, Spot, Tab } from './engine';
import { findAll, type Found } from './finding';
import type { Target } from './target';

/** A busy machine is slow, which is not a failure. */
const PATIENCE = { timeout: 30_000, interval: 50 };

/** A page in a person's hands: everything waits until the screen is ready for it. */
export class Page {
  constructor(
    readonly tab: Tab,
    readonly url: string,
  ) {}

  open(path: string): Promise<void> {
    return this.tab.open(this.url + path);
  }

  /** Waits for what is on the screen, and returns the first that fits. */
  async sees(target: Target): Promise<Found> {
    await this.countIs(target, 1, 'at least');
    const [found] = await this.tab.run(findAll, target, false);
    return found ?? this.sees(target);
  }

  /** Whether it is on the screen now. */
  async isThere(target: Target): Promise<boolean> {
    return (await this.tab.run(findAll, target, false)).length > 0;
  }

  async countIs(target: Target, count: number, how: 'at least' | 'exactly' = 'exactly'): Promise<void> {
    const many = expect.poll(async () => (await this.tab.run(findAll, target, false)).length, {
      ...PATIENCE,
      message: `${how} ${count} of ${JSON.stringify(target)}`,
    });
    await (how === 'exactly' ? many.toBe(count) : many.toBeGreaterThanOrEqual(count));
  }

  /** Waits until a field, or something else that has one, has this value. */
  async holds(target: Target, value: string): Promise<void> {
    await this.until(
      `${JSON.stringify(target)} holds ${value}`,
      async () => (await this.sees(target)).value,
      value,
    );
  }

  /** Waits until the focus is on it, or within. */
  async hasFocus(target: Target): Promise<void> {
    await this.until(
      `the focus is on ${JSON.stringify(target)}`,
      async () => (await this.sees(target)).isFocused,
      true,
    );
  }

  async until<T>(message: string, look: () => Promise<T>, wanted: T): Promise<void> {
    await expect.poll(look, { ...PATIENCE, message }).toEqual(wanted);
  }

  async click(target: Target): Promise<void> {
    let spot = await this.#reach(target);
    let before: Spot | undefined;
    // what appears late moves what is below it: the pointer waits over it until it is where it was
    while (spot.x !== before?.x || spot.y !== before.y) {
      await this.tab.mouse.move(spot);
      before = spot;
      spot = await this.#reach(target);
    }
    await this.tab.mouse.down(spot);
    await this.tab.mouse.up(spot);
  }

  /** Writes into a field, instead of what is in it. */
  async replace(target: Target, text: string): Promise<void> {
    await this.click(target);
    await this.tab.press('Control', 'a');
    await this.tab.type(text);
  }

  compose(stages: string[], key: 'Enter' | 'Escape'): Promise<void> {
    return compose(this.tab, stages, key);
  }

  /** Takes something with mouse or finger, and holds it over a part of something else. */
  async hold(pointer: Pointer, it: Target, over: Target, height = 0.5): Promise<Spot> {
    await pointer.down(await this.#reach(it));
    const { box } = await this.sees(over);
    const spot = { x: box.x + box.width / 2, y: box.y + box.height * height };
    await pointer.move({ x: spot.x, y: spot.y - 12 });
    await pointer.move(spot);
    return spot;
  }

  /** The middle of something, once nothing covers it. */
  async #reach(target: Target): Promise<Spot> {
    let found: Found | undefined;
    const look = async () => {
      [found] = await this.tab.run(findAll, target, true);
      return found?.isFree;
    };
    await this.until(`${JSON.stringify(target)} can be clicked`, look, true);
    if (!found) throw new Error('nothing was found');
    const { x, y, width, height } = found.box;
    return { x: x + width / 2, y: y + height / 2 };
  }
}
