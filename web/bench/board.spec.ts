import { loadavg } from 'node:os';
import { test, type Browser, type Page } from '@playwright/test';
import { Voice } from '../e2e/voice';
import { House, moveAbout } from './large-board';
import { opening, processorTime, typing, watch } from './watching';

const PEOPLE = 30;
const OPENINGS = 3;

const lines: string[] = [];

/** A figure that should not be larger than its aim. */
function aim(what: string, figure: number, unit: string, most: number): void {
  const told = `${figure.toFixed(figure < 10 && figure % 1 !== 0 ? 1 : 0)} ${unit}`.trim();
  const ratio = most === 0 ? '' : `${(figure / most).toFixed(2)} of `;
  const line = `| ${what} | ${told} | ${ratio}the aim of ${`${most} ${unit}`.trim()} |`;
  lines.push(line);
  process.stdout.write(`\n${line}\n`);
}

const median = (values: number[]) => [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;

async function open(house: House, board: string): Promise<Page> {
  const page = await house.boss.newPage();
  await page.addInitScript(watch);
  await page.goto(`/boards/${board}`);
  return page;
}

/** Opens the board again and again, each time without anything in the cache. */
async function measureOpening(house: House, board: string, cards: number): Promise<void> {
  const found = [];
  for (let n = 0; n < OPENINGS; n++) {
    const page = await open(house, board);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    const used = await processorTime(page);
    await page.reload();
    found.push({ ...(await opening(page)), used: await used() });
    await page.close();
  }
  const of = `${cards.toLocaleString('en')} cards`;
  aim(`first card, ${of}`, median(found.map((it) => it.firstCard)), 'ms', cards > 100 ? 1_500 : 1_000);
  aim(`processor time of the page until then, ${of}`, median(found.map((it) => it.used)), 'ms', 1_000);
  aim(`longest task until then, ${of}`, median(found.map((it) => it.longest)), 'ms', 200);
  aim(`elements on the page, ${of}`, median(found.map((it) => it.nodes)), '', 3_000);
  aim(`JavaScript (gzip) until then, ${of}`, median(found.map((it) => it.scripts)), 'KB', 120);
  aim(`CSS (gzip) until then, ${of}`, median(found.map((it) => it.styles)), 'KB', 20);
}

async function measureTyping(
  browser: Browser,
  house: House,
  cards: number,
  board: Awaited<ReturnType<House['board']>>,
) {
  const page = await open(house, board.board);
  await opening(page);
  const ends: (() => void)[] = [];
  for (let n = 0; n < PEOPLE; n++) {
    const request = await house.newcomer(browser, `Mover ${cards} ${n}`);
    ends.push(moveAbout(await Voice.at(request, board.board), board.deal, board.obstacles, n));
  }
  for (const cursors of [false, true]) {
    if (cursors) await page.getByLabel('Show live cursors').check();
    await page.getByRole('button', { name: 'Add an obstacle' }).first().click();
    const used = await processorTime(page);
    const { frames, keys, late, slowestKey } = await typing(page);
    const spent = (await used()) / keys;
    await page.keyboard.press('Escape');
    const of = `${cards.toLocaleString('en')} cards, ${PEOPLE} people${cursors ? ', with their cursors' : ''}`;
    aim(`of ${frames} frames over 50 ms, ${of}`, late, '', 0);
    aim(`processor time of the page per key and all that others do meanwhile, ${of}`, spent, 'ms', 30);
    aim(`key to paint, p95, ${of}`, slowestKey, 'ms', 32);
  }
  for (const end of ends) end();
  await page.close();
}

test('the board in the browser', async ({ browser }) => {
  const house = await House.open(browser);
  process.stdout.write(`\n${house.server.url}\n`);
  for (const cards of [100, 1_000]) {
    const board = await house.board(cards);
    await measureOpening(house, board.board, cards);
    await measureTyping(browser, house, cards, board);
  }
  await house.server.stop();
  const load = loadavg()[0]?.toFixed(1);
  process.stdout.write(
    `\nChromium ${browser.version()}, no throttling; the server and ${PEOPLE} people on the same machine, load ${load}\n` +
      `\n| what | figure | beside it |\n| --- | --- | --- |\n${lines.join('\n')}\n`,
  );
});
