import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { api } from '../../../api';
import { navigation } from '../../../app/navigation.svelte';
import { signedIn } from '../../../app/me.svelte';
import { locale } from '../../../messages/locale.svelte';
import type {
  ImportColumn,
  ImportCounts,
  ImportDetail,
  ImportPreview,
  ImportRow,
} from '../../../protocol/rest.gen';
import { mona, rosa } from '../../../testing/around';
import { showDialogs } from '../../../testing/dialogs';
import { FakeRest } from '../../../testing/fake-rest';
import Imports from './Imports.svelte';
import ImportScreen from './ImportScreen.svelte';

let rest: FakeRest;

beforeEach(() => {
  showDialogs();
  localStorage.clear();
  locale.use('EN');
  signedIn.set({ ...mona, language: 'EN', team: { id: 't1', name: 'North' } });
  rest = new FakeRest();
  rest.knows('GET /api/members', [mona, rosa]);
  rest.knows('GET /api/stages', [{ id: 's1', name: 'Proposal', kind: 'OPEN', required: [] }]);
  rest.knows('GET /api/deal-imports', []);
});

afterEach(() => vi.restoreAllMocks());

const COUNTS: ImportCounts = { added: 2, changed: 0, unchanged: 0, refused: 0, again: 0 };
const column = (index: number, label: string, said: Partial<ImportColumn['said']> = {}): ImportColumn => ({
  label,
  said: { index, ...said },
  read: 2,
  empty: 0,
  refused: 0,
  samples: ['A', 'B'],
});
const preview = (but: Partial<ImportPreview> = {}): ImportPreview => ({
  content: 'DEALS',
  shape: {
    encoding: 'UTF_8',
    separator: 'COMMA',
    sheets: [],
    headerLine: 1,
    lastLine: 3,
    above: [],
    below: [],
  },
  columns: [column(0, 'Product'), column(1, 'Deal', { field: 'NAME' })],
  notes: [],
  stages: [],
  owners: [],
  fingerprint: 'f',
  pipeline: 'p',
  system: 'CRM',
  counts: COUNTS,
  ...but,
});
const detail = (state: ImportDetail['item']['state'], but: Partial<ImportDetail> = {}): ImportDetail => ({
  item: { id: 'i1', fileName: 'deals.csv', by: 'mona', at: '2026-11-18T09:00:00Z', state, counts: COUNTS },
  done: 0,
  total: 2,
  version: 1,
  arguments: [],
  readable: state === 'FAILED',
  choices: { zone: 'UTC' },
  ...(state === 'PREVIEWED' ? { preview: preview() } : {}),
  ...but,
});
const row = (but: Partial<ImportRow> = {}): ImportRow => ({
  line: 2,
  verdict: 'ADDED',
  name: 'Food plant',
  changes: [{ field: 'AMOUNT', now: '1200.50 EUR' }],
  refusals: [],
  again: false,
  kept: [],
  ...but,
});

function rowsAre(verdict: string, ...rows: ImportRow[]) {
  rest.knows(`GET /api/deal-imports/i1/rows?verdict=${verdict}`, { rows });
}

test('the preview says how the file is read and what each row does, and nothing is written before a person confirms', async () => {
  rest.knows('GET /api/deal-imports/i1', detail('PREVIEWED'));
  rowsAre('added', row());
  render(ImportScreen, { import: 'i1' });
  expect(await screen.findByText('UTF-8, columns separated by comma, labels in line 1')).toBeVisible();
  const item = (await screen.findByText('Food plant')).closest('li');
  expect(item).toHaveTextContent('€1,200.50');
  expect(rest.bodies('POST /api/deal-imports/i1/confirm')).toEqual([]);

  rest.knows('POST /api/deal-imports/i1/confirm', detail('WRITING', { done: 1 }));
  rest.knows('GET /api/deal-imports/i1', detail('DONE'));
  await userEvent.click(screen.getByRole('button', { name: 'Import 2 deals' }));
  expect(rest.bodies('POST /api/deal-imports/i1/confirm')).toEqual([{ version: 1 }]);
  expect(await screen.findByText('1 of 2 rows')).toBeVisible();
  expect(await screen.findByText('2 deals added, 0 changed')).toBeVisible();
});

