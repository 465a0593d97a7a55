import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface OwnServer {
  url: string;
  /** What it said until it was ready, a line each. */
  said: string[];
  stop: () => Promise<void>;
}

/** A server for one story, with an empty database, for what cannot be tried where the others live. */
export async function ownServer(settings: Record<string, string> = {}): Promise<OwnServer> {
  const data = await mkdtemp(join(tmpdir(), 'unblock-story-'));
  const java = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin', 'java') : 'java';
  const server = spawn(java, ['-jar', join(import.meta.dirname, '../../server/target/unblock.jar')], {
    env: { ...process.env, PORT: '0', DATA_DIR: data, ...settings },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async () => {
    server.kill();
    await gone;
    await rm(data, { recursive: true, force: true });
  };
  const said: string[] = [];
  for await (const line of createInterface(server.stdout)) {
    said.push(line);
    const url = /Unblock is ready: (\S+)/.exec(line)?.[1];
    if (url) {
      server.stdout.resume();
      return { url, said, stop };
    }
  }
  await stop();
  throw new Error(`the server of the story did not start: ${said.join('\n')}`);
}
