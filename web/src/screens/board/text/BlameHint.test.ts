import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../../../messages/locale.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard, show } from '../../../testing/on-board';
import { hintSwitch } from './hinting.svelte';
import Writer from './Writer.svelte';

const BLAMING = '你又把日期往后推？';
const REWRITE = '新日期需要客户完成哪几步？';
const SEND = '{Control>}{Enter}{/Control}';

let server: FakeServer;
let open: OpenBoard;
const onsend = vi.fn<(text: string) => void>();
const onclose = vi.fn();

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  hintSwitch.set(true);
  onsend.mockClear();
  onclose.mockClear();
  server = new FakeServer();
  open = await openBoard(server);
});

afterEach(() => open.close());

const write = (more: Record<string, unknown> = {}) =>
  show(open, Writer, { place: 'deal/d1/result', label: 'Result', limit: 200, onsend, onclose, ...more });
const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Result' });
const button = (name: string) => screen.getByRole('button', { name });
const shown = () => screen.queryByText('Only you see this');
const texts = () => onsend.mock.calls.map(([text]) => text);

test('when the writer pauses they see why it may sting, and what could be asked instead', async () => {
  write();
  await userEvent.keyboard(BLAMING);
  expect(shown()).toBeNull();
  await waitFor(() => expect(shown()).toBeVisible(), { timeout: 2000 });
  expect(screen.getByRole('status')).toHaveTextContent(REWRITE);
  expect(area()).toHaveFocus();
});

test('the first try to send shows it, and “send as it is” sends', async () => {
  write();
  await userEvent.keyboard(BLAMING + SEND);
  expect(shown()).toBeVisible();
  expect(texts()).toEqual([]);
  await userEvent.click(button('Send as it is'));
  expect(texts()).toEqual([BLAMING]);
});

test('it never blocks: the second try sends, once there was time to read', async () => {
  write();
  await userEvent.keyboard(BLAMING + SEND);
  await waitFor(async () => {
    await userEvent.keyboard(SEND);
    expect(texts()).toEqual([BLAMING]);
  });
});

test('the offered words take the place of the text, and one’s own can come back', async () => {
  write();
  await userEvent.keyboard(BLAMING + SEND);
  await userEvent.click(button('Use this instead'));
  expect(area()).toHaveValue(REWRITE);
  expect(area()).toHaveFocus();
  expect(open.drafts.get('deal/d1/result')).toBe(REWRITE);
  await userEvent.click(button('Back to mine'));
  expect(area()).toHaveValue(BLAMING);
  await userEvent.keyboard(SEND);
  expect(texts()).toEqual([BLAMING]);
});

test('the offered words are sent without another word', async () => {
  write();
  await userEvent.keyboard(`You pushed the date again?${SEND}`);
  await userEvent.click(button('Use this instead'));
  await userEvent.keyboard(SEND);
  expect(texts()).toEqual(['What must the customer do for it to hold?']);
});

test('the hint goes when the text no longer blames anybody', async () => {
  write();
  await userEvent.keyboard(BLAMING + SEND);
  await userEvent.clear(area());
  await userEvent.keyboard(`日期推到月底${SEND}`);
  expect(texts()).toEqual(['日期推到月底']);
});

test('nothing of it reaches the server or is kept', async () => {
  write({
    onsend: (text: string) => open.send({ t: 'add-deal', deal: 'd9', name: text, owner: 'ann', facts: {} }),
  });
  await userEvent.keyboard(BLAMING + SEND);
  await userEvent.click(button('Use this instead'));
  await userEvent.keyboard(SEND);
  await waitFor(() => expect(server.board.deals.get('d9')?.name).toBe(REWRITE));
  expect(JSON.stringify(server.log)).not.toContain(BLAMING);
  expect(JSON.stringify({ ...localStorage })).not.toContain(BLAMING);
});

test('hints that are switched off stay off', async () => {
  const { unmount } = write();
  await userEvent.keyboard(BLAMING + SEND);
  await userEvent.click(button('Stop these hints'));
  expect(screen.getByRole('status')).toHaveTextContent('off on this device');
  expect(area()).toHaveFocus();
  unmount();
  open.drafts.remove('deal/d1/result');
  write();
  await userEvent.keyboard(BLAMING + SEND);
  expect(texts()).toEqual([BLAMING]);
});

test('a team without hints has none', async () => {
  open.wording = { enabled: false, added: [], removed: [] };
  write();
  await userEvent.keyboard(BLAMING + SEND);
  expect(texts()).toEqual([BLAMING]);
});

test('text that stood there before is not checked again', async () => {
  write({ start: BLAMING });
  await userEvent.keyboard(SEND);
  expect(shown()).toBeNull();
  expect(onclose).toHaveBeenCalledOnce();
});
