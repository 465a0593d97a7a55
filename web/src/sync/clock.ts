/** What time it is at the server, whatever this device thinks. */
export class ServerClock {
  #offset = 0;

  /** @param serverNow milliseconds since 1970, as the server just said */
  hear(serverNow: number): void {
    this.#offset = serverNow - Date.now();
  }

  now(): number {
    return Date.now() + this.#offset;
  }
}
