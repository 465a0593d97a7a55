import type { Command } from '../../src/protocol/protocol.gen';
import { Voice, type Asking } from '../voice';

const PASSWORD = 'a long enough password';

let made = 0;

/** A word that no other story uses. */
export const unique = (word: string): string => `${word} ${process.pid}-${Date.now()}-${++made}`;

/** A person without a screen, who asks the server. */
export class Desk implements Asking {
  private constructor(
    readonly name: string,
    readonly email: string,
    readonly url: string,
    readonly id: string,
    readonly cookie: string,
  ) {}

  /** Somebody who joins the team of all stories. */
  static async join(url: string, called: string): Promise<Desk> {
    const name = unique(called);
    const email = `${name.replaceAll(' ', '-')}@story.test`;
    const token = process.env['STORY_INVITATION'] ?? '';
    const path = `${url}/api/join/${token}`;
    const joined = await fetch(path, sent({ name, email, password: PASSWORD, language: 'EN' }));
    if (!joined.ok) throw new Error(`nobody can join: ${await joined.text()}`);
    const cookie = joined.headers
      .getSetCookie()
      .map((it) => it.split(';')[0])
      .join('; ');
    const me = (await (await fetch(`${url}/api/me`, { headers: { cookie } })).json()) as { id: string };
    return new Desk(name, email, url, me.id, cookie);
  }

  /** What they type to sign in. */
  get account(): { email: string; password: string } {
    return { email: this.email, password: PASSWORD };
  }

  async post(path: string, body?: unknown): Promise<{ json: () => Promise<unknown>; url: () => string }> {
    const answer = await fetch(this.url + path, sent(body, this.cookie));
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return { json: () => answer.json(), url: () => answer.url };
  }

  async newBoard(): Promise<string> {
    const made = await this.post('/api/boards', { title: unique('Board'), language: 'EN' });
    return ((await made.json()) as { id: string }).id;
  }

  /** Sends commands to a board. */
  async say(board: string, ...commands: Command[]): Promise<void> {
    const voice = await Voice.at(this, board);
    for (const command of commands) {
      const answer = await voice.does(command);
      if (answer !== 'done') throw new Error(`${answer}: ${JSON.stringify(command)}`);
    }
    voice.close();
  }
}

function sent(body: unknown, cookie = ''): RequestInit {
  const headers = { 'content-type': 'application/json', cookie };
  return { method: 'POST', headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
}
