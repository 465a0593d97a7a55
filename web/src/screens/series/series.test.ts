import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { signedIn } from '../../app/me.svelte';
import { locale } from '../../messages/locale.svelte';
import { navigation } from '../../app/navigation.svelte';
import { bea, mona, rosa, review, series } from '../../testing/around';
import { showDialogs } from '../../testing/dialogs';
import { FakeRest } from '../../testing/fake-rest';
import AllSeries from './AllSeries.svelte';
import SeriesScreen from './SeriesScreen.svelte';

let rest: FakeRest;

beforeEach(() => {
  showDialogs();
  localStorage.clear();
  locale.use('EN');
  signedIn.set({ ...mona, language: 'EN', team: { id: 't1', name: 'North' } });
  rest = new FakeRest();
  rest.knows('GET /api/members', [mona, rosa, bea]);
  rest.knows('GET /api/series', []);
});

test('a manager of a new team is told what a series is for, others that a manager sets it up', async () => {
  const { unmount } = render(AllSeries);
  expect(await screen.findByText(/Press “New review”/)).toBeVisible();
  unmount();
  signedIn.set({ ...rosa, language: 'EN', team: { id: 't1', name: 'North' } });
  render(AllSeries);
  expect(await screen.findByText(/A manager sets it up/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'New review' })).toBeNull();
});

test('a failure to load is explained, and can be tried again', async () => {
  rest.fails('GET /api/series', 'UNAVAILABLE');
  render(AllSeries);
  expect(await screen.findByText(/server is busy/)).toBeVisible();
  rest.knows('GET /api/series', [series()]);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'North weekly' })).toHaveAttribute('href', '/series/s1');
  expect(screen.queryByText(/server is busy/)).toBeNull();
});

test('a new series is made with everybody in the usual function of their role', async () => {
  rest.knows('POST /api/series', series());
  render(AllSeries);
  await userEvent.click(await screen.findByRole('button', { name: 'New review' }));
  const form = within(screen.getByRole('dialog'));
  expect(await form.findByRole('checkbox', { name: 'Rosa brings a deal' })).toBeChecked();
  expect(form.getByRole('checkbox', { name: 'Mona brings a deal' })).not.toBeChecked();
  expect(form.getByRole('checkbox', { name: 'Bea votes' })).not.toBeChecked();
  await userEvent.selectOptions(form.getByLabelText('Day'), 'WEDNESDAY');
  await userEvent.clear(form.getByLabelText('Time zone'));
  await userEvent.type(form.getByLabelText('Time zone'), 'Asia/Shanghai');
  await userEvent.click(form.getByRole('checkbox', { name: 'Bea takes part' }));
  await userEvent.click(form.getByRole('button', { name: 'Create review' }));
  await waitFor(() => expect(navigation.route).toEqual({ screen: 'series', series: 's1' }));
  expect(rest.bodies('POST /api/series')).toEqual([
    {
      name: 'Weekly deal review',
      language: 'EN',
      rhythm: 'WEEKLY',
      weekday: 'WEDNESDAY',
      time: '10:00',
      zone: 'Asia/Shanghai',
      minutes: 60,
      prepareHours: 24,
      moderator: 'mona',
      members: [
        { member: 'mona', bringsDeal: false, votes: true },
        { member: 'rosa', bringsDeal: true, votes: true },
      ],
      newcomers: true,
      template: 'DEAL_REVIEW',
    },
  ]);
});

test('a review of another kind is held once, soon, and its board opens at once', async () => {
  vi.setSystemTime('2026-11-25T02:05:00Z');
  rest.knows(
    'POST /api/series',
    series({ rhythm: 'ONCE', template: 'RESCUE', next: review({ board: 'b7' }) }),
  );
  render(AllSeries);
  await userEvent.click(await screen.findByRole('button', { name: 'New review' }));
  await userEvent.click(screen.getByRole('radio', { name: /Deal rescue/ }));
  expect(await screen.findByLabelText('Name')).toHaveValue('Deal rescue');
  expect(screen.getByLabelText('Minutes')).toHaveValue(30);
  await rename('Save the bank');
  // what was typed stays when the kind changes
  await userEvent.click(screen.getByRole('radio', { name: /Lost deal/ }));
  expect(screen.getByLabelText('Name')).toHaveValue('Save the bank');
  expect(screen.getByLabelText('Minutes')).toHaveValue(45);
  await userEvent.click(screen.getByRole('radio', { name: /Deal rescue/ }));
  await userEvent.clear(screen.getByLabelText('Time zone'));
  await userEvent.type(screen.getByLabelText('Time zone'), 'UTC');
  await userEvent.click(screen.getByRole('button', { name: 'Create review' }));
  await waitFor(() => expect(navigation.route).toEqual({ screen: 'board', board: 'b7', deal: undefined }));
  expect(rest.bodies('POST /api/series')).toMatchObject([
    {
      name: 'Save the bank',
      template: 'RESCUE',
      rhythm: 'ONCE',
      weekday: 'WEDNESDAY',
      minutes: 30,
      prepareHours: 0,
      firstAt: '2026-11-25T00:00:00.000Z',
      members: expect.arrayContaining([{ member: 'rosa', bringsDeal: false, votes: true }]) as unknown,
    },
  ]);
  vi.useRealTimers();
});

