import { CLOSE_CODES, type Close, type FromClient, type FromServer } from '../protocol/protocol.gen';
import type { Ear, Wire } from '../sync/wire';
import type { FakeServer } from './fake-server';

/** One member's way to the server. Frames wait in both directions until they are carried. */
export class FakeConnection implements Wire {
  /** From the tab; not yet at the server. */
  readonly up: FromClient[] = [];
  /** From the server; not yet at the tab. */
  readonly down: (FromServer | string)[] = [];
  /** Everything that this tab has said and the server has heard. */
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

  /** @param frame a text where it is none that a server would send */
  say(frame: FromServer | string): void {
    this.down.push(frame);
    if (this.#server.carriesAtOnce) this.carry();
  }

  /** Brings all that is under way to where it should go. */
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

  /** The tab hangs up. */
  close(): void {
    this.#gone();
  }

  /** The server hangs up, or the link breaks; what was under way is lost. */
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
