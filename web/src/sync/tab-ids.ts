import { newId } from '../board/id';

/** The id of a tab, held while the tab lives. */
export interface Tab {
  client: string;
  release: () => void;
}

/** A living tab answers within this time, even in the background. */
const PATIENCE_MS = 300;

/** Messages between tabs if the browser has no locks: the smaller sign gets the id. */
interface Word {
  t: 'who-has' | 'mine';
  client: string;
  from: string;
}

/** The sign of a tab that already holds an id. */
const FIRST = '';

/** Holds an id that nobody else can know yet. */
export function hold(client: string): Tab {
  if (!hasLocks()) return holdByAnswering(client);
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  void navigator.locks.request(lockOf(client), { ifAvailable: true }, () => released);
  return { client, release };
}

/** Holds an id unless another tab does; undefined then. */
export function holdIfNobodyDoes(client: string): Promise<Tab | undefined> {
  return hasLocks() ? lock(client) : ask(client);
}

function lock(client: string): Promise<Tab | undefined> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(lockOf(client), { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(undefined);
          return undefined;
        }
        return new Promise<void>((release) => {
          resolve({ client, release });
        });
      })
      .catch(reject);
  });
}

/**
 * Pages without https have no locks: there a tab asks the others whether one of them holds the id. Of several that ask
 * at the same time one gets it.
 */
function ask(client: string): Promise<Tab | undefined> {
  const channel = new BroadcastChannel('unblock/tabs');
  const self = newId();
  return new Promise((resolve) => {
    const end = (tab?: Tab) => {
      clearTimeout(patience);
      if (!tab) channel.close();
      resolve(tab);
    };
    const patience = setTimeout(() => end(answering(channel, client)), PATIENCE_MS);
    channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data.client !== client) return;
      if (data.from < self) end();
      else if (data.t === 'who-has') channel.postMessage({ t: 'mine', client, from: self } satisfies Word);
    };
    channel.postMessage({ t: 'who-has', client, from: self } satisfies Word);
  });
}

function holdByAnswering(client: string): Tab {
  return answering(new BroadcastChannel('unblock/tabs'), client);
}

/** Answers from now on that the id is taken. */
function answering(channel: BroadcastChannel, client: string): Tab {
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.client === client && data.t === 'who-has')
      channel.postMessage({ t: 'mine', client, from: FIRST } satisfies Word);
  };
  return { client, release: () => channel.close() };
}

function hasLocks(): boolean {
  return 'locks' in navigator;
}

function lockOf(client: string): string {
  return `unblock/tab/${client}`;
}
