import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './ports';

export interface OwnServer {
  url: string;
  /** Lines of output until it was ready. */
  said: string[];
  /** The URL of its built-in database. */
  database: () => Promise<string>;
  /** Simulates a crash: kills the server and starts it again at the same place. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

/** A server for one story, with an empty database, for things that would disturb other stories. */
export async function ownServer(settings: Record<string, string> = {}): Promise<OwnServer> {
  const data = await mkdtemp(join(tmpdir(), 'unblock-story-'));
  const empty = process.env['STORY_DATA'];
  if (empty && !settings['DATABASE_URL']) await cp(empty, data, { recursive: true, verbatimSymlinks: true });
  const port = await freePort();
  let running = await start({ ...settings, PORT: String(port), DATA_DIR: data });
  return {
    url: running.url,
    said: running.said,
    database: async () => {
      const password = (await readFile(join(data, 'postgres-password'), 'utf8')).trim();
      const dbPort = (await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[3];
      return `postgres://unblock:${password}@127.0.0.1:${dbPort}/postgres`;
    },
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

export interface Nodes {
  /** One per node. */
  urls: [string, string];
  stop: () => Promise<void>;
}

/** Two nodes of one cluster, over the database of a third server that nobody visits. */
export async function twoNodes(): Promise<Nodes> {
  const keeper = await ownServer();
  const ports = [await freePort(2), await freePort(2)];
  const addresses = ports.map((port) => `127.0.0.1:${port}`);
  const settings = {
    DATABASE_URL: await keeper.database(),
    JWT_SECRET: 'a key of both nodes, which is long enough',
    CLUSTER: 'true',
    CLUSTER_NODES: addresses.join(','),
  };
  const node = (address: string | undefined) => ownServer({ ...settings, CLUSTER_ADDRESS: address ?? '' });
  const [first, second] = [await node(addresses[0]), await node(addresses[1])];
  return {
    urls: [first.url, second.url],
    stop: async () => {
      for (const server of [second, first, keeper]) await server.stop();
    },
  };
}

async function start(settings: Record<string, string>) {
  const java = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin', 'java') : 'java';
  const options = process.env['STORY_JAVA']?.split('\n') ?? [];
  const jar = join(import.meta.dirname, '../../server/target/unblock.jar');
  const server = spawn(java, [...options, '-jar', jar], {
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