test('the next three dates are shown in words before it is saved', async () => {
  vi.setSystemTime('2026-11-23T00:00:00Z');
  render(AllSeries);
  await userEvent.click(await screen.findByRole('button', { name: 'New review' }));
  await userEvent.selectOptions(await screen.findByLabelText('Day'), 'WEDNESDAY');
  await userEvent.clear(screen.getByLabelText('Time zone'));
  await userEvent.type(screen.getByLabelText('Time zone'), 'Asia/Shanghai');
  const dates = within(screen.getByRole('heading', { name: 'It meets next' }).parentElement as HTMLElement);
  expect(dates.getAllByRole('listitem').map((it) => it.textContent)).toEqual([
    expect.stringMatching(/Wed, Nov 25.*(10:00|UTC\+8|GMT\+8)/),
    expect.stringMatching(/Wed, Dec 2/),
    expect.stringMatching(/Wed, Dec 9/),
  ]);
  vi.useRealTimers();
});

test('an invalid zone, an empty list of people and an absent moderator are not sent', async () => {
  render(AllSeries);
  await userEvent.click(await screen.findByRole('button', { name: 'New review' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Mona takes part' }));
  await userEvent.click(screen.getByRole('button', { name: 'Create review' }));
  expect(screen.getByText('The moderator must take part.')).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Rosa takes part' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Bea takes part' }));
  await userEvent.click(screen.getByRole('button', { name: 'Create review' }));
  expect(screen.getByText(/at least one person/)).toBeVisible();
  await userEvent.type(screen.getByLabelText('Time zone'), '/Nowhere');
  expect(screen.getByLabelText('Time zone')).toBeInvalid();
  expect(rest.bodies('POST /api/series')).toEqual([]);
});

test('the page of a series shows its reviews, their kept follow-ups and ratings', async () => {
  rest.knows('GET /api/series/s1', {
    series: series(),
    reviews: [
      review({ board: 'b3', title: 'Third', startsAt: '2026-12-02T02:00:00Z' }),
      review({
        board: 'b2',
        title: 'Second',
        stage: 'CLOSED',
        startsAt: '2026-11-25T02:00:00Z',
        kept: { brought: 4, done: 3, partly: 0, notDone: 1, dropped: 0, open: 0 },
        worth: 4.25,
        worthOf: 4,
        deals: 3,
        decided: 2,
      }),
      review({ board: 'b1', title: 'First', stage: 'CLOSED', startsAt: '2026-11-18T02:00:00Z' }),
    ],
  });
  render(SeriesScreen, { series: 's1' });
  expect(await screen.findByText('Worth the time: 4.3 of 5 (4)')).toBeVisible();
  expect(screen.getByText('2 of 3 decided')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Summary of “Second”' })).toHaveAttribute(
    'href',
    '/boards/b2/summary',
  );
  expect(
    screen.getByRole('img', { name: /Follow-ups done.*1 reviews, from 3 of 4 to 3 of 4/ }),
  ).toBeVisible();
  const table = screen.getByRole('table', { name: 'Follow-ups done', hidden: true });
  expect(within(table).getByText('3 of 4')).toBeInTheDocument();
});

test('a series can be ended, after a question', async () => {
  rest.knows('GET /api/series/s1', { series: series(), reviews: [] });
  rest.knows('PATCH /api/series/s1', series({ ended: true }));
  render(SeriesScreen, { series: 's1' });
  await userEvent.click(await screen.findByRole('button', { name: 'End the series' }));
  const question = within(screen.getByRole('dialog'));
  expect(question.getByText(/No further reviews/)).toBeVisible();
  rest.knows('GET /api/series/s1', { series: series({ ended: true, next: undefined }), reviews: [] });
  await userEvent.click(question.getByRole('button', { name: 'End the series' }));
  expect(await screen.findByText('No review is planned.')).toBeVisible();
  expect(rest.bodies('PATCH /api/series/s1')).toEqual([{ ended: true }]);
  expect(screen.queryByRole('button', { name: 'Edit the series' })).toBeNull();
});