test('a column that is chosen for a field takes it from the one that had it', async () => {
  rest.knows('GET /api/deal-imports/i1', detail('PREVIEWED'));
  rowsAre('added', row());
  rest.knows('PUT /api/deal-imports/i1/choices', detail('READING', { version: 2 }));
  render(ImportScreen, { import: 'i1' });
  await userEvent.selectOptions(await screen.findByLabelText('“Product” holds'), 'Name');
  expect(rest.bodies('PUT /api/deal-imports/i1/choices')).toEqual([
    { zone: 'UTC', columns: [{ index: 0, field: 'NAME' }, { index: 1 }] },
  ]);
  expect(await screen.findByText('Reading the file again')).toBeVisible();
});

test('what a file does not tell is asked first', async () => {
  const notes: ImportPreview['notes'] = [
    { kind: 'ORDER_ASKED', column: 0, columns: ['Close'], currencies: [] },
    { kind: 'NO_NAME', field: 'NAME', columns: [], currencies: [] },
  ];
  const columns = [column(0, 'Close', { field: 'CLOSE_DATE' }), column(1, 'Product')];
  rest.knows('GET /api/deal-imports/i1', detail('PREVIEWED', { preview: preview({ notes, columns }) }));
  rowsAre('added', row());
  rest.knows('PUT /api/deal-imports/i1/choices', detail('PREVIEWED', { version: 2, preview: preview() }));
  render(ImportScreen, { import: 'i1' });
  await userEvent.selectOptions(await screen.findByLabelText('In 3/4/2027, the day is'), 'the 3 (day first)');
  expect(rest.bodies('PUT /api/deal-imports/i1/choices')).toEqual([
    { zone: 'UTC', columns: [{ index: 0, field: 'CLOSE_DATE', dateOrder: 'DAY_FIRST' }, { index: 1 }] },
  ]);
});

test('deals that changed after the preview are told, and the new preview is shown instead of an import', async () => {
  rest.knows('GET /api/deal-imports/i1', detail('PREVIEWED'));
  rowsAre('added', row());
  render(ImportScreen, { import: 'i1' });
  const button = await screen.findByRole('button', { name: 'Import 2 deals' });
  rest.fails('POST /api/deal-imports/i1/confirm', 'CHANGED');
  rest.knows(
    'GET /api/deal-imports/i1',
    detail('PREVIEWED', { version: 2, preview: preview({ counts: { ...COUNTS, added: 1, changed: 0 } }) }),
  );
  rowsAre('added', row({ again: true }));
  await userEvent.click(button);
  expect(await screen.findByText(/^Deals have changed since this preview/)).toBeVisible();
  expect(await screen.findByRole('button', { name: 'Import 1 deal' })).toBeVisible();
  expect(await screen.findByText('changed since you last saw the preview')).toBeVisible();
});

test('refused rows say column, text and reason, and can be downloaded', async () => {
  const counts = { ...COUNTS, added: 0, refused: 1 };
  rest.knows('GET /api/deal-imports/i1', detail('PREVIEWED', { preview: preview({ counts }) }));
  const refusals: ImportRow['refusals'] = [
    { field: 'CLOSE_DATE', column: 'Close', text: '31.02.2027', reason: 'NO_SUCH_DAY', arguments: [] },
    { field: 'NAME', column: 'Deal', text: 'x', reason: 'TOO_LONG', arguments: ['120'] },
  ];
  rowsAre('refused', row({ verdict: 'REFUSED', changes: [], refusals }));
  render(ImportScreen, { import: 'i1' });
  const item = (await screen.findByText('Food plant')).closest('li');
  expect(item).toHaveTextContent(/Close\s*31\.02\.2027\s*there is no such day/);
  expect(item).toHaveTextContent('longer than 120 characters');
  expect(screen.getByRole('link', { name: 'Download the refused rows (CSV)' })).toHaveAttribute(
    'href',
    '/api/deal-imports/i1/refused.csv?language=en',
  );
  expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
  expect(screen.getByText('No row of the file can be imported as it is read now.')).toBeVisible();
});

