import { placed } from '../base';
import type { FromClient, FromServer } from '../protocol/protocol.gen';

const GZIP_MAGIC = 0x1f;

export function encode(frame: FromClient): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(frame));
}

/** Reads a frame, unpacking it where it is packed. */
export async function decode(data: ArrayBuffer): Promise<FromServer> {
  const bytes = new Uint8Array(data);
  const text =
    bytes[0] === GZIP_MAGIC
      ? await new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
      : new TextDecoder().decode(bytes);
  return JSON.parse(text) as FromServer;
}

/** Who is told what happens on a wire. */
export interface Ear {
  opened(): void;
  heard(frame: ArrayBuffer): void;
  /** @param code why, as in CLOSE_CODES; other codes say that it broke */
  closed(code: number): void;
}

/** What a session needs of a socket. */
export interface Wire {
  readonly isOpen: boolean;
  send(frame: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

/** Makes a connection; a test has its own way. */
export type Dial = (url: string, ear: Ear) => Wire;

/** Where a board is connected to. */
export function socketUrl(board: string): string {
  const url = new URL(placed(`/ws/boards/${board}`), location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

/** A connection over the browser's own socket. */
export const dialSocket: Dial = (url, ear) => {
  const socket = new WebSocket(url, 'unblock.v1');
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => ear.opened();
  socket.onmessage = (message) => ear.heard(message.data as ArrayBuffer);
  socket.onclose = (closed) => ear.closed(closed.code);
  return {
    get isOpen() {
      return socket.readyState === WebSocket.OPEN;
    },
    send: (frame) => socket.send(frame),
    close: () => socket.close(),
  };
};
