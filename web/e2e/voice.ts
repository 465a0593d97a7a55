import type { APIRequestContext, Browser, Page } from '@playwright/test';
import { VERSION, type Command, type FromServer } from '../src/protocol/protocol.gen';

type Heard = FromServer[];

declare global {
  interface Window {
    voice?: { send: (command: Command) => Promise<string>; heard: Heard; raw: string[] };
  }
}

/**
 * A person on a board without our screen: a socket in a real browser, and everything it ever received. For the many
 * people of a large meeting, and to see what the server really sends.
 */
export class Voice {
  private constructor(
    readonly name: string,
    readonly page: Page,
    readonly request: APIRequestContext,
  ) {}

  /** Opens the board as the person who is signed in there. */
  static async at(page: Page, name: string, board: string): Promise<Voice> {
    await page.goto('/live');
    await page.evaluate(connect, { board, version: VERSION });
    return new Voice(name, page, page.context().request);
  }

  /** The same as a new person, signed in by this request. */
  static async of(
    browser: Browser,
    name: string,
    board: string,
    signIn: (request: APIRequestContext) => Promise<void>,
  ): Promise<Voice> {
    const context = await browser.newContext();
    await signIn(context.request);
    return Voice.at(await context.newPage(), name, board);
  }

  /** Sends a command; returns "done", or the code of the refusal. */
  does(command: Command): Promise<string> {
    return this.page.evaluate((it) => window.voice?.send(it) ?? 'gone', command);
  }

  /** Everything received, unchanged. */
  heard(): Promise<string> {
    return this.page.evaluate(() => (window.voice?.raw ?? []).join('\n'));
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

/** Runs in the page, which loads nothing of ours. */
async function connect({ board, version }: { board: string; version: number }): Promise<void> {
  const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const client = Array.from(crypto.getRandomValues(new Uint8Array(12)), (it) => letters[it % 62]).join('');
  const answer = await fetch(`/api/boards/${board}/ticket`, { method: 'POST' });
  const { ticket } = (await answer.json()) as { ticket: string };
  const socket = new WebSocket(`/ws/boards/${board}`.replace(/^/, `ws://${location.host}`), 'unblock.v1');
  socket.binaryType = 'arraybuffer';
  const heard: Heard = [];
  const raw: string[] = [];
  const waiting = new Map<number, (said: string) => void>();
  const say = (frame: unknown) => socket.send(new TextEncoder().encode(JSON.stringify(frame)));
  const settle = (n: number, said: string) => {
    waiting.get(n)?.(said);
    waiting.delete(n);
  };
  let ready: () => void;
  const live = new Promise<void>((resolve) => (ready = resolve));
  let queue = Promise.resolve();
  socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
    queue = queue.then(async () => {
      const packed = new Uint8Array(data)[0] === 0x1f;
      const text = packed
        ? await new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
        : new TextDecoder().decode(data);
      const frame = JSON.parse(text) as FromServer;
      raw.push(text);
      heard.push(frame);
      if (frame.t === 'snap' && frame.part === frame.of) ready();
      if (frame.t === 'evs') for (const it of frame.mine ?? []) settle(it.n, 'done');
      if (frame.t === 'ack') settle(frame.n, 'done');
      if (frame.t === 'rej') settle(frame.n, frame.code);
      if (frame.t === 'hb') say({ t: 'seen', seq: 0, at: frame.at });
    });
  };
  let next = 1;
  window.voice = {
    heard,
    raw,
    send: (command) =>
      new Promise((resolve) => {
        const n = next++;
        waiting.set(n, resolve);
        say({ t: 'cmd', n, d: command });
      }),
  };
  socket.onopen = () => say({ t: 'hello', v: version, client, ticket, firstOp: 1 });
  await live;
}
