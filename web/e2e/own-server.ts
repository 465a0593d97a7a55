import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface OwnServer {
  url: string;
  /** What it said until it was ready, a line each. */
  said: string[];
  /** As after a crash: killed, and started again where it was. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

/** A server for one story, with an empty database, for what cannot be tried where the others live. */
export async function ownServer(settings: Record<string, string> = {}): Promise<OwnServer> {
  const data = await mkdtemp(join(tmpdir(), 'unblock-story-'));
  const port = await freePort();
  let running = await start({ ...settings, PORT: String(port), DATA_DIR: data });
  return {
    url: running.url,
    said: running.said,
    restart: async () => {
      await ended(running.server, 'SIGKILL');
      running = await start({ ...settings, PORT: String(port), DATA_DIR: data });
    },
    stop: async () => {
      await ended(running.server, 'SIGTERM');
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function start(settings: Record<string, string>) {
  const java = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin', 'java') : 'java';
  const server = spawn(java, ['-jar', join(import.meta.dirname, '../../server/target/unblock.jar')], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const said: string[] = [];
  for await (const line of createInterface(server.stdout)) {
    said.push(line);
    const url = /Unblock is ready: (\S+)/.exec(line)?.[1];
    if (url) {
      server.stdout.resume();
      return { server, url, said };
    }
  }
  throw new Error(`the server of the story did not start: ${said.join('\n')}`);
}

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.kill(signal);
  await gone;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
