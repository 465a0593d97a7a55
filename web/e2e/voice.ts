import { gunzipSync } from 'node:zlib';
import { WebSocket } from 'undici';
import { newId } from '../src/board/id';
import {
  VERSION,
  type Command,
  type FromClient,
  type FromServer,
  type Pres,
} from '../src/protocol/protocol.gen';

/** Sends requests as somebody who is signed in. */
export interface Asking {
  post: (path: string) => Promise<{ json: () => Promise<unknown>; url: () => string }>;
}

/**
 * A person on a board without our screen: a socket, and everything it ever received. For the many people of a large
 * meeting, and to see what the server really sends. No page is opened, which would cost more than all that it says.
 */
export class Voice {
  readonly #heard: FromServer[] = [];
  readonly #raw: string[] = [];
  readonly #waiting = new Map<number, (said: string) => void>();
  #next = 1;

  private constructor(readonly socket: WebSocket) {}

  /** Opens the board as the person who is signed in there. */
  static async at(request: Asking, board: string): Promise<Voice> {
    const answer = await request.post(`/api/boards/${board}/ticket`);
    const { ticket } = (await answer.json()) as { ticket: string };
    const { origin, host } = new URL(answer.url());
    const voice = new Voice(
      new WebSocket(`ws://${host}/ws/boards/${board}`, { protocols: 'unblock.v1', headers: { origin } }),
    );
    await voice.#join(ticket);
    return voice;
  }

  /** Sends a command; returns "done", the code of the refusal, or "gone" if the connection is lost. */
  does(command: Command): Promise<string> {
    return new Promise((resolve) => {
      const n = this.#next++;
      this.#waiting.set(n, resolve);
      this.#say({ t: 'cmd', n, d: command });
    });
  }

  /** Tells others where this person is and what they do. */
  is(place: Omit<Pres, 't'>): void {
    this.#say({ t: 'pres', ...place });
  }

  /** Everything received, unchanged. */
  heard(): string {
    return this.#raw.join('\n');
  }

  /** The seq of the last event received. */
  get seq(): number {
    return Math.max(0, ...this.#heard.flatMap((it) => (it.t === 'evs' ? it.e.map(({ seq }) => seq) : [])));
  }

  close(): void {
    this.socket.close();
  }

  #join(ticket: string): Promise<void> {
    this.socket.binaryType = 'arraybuffer';
    return new Promise((resolve, reject) => {
      this.socket.onopen = () => this.#say({ t: 'hello', v: VERSION, client: newId(), ticket, firstOp: 1 });
      this.socket.onmessage = ({ data }) => {
        const frame = this.#hear(Buffer.from(data as ArrayBuffer));
        if (frame.t === 'snap' && frame.part === frame.of) resolve();
      };
      this.socket.onclose = ({ code, reason }) => {
        reject(new Error(`the board was not opened: ${code} ${reason}`));
        for (const n of this.#waiting.keys()) this.#settle(n, 'gone');
      };
    });
  }

  #hear(data: Buffer): FromServer {
    const text = (data[0] === 0x1f ? gunzipSync(data) : data).toString();
    const frame = JSON.parse(text) as FromServer;
    this.#raw.push(text);
    this.#heard.push(frame);
    if (frame.t === 'evs') for (const it of frame.mine ?? []) this.#settle(it.n, 'done');
    if (frame.t === 'ack') this.#settle(frame.n, 'done');
    if (frame.t === 'rej') this.#settle(frame.n, frame.code);
    if (frame.t === 'hb') this.#say({ t: 'seen', seq: 0, at: frame.at });
    return frame;
  }

  #settle(n: number, said: string): void {
    this.#waiting.get(n)?.(said);
    this.#waiting.delete(n);
  }

  #say(frame: FromClient): void {
    this.socket.send(new TextEncoder().encode(JSON.stringify(frame)));
  }
}