test.each(['move', 'keep'] as const)(
  'a series that meets on another day asks what becomes of its prepared review: %s',
  async (choice) => {
    rest.knows('GET /api/series/s1', { series: series(), reviews: [] });
    rest.knows('PATCH /api/series/s1', series());
    render(SeriesScreen, { series: 's1' });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit the series' }));
    const form = within(screen.getByRole('dialog'));
    expect(form.queryByRole('radio')).toBeNull();
    const other = (form.getByLabelText('Day') as HTMLSelectElement).value === 'FRIDAY' ? 'MONDAY' : 'FRIDAY';
    await userEvent.selectOptions(form.getByLabelText('Day'), other);
    expect(form.getByRole('group', { name: /is already prepared/ })).toBeVisible();
    expect(form.getByText(/stays on its board/)).toBeVisible();
    if (choice === 'keep') {
      await userEvent.click(form.getByRole('radio', { name: 'Keep its time' }));
      expect(form.getByText(/carries over to the one after it, /)).toBeVisible();
    }
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(rest.bodies('PATCH /api/series/s1')).toEqual([
      expect.objectContaining({ weekday: other, movesPrepared: choice === 'move' }),
    ]);
  },
);

test('editing starts from the present values and shows the dates after the next review', async () => {
  rest.knows('GET /api/series/s1', { series: series(), reviews: [] });
  rest.knows('PATCH /api/series/s1', series());
  render(SeriesScreen, { series: 's1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Edit the series' }));
  const form = within(screen.getByRole('dialog'));
  expect(form.getByLabelText('Name')).toHaveValue('North weekly');
  expect(form.getByRole('heading', { name: 'After the next review it meets' })).toBeVisible();
  await userEvent.clear(form.getByLabelText('Minutes'));
  await userEvent.type(form.getByLabelText('Minutes'), '45');
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(rest.bodies('PATCH /api/series/s1')).toEqual([{ minutes: 45, was: { minutes: series().minutes } }]);
});

/** The form of a series that Mona edits. */
async function edited() {
  rest.knows('GET /api/series/s1', { series: series(), reviews: [] });
  rest.knows('PATCH /api/series/s1', series());
  const page = render(SeriesScreen, { series: 's1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Edit the series' }));
  return { ...page, form: within(screen.getByRole('dialog')) };
}

async function rename(name: string) {
  await userEvent.clear(screen.getByLabelText('Name'));
  await userEvent.type(screen.getByLabelText('Name'), name);
}

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));
const saved = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const sent = () => rest.bodies('PATCH /api/series/s1');

test('others’ changes to a series during an edit are not sent back', async () => {
  await edited();
  await rename('Northern weekly');
  rest.knows('GET /api/series/s1', { series: series({ minutes: 75 }), reviews: [] });
  await save();
  await saved();
  expect(sent()).toEqual([{ name: 'Northern weekly', was: { name: 'North weekly' } }]);
});

test('where both changed the same of a series, nothing is sent before the writer has chosen', async () => {
  const { form } = await edited();
  await rename('Northern weekly');
  rest.knows('GET /api/series/s1', { series: series({ name: 'North, weekly', minutes: 75 }), reviews: [] });
  await save();
  const name = within(await form.findByRole('group', { name: /“Name”/ }));
  expect(name.getByText('North, weekly')).toBeVisible();
  expect(sent()).toEqual([]);
  expect(form.getByLabelText('Minutes')).toHaveValue(75);
  await userEvent.click(name.getByRole('button', { name: 'Use mine' }));
  await save();
  await saved();
  expect(sent()).toEqual([{ name: 'Northern weekly', was: { name: 'North, weekly' } }]);
});

test('where somebody else was quicker by a moment the writer chooses too', async () => {
  const { form } = await edited();
  await rename('Northern weekly');
  const asked = [series(), series({ name: 'North, weekly' })];
  rest.knows('GET /api/series/s1', () => ({ series: asked.shift(), reviews: [] }));
  rest.fails('PATCH /api/series/s1', 'CHANGED');
  await save();
  const name = within(await form.findByRole('group', { name: /“Name”/ }));
  expect(name.getByText('North, weekly')).toBeVisible();
});

