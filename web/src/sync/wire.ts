import { placed } from '../browser/base';
import type { FromClient, FromServer } from '../protocol/protocol.gen';

const GZIP_MAGIC = 0x1f;

export function encode(frame: FromClient): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(frame));
}

/** Decodes a frame, decompressing it if necessary. */
export async function decode(data: ArrayBuffer): Promise<FromServer> {
  const bytes = new Uint8Array(data);
  const text =
    bytes[0] === GZIP_MAGIC
      ? await new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
      : new TextDecoder().decode(bytes);
  return JSON.parse(text) as FromServer;
}

/** Receives the events of a wire. */
export interface Ear {
  opened(): void;
  heard(frame: ArrayBuffer): void;
  /** @param code one of CLOSE_CODES; other codes mean that the connection broke */
  closed(code: number): void;
}

/** What a session needs of a socket. */
export interface Wire {
  readonly isOpen: boolean;
  send(frame: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

/** Opens a connection; tests have their own implementation. */
export type Dial = (url: string, ear: Ear) => Wire;

/** The URL of a board's socket. */
export function socketUrl(board: string): string {
  const url = new URL(placed(`/ws/boards/${board}`), location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

/** A connection with the browser's WebSocket. */
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
