import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { locale } from '../../messages/locale.svelte';
import type { Command } from '../../protocol/protocol.gen';
import type { OpenBoard } from '../../stores/open.svelte';
import DealOnBoard from '../../testing/DealOnBoard.svelte';
import { FakeServer } from '../../testing/fake-server';
import { BROWSERS, ENDINGS } from '../../testing/input-method';
import { openBoard, show } from '../../testing/on-board';
import { added, begun, turned } from '../../testing/review';
import Writer from './text/Writer.svelte';

let server: FakeServer;
let open: OpenBoard;

const said = (): Command[] => server.last.heard.flatMap((frame) => (frame.t === 'cmd' ? [frame.d] : []));

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  server = new FakeServer();
});

afterEach(() => {
  open.close();
});

describe.each(BROWSERS)('text being spelled in %s can be written on', (browser) => {
  const ends = ENDINGS[browser];

  test('in the box that sends with Enter', async () => {
    server.happen(...begun(), turned('OBSTACLES'));
    open = await openBoard(server);
    show(open, DealOnBoard, { id: 'd1' });
    const box = screen.getByLabelText('What is in the way?');
    await userEvent.type(box, 'jiage');
    await ends(box, 'Enter');
    expect(box).toHaveValue('jiage');
    expect(said()).toEqual([]);
    await userEvent.type(box, '{Enter}');
    expect(said()).toMatchObject([{ t: 'raise-obstacle', text: 'jiage' }]);
  });

  test('in a text that stays open until Escape', async () => {
    open = await openBoard(server);
    const onclose = vi.fn();
    show(open, Writer, { place: 'deal/d1/result', label: 'Result', limit: 20, onsend: vi.fn(), onclose });
    const area = screen.getByRole('textbox', { name: 'Result' });
    await userEvent.type(area, 'jiage');
    await ends(area, 'Escape');
    expect(onclose).not.toHaveBeenCalled();
    await userEvent.type(area, '{Escape}');
    expect(onclose).toHaveBeenCalledOnce();
  });

  test.each(['ask', 'answer'])('in the form of an %s', async (form) => {
    const kind = { t: 'obstacle', type: 'OTHER', remover: 'EXECUTIVE', order: 'h' } as const;
    const asked = { what: 'Call', of: 'Bea', by: '2030-01-01T00:00:00Z' };
    server.role = 'MANAGER';
    server.happen(...begun(), turned('OBSTACLES'), added('o1', 'Price', { kind }), {
      t: 'executive-asked',
      card: 'o1',
      ask: asked,
    });
    open = await openBoard(server);
    show(open, DealOnBoard, { id: 'd1' });
    open.writing.begin(`card/o1/${form}`);
    const field = await waitFor(() => {
      const found = document.querySelector(`[data-place="card/o1/${form}"] input`);
      if (!found) throw new Error('no form yet');
      return found;
    });
    await ends(field, 'Escape');
    expect(open.writing.place).toBe(`card/o1/${form}`);
    await userEvent.type(field, '{Escape}');
    expect(open.writing.place).toBeUndefined();
  });
});
