import { lasting } from '../browser/storage.svelte';
import { ServerClock } from '../sync/clock';
import { clientsWithOps, Outbox } from '../sync/outbox';
import { Session } from '../sync/session';
import { claim } from '../sync/tab';
import type { Tab } from '../sync/tab-ids';
import type { TicketAnswer } from '../sync/ticket';
import { socketUrl, type Dial } from '../sync/wire';
import type { Refused } from './refused-changes';

/**
 * Sends what tabs left behind that were closed or crashed before everything was sent. Their commands keep their own
 * numbers and use a short connection of their own, so that none is lost or duplicated.
 */
export async function deliverLeftovers(
  board: string,
  me: string,
  own: string,
  ticket: () => Promise<TicketAnswer>,
  dial: Dial,
  onrefused: (refused: Refused) => void,
): Promise<void> {
  for (const client of clientsWithOps(lasting, me, board)) {
    const tab = client === own ? undefined : await claim(client);
    if (tab) deliver(board, me, tab, ticket, dial, onrefused);
  }
}

function deliver(
  board: string,
  me: string,
  tab: Tab,
  ticket: () => Promise<TicketAnswer>,
  dial: Dial,
  onrefused: (refused: Refused) => void,
): void {
  const outbox = new Outbox(lasting, me, board, tab.client);
  if (outbox.ops.length === 0) {
    // another tab was faster
    tab.release();
    return;
  }
  const finishWhenEmpty = () => {
    if (outbox.ops.length > 0) return;
    session.stop();
    outbox.forget();
    tab.release();
  };
  const nothing = () => undefined;
  const session = new Session(
    socketUrl(board),
    outbox,
    ticket,
    {
      status: (status) => {
        // the next page that opens the board tries again
        if (status.t === 'ended') tab.release();
      },
      welcome: nothing,
      people: nothing,
      snapshot: nothing,
      events: nothing,
      presence: nothing,
      nudge: nothing,
      presenceLost: nothing,
      done: finishWhenEmpty,
      refused: (op, rej) => {
        onrefused({ client: tab.client, op, rej });
        finishWhenEmpty();
      },
    },
    new ServerClock(),
    dial,
  );
  session.start();
}
