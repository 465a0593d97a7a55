import { CLOSE_CODES, type Close, type FromClient, type FromServer } from '../protocol/protocol.gen';
import type { Ear, Wire } from '../sync/wire';
import type { FakeServer } from './fake-server';

/** One member's connection to the fake server. Frames wait in both directions until they are carried. */
export class FakeConnection implements Wire {
  /** From the tab; not yet received by the server. */
  readonly up: FromClient[] = [];
  /** From the server; not yet received by the tab. */
  readonly down: (FromServer | string)[] = [];
  /** Everything from this tab that the server has received. */
  readonly heard: FromClient[] = [];
  isOpen = false;
  /** The network is dead and nobody has noticed yet. */
  silent = false;
  actor = '';
  client = '';
  lastOp = 0;
  toldToGoOn = false;
  sent = 0;
  joined = false;
  readonly #server: FakeServer;
  readonly #ear: Ear;

  constructor(server: FakeServer, ear: Ear) {
    this.#server = server;
    this.#ear = ear;
  }

  open(): void {
    this.isOpen = true;
    this.#ear.opened();
  }

  send(frame: Uint8Array<ArrayBuffer>): void {
    this.up.push(JSON.parse(new TextDecoder().decode(frame)) as FromClient);
    if (this.#server.carriesAtOnce) this.carry();
  }

  /** @param frame a string for a frame that no real server would send */
  say(frame: FromServer | string): void {
    this.down.push(frame);
    if (this.#server.carriesAtOnce) this.carry();
  }

  /** Delivers everything in flight. */
  carry(): void {
    while (!this.silent && this.isOpen && (this.carryUp() || this.carryDown()));
  }

  carryUp(): boolean {
    const frame = this.up.shift();
    if (!frame) return false;
    this.heard.push(frame);
    this.#server.receive(this, frame);
    return true;
  }

  carryDown(): boolean {
    const frame = this.down.shift();
    if (!frame) return false;
    const text = typeof frame === 'string' ? frame : JSON.stringify(frame);
    this.#ear.heard(new TextEncoder().encode(text).buffer);
    return true;
  }

  /** The tab closes the connection. */
  close(): void {
    this.#gone();
  }

  /** The server closes it, or it breaks; frames in flight are lost. */
  cut(why?: Close): void {
    if (!this.#gone()) return;
    this.#ear.closed(why === undefined ? 1006 : CLOSE_CODES[why]);
  }

  #gone(): boolean {
    this.up.length = 0;
    this.down.length = 0;
    this.isOpen = false;
    return this.#server.leave(this);
  }
}
