import type { APIRequestContext, Browser, BrowserContext } from '@playwright/test';
import { ownServer, type OwnServer } from '../e2e/own-server';
import { Voice } from '../e2e/voice';
import { newId } from '../src/board/id';
import type { Command, Doing, Remover } from '../src/protocol/protocol.gen';

const WITHOUT_LIMITS = {
  UNBLOCK_COMMANDS_PER_SECOND: '1000000',
  UNBLOCK_COMMAND_BURST: '1000000',
  UNBLOCK_BOARD_COMMANDS_PER_SECOND: '1000000',
};
const PASSWORD = 'a long enough password';
/** More unanswered commands of one person would be refused. */
const AT_ONCE = 10;
const LANES: Remover[] = ['REP', 'MANAGER', 'EXECUTIVE'];
const WORDS = 'budget legal contract pilot security review customer price sponsor integration risk'.split(
  ' ',
);

/** A server of its own with one team; its manager is signed in in a browser. */
export class House {
  private constructor(
    readonly server: OwnServer,
    readonly boss: BrowserContext,
    readonly me: string,
    readonly invitation: string,
  ) {}

  static async open(browser: Browser): Promise<House> {
    const server = await ownServer(WITHOUT_LIMITS);
    const boss = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
    const account = { email: 'first@bench.test', password: PASSWORD };
    await post(boss.request, '/api/setup', { team: 'Bench', name: 'Mona', language: 'EN', ...account });
    const me = (await (await boss.request.get('/api/me')).json()) as { id: string };
    const { url } = await post<{ url: string }>(boss.request, '/api/invitations', {
      role: 'REP',
      seniority: 'REGULAR',
      expiresInHours: 2,
      reusable: true,
    });
    return new House(server, boss, me.id, url.replace(/.*\//, ''));
  }

  async newcomer(browser: Browser, name: string): Promise<APIRequestContext> {
    const { request } = await browser.newContext({ baseURL: this.server.url });
    const email = `${name.replaceAll(' ', '-')}@bench.test`.toLowerCase();
    await post(request, `/api/join/${this.invitation}`, { name, email, password: PASSWORD, language: 'EN' });
    return request;
  }

  /** A board with so many cards on one deal: six in ten obstacles, three solutions, one comment. */
  async board(cards: number): Promise<{ board: string; deal: string; obstacles: string[] }> {
    const title = `Board of ${cards}`;
    const { id: board } = await post<{ id: string }>(this.boss.request, '/api/boards', {
      title,
      language: 'EN',
    });
    const voice = await Voice.at(this.boss.request, board);
    const deal = newId();
    await voice.does({ t: 'add-deal', deal, name: 'Hospital group', owner: this.me, facts: {} });
    const obstacles: string[] = [];
    for (let n = 0; n < cards; n += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, cards - n) }, (_, at) =>
        cardOf(n + at, deal, obstacles),
      );
      const said = await Promise.all(some.map((it) => voice.does(it)));
      const refused = said.find((it) => it !== 'done');
      if (refused !== undefined) throw new Error(`a card was refused: ${refused}`);
    }
    voice.close();
    return { board, deal, obstacles };
  }
}

function cardOf(n: number, deal: string, obstacles: string[]): Command {
  const text = Array.from({ length: 9 }, (_, word) => WORDS[(n * 7 + word * word * 3) % WORDS.length]).join(
    ' ',
  );
  const card = newId();
  if (n % 10 < 6) {
    obstacles.push(card);
    const remover = LANES[n % LANES.length] ?? 'REP';
    return { t: 'raise-obstacle', card, deal, text: `${text} ${n}`, type: 'OTHER', remover, hidden: false };
  }
  const about = obstacles[n % obstacles.length] ?? '';
  return n % 10 < 9
    ? { t: 'propose-solution', card, obstacle: about, text: `${text} ${n}`, hidden: false }
    : { t: 'add-comment', card, about, text: `${text} ${n}` };
}

/** Moves the pointer four times a second, and turns to another card with every eighth move. */
export function moveAbout(voice: Voice, deal: string, cards: string[], seed: number): () => void {
  let n = seed * 31;
  const timer = setInterval(() => {
    n++;
    const card = cards[(Math.floor(n / 8) * 17) % Math.min(cards.length, 60)] ?? '';
    const doing: Doing = Math.floor(n / 8) % 3 === 0 ? 'WRITING' : 'LOOKING';
    voice.is({ deal, card, doing, x: (n % 50) / 50, y: 100 + ((n * 13) % 600) });
  }, 250);
  return () => {
    clearInterval(timer);
    voice.close();
  };
}

async function post<T = unknown>(request: APIRequestContext, path: string, data: unknown): Promise<T> {
  const answer = await request.post(path, { data });
  const text = await answer.text();
  if (!answer.ok()) throw new Error(`${path}: ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