test('a file that is no table says why, and one in an unknown encoding can be read again', async () => {
  rest.knows('GET /api/deal-imports/i1', detail('FAILED', { failure: 'UNREADABLE', unreadable: 'NOT_TEXT' }));
  rest.knows('PUT /api/deal-imports/i1/choices', detail('PREVIEWED', { version: 2 }));
  rowsAre('added', row());
  render(ImportScreen, { import: 'i1' });
  expect(await screen.findByRole('alert', { name: '' })).toBeDefined();
  expect(await screen.findByText(/^This is no text in a known encoding/)).toBeVisible();
  await userEvent.selectOptions(screen.getByLabelText('Encoding'), 'GB18030 (Chinese)');
  await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
  expect(rest.bodies('PUT /api/deal-imports/i1/choices')).toEqual([{ zone: 'UTC', encoding: 'GB18030' }]);
  expect(await screen.findByRole('button', { name: 'Import 2 deals' })).toBeVisible();
});

test('an import is taken back after a question, and what stays is named', async () => {
  rest.knows('GET /api/deal-imports/i1', detail('DONE'));
  rowsAre('added', row());
  render(ImportScreen, { import: 'i1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Undo this import' }));
  const done = detail('UNDONE');
  rest.knows('POST /api/deal-imports/i1/undo', {
    ...done,
    item: { ...done.item, undone: { removed: 1, restored: 0, kept: 1 } },
  });
  rest.knows('GET /api/deal-imports/i1/rows?only=kept', { rows: [row({ kept: ['STAGE'] })] });
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Undo the import' }));
  expect(await screen.findByText('Taken back: 1 removed, 0 as they were before')).toBeVisible();
  expect(await screen.findByText('kept: Stage')).toBeVisible();
});

test('a file is sent with its name and the person’s zone, and its import opens; too large a file is not sent', async () => {
  const send = vi.spyOn(api, 'newImport').mockResolvedValue({ ok: true, value: detail('READING') });
  render(Imports);
  const input = screen.getByLabelText<HTMLInputElement>('Choose a file', { selector: 'input' });
  const large = new File(['x'], 'large.csv');
  Object.defineProperty(large, 'size', { value: 50 * 1024 * 1024 + 1 });
  await userEvent.upload(input, large);
  expect(await screen.findByText(/^This file has more than 50 MB/)).toBeVisible();
  expect(send).not.toHaveBeenCalled();
  const file = new File(['Deal\nA\n'], 'deals.csv');
  await userEvent.upload(input, file);
  expect(send.mock.calls[0]?.[0].name).toBe('deals.csv');
  await waitFor(() => expect(navigation.route).toMatchObject({ screen: 'import', import: 'i1' }));
});

test('who is no manager reads why there is nothing to import', () => {
  signedIn.set({ ...rosa, language: 'EN', team: { id: 't1', name: 'North' } });
  render(Imports);
  expect(screen.getByText(/^Only managers import files/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Choose a file' })).toBeNull();
});

test('an import that somebody else has discarded meanwhile says so, and nothing of changed deals', async () => {
  rest.knows('GET /api/deal-imports/i1', detail('PREVIEWED'));
  rowsAre('added', row());
  render(ImportScreen, { import: 'i1' });
  const button = await screen.findByRole('button', { name: 'Import 2 deals' });
  rest.fails('POST /api/deal-imports/i1/confirm', 'CHANGED');
  rest.knows('GET /api/deal-imports/i1', detail('CANCELLED'));
  await userEvent.click(button);
  expect(await screen.findByText('This import was discarded. Nothing was written.')).toBeVisible();
  expect(screen.queryByText(/^Deals have changed/)).toBeNull();
});

test('an import that two people undo at once is undone, without an error', async () => {
  rest.knows('GET /api/deal-imports/i1', detail('DONE'));
  rowsAre('added', row());
  render(ImportScreen, { import: 'i1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Undo this import' }));
  rest.fails('POST /api/deal-imports/i1/undo', 'CHANGED');
  const done = detail('UNDONE');
  const undone = { removed: 2, restored: 0, kept: 0 };
  rest.knows('GET /api/deal-imports/i1', { ...done, item: { ...done.item, undone } });
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Undo the import' }));
  expect(await screen.findByText('Taken back: 2 removed, 0 as they were before')).toBeVisible();
  expect(screen.queryByText(/cannot be reached/)).toBeNull();
});