test('changing one part of a series keeps the parts that others changed meanwhile', async () => {
  const { form } = await edited();
  const { members } = series();
  const had = members.some((it) => it.member === 'bea');
  await userEvent.click(form.getByRole('checkbox', { name: 'Bea takes part' }));
  const now = members.map((it) => (it.member === 'rosa' ? { ...it, votes: !it.votes } : it));
  rest.knows('GET /api/series/s1', { series: series({ members: now }), reviews: [] });
  await save();
  await saved();
  const [body] = sent() as { members: typeof members }[];
  const part = (of: typeof members | undefined, who: string) => of?.find((it) => it.member === who);
  expect(part(body?.members, 'rosa')).toEqual(part(now, 'rosa'));
  expect(part(body?.members, 'bea') !== undefined).toBe(!had);
});

test('text typed about a series is there after a reload, until it is saved', async () => {
  const page = await edited();
  await rename('Northern weekly');
  page.unmount();
  const again = await edited();
  expect(screen.getByLabelText('Name')).toHaveValue('Northern weekly');
  await save();
  await saved();
  again.unmount();
  await edited();
  expect(screen.getByLabelText('Name')).toHaveValue('North weekly');
});

test('a form restored with unsaved text says so, and can be discarded', async () => {
  const page = await edited();
  expect(screen.queryByText(/not saved yet/)).toBeNull();
  await rename('Northern weekly');
  expect(screen.queryByText(/not saved yet/)).toBeNull();
  page.unmount();
  await edited();
  expect(screen.getByText(/not saved yet/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
  expect(screen.getByLabelText('Name')).toHaveValue('North weekly');
  await rename('North');
  expect(screen.queryByText(/not saved yet/)).toBeNull();
});

test('a page of something that no longer exists leads home', async () => {
  render(SeriesScreen, { series: 'nope' });
  expect(await screen.findByText(/no longer exists/)).toBeVisible();
  expect(within(screen.getByRole('main')).getByRole('link', { name: 'Home' })).toHaveAttribute('href', '/');
});

test('only people who may moderate are offered as moderator', async () => {
  rest.knows('GET /api/members', [mona, rosa, { ...bea, id: 'otto', name: 'Otto', role: 'OBSERVER' }]);
  render(AllSeries);
  await userEvent.click(await screen.findByRole('button', { name: 'New review' }));
  const offered = within(await screen.findByLabelText('Moderator')).getAllByRole('option', { hidden: true });
  expect(offered.map((it) => it.textContent)).toEqual(['Mona', 'Rosa']);
});

test('a series shows its next review as it was saved, before the list of reviews knows of it', async () => {
  await edited();
  const moved = review({ board: 'b1', title: 'Moved', startsAt: '2026-12-04T02:00:00Z' });
  rest.knows('PATCH /api/series/s1', series({ next: moved }));
  await rename('Northern weekly');
  await save();
  await saved();
  expect(screen.getByText(/Moved/)).toBeVisible();
});

test('a review that was held on another day than planned says both days', async () => {
  const begun = { planned: '2026-12-07T02:00:00Z', at: '2026-11-30T02:00:00Z' };
  rest.knows('GET /api/series/s1', {
    series: series({ next: undefined }),
    reviews: [
      review({ title: 'Held early', stage: 'CLOSED', startsAt: begun.at, begun }),
      review({
        board: 'b2',
        title: 'Held late',
        stage: 'CLOSED',
        begun: { ...begun, planned: '2026-11-30T00:00:00Z' },
      }),
    ],
  });
  render(SeriesScreen, { series: 's1' });
  expect(await screen.findByText('Planned for Dec 7, 2026, held on Nov 30, 2026')).toBeVisible();
  expect(screen.getAllByText(/^Planned for/)).toHaveLength(1);
});

test('the board of the next review is the main thing of its series, and ending stands at the foot', async () => {
  rest.knows('GET /api/series/s1', { series: series(), reviews: [] });
  render(SeriesScreen, { series: 's1' });
  const board = await screen.findByRole('button', { name: 'Open the board' });
  expect(board).toHaveClass('main');
  const ending = await screen.findByRole('button', { name: 'End the series' });
  expect(ending).toHaveClass('bare');
  expect(board.compareDocumentPosition(ending)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await userEvent.click(board);
  expect(location.pathname).toBe('/boards/b3');
});

test('the page of a series that was just made shows its first review', async () => {
  rest.knows('POST /api/series', series({ next: review({ board: 'b1', title: 'The first' }) }));
  rest.knows('GET /api/series/s1', { series: series({ next: undefined }), reviews: [] });
  const list = render(AllSeries);
  await userEvent.click(await screen.findByRole('button', { name: 'New review' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Create review' }));
  await waitFor(() => expect(navigation.route).toEqual({ screen: 'series', series: 's1' }));
  list.unmount();
  render(SeriesScreen, { series: 's1' });
  expect((await screen.findAllByText(/The first/))[0]).toBeVisible();
});
