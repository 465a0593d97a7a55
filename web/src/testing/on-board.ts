import { render, waitFor } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { OpenBoard } from '../stores/open.svelte';
import type { FakeServer } from './fake-server';
import { installLocks } from './fake-locks';
import OnBoard from './OnBoard.svelte';

/** A board that is open in this tab and up to date with the server. */
export async function openBoard(server: FakeServer): Promise<OpenBoard> {
  installLocks();
  const open = await OpenBoard.open('board1', 'ann', server.ticketFor('ann'), server.dial);
  await waitFor(() => {
    if (open.status.t !== 'live') throw new Error('not there yet');
  });
  return open;
}

/** Renders a part of the board's screen. */
export function show<P extends Record<string, unknown>>(open: OpenBoard, part: Component<P>, props: P) {
  return render(OnBoard, { open, part: part as unknown as Component<Record<string, unknown>>, given: props });
}
