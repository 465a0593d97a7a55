import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { Cast } from './cast';
import type { Engine, RunningEngine } from './engine';
import { STORIES } from './stories';

const SCREENSHOTS = join(import.meta.dirname, '../../test-results/engines');

/** What a story tells, and how it is played. */
export interface Story {
  title: string;
  play: (cast: Cast) => Promise<void>;
}

/** Plays all stories in an engine, one after the other. */
export function playIn(engine: Engine): void {
  describe.skipIf(!engine.program)(engine.name, () => {
    let running: RunningEngine;
    beforeAll(async () => {
      running = await engine.start();
    });
    afterAll(() => running.stop());
    test.each(STORIES.map((story) => [story.title, story.play] as const))('%s', async (title, play) => {
      const cast = new Cast(running);
      try {
        await play(cast);
      } catch (failure) {
        const shots = await photograph(cast, `${engine.name} ${title}`);
        const why = failure instanceof Error ? failure.message : String(failure);
        throw new Error([`${engine.name}: ${title}`, why, ...shots].join('\n'), { cause: failure });
      } finally {
        await cast.leave();
      }
    });
  });
}

/** The screen of everybody who takes part. */
async function photograph(cast: Cast, name: string): Promise<string[]> {
  await mkdir(SCREENSHOTS, { recursive: true });
  return Promise.all(
    cast.pages.map(async ({ tab }, index) => {
      const path = join(SCREENSHOTS, `${name.replaceAll(/\W+/g, '-')}-${index + 1}.png`);
      try {
        await writeFile(path, await tab.screenshot());
        return path;
      } catch (failure) {
        return `no screenshot: ${String(failure)}`;
      }
    }),
  );
}
