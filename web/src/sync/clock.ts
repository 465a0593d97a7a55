/** The server's time, independent of this device's clock. */
export class ServerClock {
  #offset = 0;

  /** @param serverNow milliseconds since 1970, as the server just sent it */
  hear(serverNow: number): void {
    this.#offset = serverNow - Date.now();
  }

  now(): number {
    return Date.now() + this.#offset;
  }
}
