import { expect } from '@playwright/test';
import { newId } from '../src/board/id';
import { VERSION, type Command } from '../src/protocol/protocol.gen';
import type { Person } from './house';

/**
 * Says something on a board without its screen: for stories in which it only matters that it was said.
 * The person's page must be on a page of the app.
 */
export async function say(person: Person, board: string, ...commands: Command[]): Promise<void> {
  const answer = await person.context.request.post(`/api/boards/${board}/ticket`);
  const { ticket } = (await answer.json()) as { ticket: string };
  const client = newId();
  const frames = [
    { t: 'hello', v: VERSION, client, ticket, firstOp: 1 },
    ...commands.map((d, index) => ({ t: 'cmd', n: index + 1, d })),
  ];
  const refused = await person.page.evaluate(talk, { board, client, frames });
  expect(refused).toEqual([]);
}

/** In the browser: sends all and waits until each is answered; gives what was refused. */
function talk(given: { board: string; client: string; frames: object[] }): Promise<unknown[]> {
  const socket = new WebSocket(
    `${location.origin.replace('http', 'ws')}/ws/boards/${given.board}`,
    'unblock.v1',
  );
  socket.binaryType = 'arraybuffer';
  const open = new Set(given.frames.slice(1).map((_, index) => index + 1));
  const refused: unknown[] = [];
  const [hello, ...commands] = given.frames.map((it) => new TextEncoder().encode(JSON.stringify(it)));
  return new Promise((resolve, reject) => {
    socket.onopen = () => socket.send(hello ?? '');
    socket.onclose = (closed) => reject(new Error(`closed: ${closed.code}`));
    socket.onmessage = async ({ data }) => {
      const bytes = new Uint8Array(data as ArrayBuffer);
      const plain =
        bytes[0] === 0x1f
          ? await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
          : new TextDecoder().decode(bytes);
      const frame = JSON.parse(plain);
      if (frame.t === 'welcome') for (const command of commands) socket.send(command);
      if (frame.t === 'ack' || frame.t === 'rej') open.delete(frame.n);
      if (frame.t === 'rej') refused.push(frame);
      if (frame.t === 'evs')
        for (const entry of frame.e) if (entry.client === given.client) open.delete(entry.op);
      if (open.size > 0) return;
      socket.onclose = null;
      socket.close();
      resolve(refused);
    };
  });
}
