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
