import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signedIn } from '../../app/me.svelte';
import { locale } from '../../messages/locale.svelte';
import { followUp, mona, rosa } from '../../testing/around';
import { FakeRest } from '../../testing/fake-rest';
import FollowUps from './FollowUps.svelte';
import { openOnes, settledOnes } from './sorting';

let rest: FakeRest;

const late = followUp({ card: 'late', text: 'Call the bank', due: '2026-11-20', slips: 2 });
const soon = followUp({ card: 'soon', text: 'Send the plan', due: '2026-11-28' });
const kept = followUp({
  card: 'kept',
  text: 'Book the demo',
  outcome: { result: 'DONE', came: 'They liked it', effect: 'ADVANCED' },
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-25T00:00:00Z') });
  localStorage.clear();
  locale.use('EN');
  signedIn.set({ ...rosa, language: 'EN', team: { id: 't1', name: 'North' } });
  rest = new FakeRest();
  rest.knows('GET /api/members', [mona, rosa]);
  rest.knows('GET /api/follow-ups', [kept, soon, late]);
});

afterEach(() => vi.useRealTimers());

test('open follow-ups are sorted by due day, settled ones by the latest', () => {
  expect(openOnes([kept, soon, late]).map((it) => it.card)).toEqual(['late', 'soon']);
  const older = followUp({ ...kept, card: 'older', due: '2026-10-01' });
  expect(settledOnes([older, soon, kept]).map((it) => it.card)).toEqual(['kept', 'older']);
});

test('mine are shown, overdue ones first and marked so, settled ones with their outcome', async () => {
  render(FollowUps);
  expect(await screen.findByRole('heading', { name: 'Open 2' })).toBeVisible();
  const main = within(screen.getByRole('main'));
  const [first, second, third] = main.getAllByRole('listitem').map((it) => it.textContent);
  expect(first).toMatch(/Call the bank.*overdue since.*postponed 2 times/);
  expect(second).toMatch(/Send the plan.*by Nov 28, 2026/);
  expect(third).toMatch(/Book the demo.*Done.*They liked it.*moved forward/);
  expect(screen.getAllByRole('link', { name: 'Food plant' })[0]).toHaveAttribute('href', '/deals/d1');
});

test('an outcome is told in place and moves it to the settled ones', async () => {
  const line = 'PUT /api/boards/b1/follow-ups/soon/outcome';
  rest.knows(line, (body: object) => ({ ...soon, ...body }));
  render(FollowUps);
  await userEvent.click(await screen.findByRole('button', { name: 'Record the outcome of “Send the plan”' }));
  const form = within(screen.getByRole('form', { name: 'Record the outcome of “Send the plan”' }));
  await userEvent.click(form.getByRole('radio', { name: 'Partly done' }));
  await userEvent.type(form.getByLabelText('What happened'), ' Half of it ');
  await userEvent.selectOptions(form.getByLabelText('Effect on the deal'), 'did not move');
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('heading', { name: 'Closed 2' })).toBeVisible();
  expect(rest.bodies(line)).toEqual([
    { outcome: { result: 'PARTLY', came: 'Half of it', effect: 'UNCHANGED' }, was: {} },
  ]);
});

test('a recorded outcome can be taken back', async () => {
  const line = 'PUT /api/boards/b1/follow-ups/kept/outcome';
  rest.knows(line, { ...kept, outcome: undefined });
  render(FollowUps);
  await userEvent.click(await screen.findByRole('button', { name: 'Change the outcome of “Book the demo”' }));
  await userEvent.click(screen.getByRole('button', { name: 'Open again' }));
  expect(await screen.findByRole('heading', { name: 'Open 3' })).toBeVisible();
  expect(rest.bodies(line)).toEqual([{ was: { outcome: kept.outcome } }]);
});

test('where somebody else told it meanwhile both versions are offered, and the chosen one is sent over theirs', async () => {
  const line = 'PUT /api/boards/b1/follow-ups/soon/outcome';
  const theirs = followUp({ ...soon, outcome: { result: 'DONE', came: 'All of it', effect: 'ADVANCED' } });
  rest.fails(line, 'CHANGED');
  render(FollowUps);
  await userEvent.click(await screen.findByRole('button', { name: 'Record the outcome of “Send the plan”' }));
  const form = within(screen.getByRole('form', { name: 'Record the outcome of “Send the plan”' }));
  await userEvent.click(form.getByRole('radio', { name: 'Partly done' }));
  await userEvent.type(form.getByLabelText('What happened'), 'Half of it');
  rest.knows('GET /api/follow-ups', [kept, theirs, late]);
  await userEvent.click(form.getByRole('button', { name: 'Save' }));

  const clash = await form.findByRole('group', {
    name: locale.words.staying.changedMeanwhile('Outcome'),
  });
  expect(clash).toHaveTextContent(/Partly done\s+Half of it.*Done\s+All of it\s+moved forward/);
  expect(form.getByRole('button', { name: 'Save' })).toBeDisabled();
  await userEvent.click(within(clash).getByRole('button', { name: 'Use mine' }));
  rest.knows(line, (body: object) => ({ ...theirs, ...body }));
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(rest.bodies(line).at(-1)).toEqual({
      outcome: { result: 'PARTLY', came: 'Half of it' },
      was: { outcome: theirs.outcome },
    }),
  );
});

test('an undone follow-up is not asked for its effect, and one chosen before is not sent', async () => {
  const line = 'PUT /api/boards/b1/follow-ups/kept/outcome';
  rest.knows(line, (body: object) => ({ ...kept, ...body }));
  render(FollowUps);
  await userEvent.click(await screen.findByRole('button', { name: 'Change the outcome of “Book the demo”' }));
  const form = within(screen.getByRole('form', { name: 'Record the outcome of “Book the demo”' }));
  expect(form.getByLabelText('Effect on the deal')).toHaveValue('ADVANCED');
  await userEvent.click(form.getByRole('radio', { name: 'Not done' }));
  expect(form.queryByLabelText('The deal')).toBeNull();
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(rest.bodies(line)).toEqual([
      { outcome: { result: 'NOT_DONE', came: 'They liked it' }, was: { outcome: kept.outcome } },
    ]),
  );
});

test('fields begun on an earlier page are there again', async () => {
  const key = `unblock/kept/${rosa.id}/outcome-told/b1/soon`;
  localStorage.setItem(key, JSON.stringify({ mine: { result: 'PARTLY', came: 'Half' }, from: {} }));
  render(FollowUps);
  await userEvent.click(await screen.findByRole('button', { name: 'Record the outcome of “Send the plan”' }));
  expect(screen.getByLabelText('What happened')).toHaveValue('Half');
  expect(screen.getByRole('radio', { name: 'Partly done' })).toBeChecked();
  expect(localStorage.getItem(key)).toBeNull();
});

test('a refusal is shown beside the text, which stays', async () => {
  rest.fails('PUT /api/boards/b1/follow-ups/soon/outcome', 'FORBIDDEN');
  render(FollowUps);
  await userEvent.click(await screen.findByRole('button', { name: 'Record the outcome of “Send the plan”' }));
  await userEvent.type(screen.getByLabelText('What happened'), 'Half');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/Your role may not do this/)).toBeVisible();
  expect(screen.getByLabelText('What happened')).toHaveValue('Half');
});

test('unsent text is there when the form is opened again', async () => {
  const line = 'PUT /api/boards/b1/follow-ups/soon/outcome';
  rest.knows(line, (body: object) => ({ ...soon, ...body }));
  const tell = { name: 'Record the outcome of “Send the plan”' };
  const page = render(FollowUps);
  await userEvent.click(await screen.findByRole('button', tell));
  await userEvent.type(screen.getByLabelText('What happened'), 'Half');
  await userEvent.click(screen.getByRole('radio', { name: 'Partly done' }));
  await userEvent.selectOptions(screen.getByLabelText('Effect on the deal'), 'did not move');
  page.unmount();
  expect(Object.keys(localStorage).filter((it) => it.includes('outcome'))).toHaveLength(1);

  render(FollowUps);
  await userEvent.click(await screen.findByRole('button', tell));
  expect(screen.getByLabelText('What happened')).toHaveValue('Half');
  expect(screen.getByText(/not saved yet/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(rest.bodies(line)).toEqual([
      { outcome: { result: 'PARTLY', came: 'Half', effect: 'UNCHANGED' }, was: {} },
    ]),
  );
  expect(await screen.findByRole('heading', { name: 'Closed 2' })).toBeVisible();
  expect(Object.keys(localStorage).filter((it) => it.includes('outcome'))).toEqual([]);
});

test('of an archive nothing can be told', async () => {
  rest.knows('GET /api/follow-ups', [followUp({ recordable: false })]);
  render(FollowUps);
  expect(await screen.findByText(/Its board is archived/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /What became/ })).toBeNull();
});

test('follow-ups of the whole team name their assignees', async () => {
  rest.knows('GET /api/follow-ups?of=team', [followUp({ card: 'm', text: 'Ask finance', assignee: 'mona' })]);
  render(FollowUps);
  await userEvent.click(screen.getByRole('radio', { name: 'The whole team’s' }));
  const text = await screen.findByText('Ask finance');
  expect(text.closest('li')).toHaveTextContent('Mona');
  expect(screen.queryByText('Send the plan')).toBeNull();
});

test('nobody promised anything: it is said where promises come from', async () => {
  rest.knows('GET /api/follow-ups', []);
  render(FollowUps);
  expect(await screen.findByText('No open follow-ups.')).toBeVisible();
});

test('a calendar address is made when it is wanted', async () => {
  rest.knows('POST /api/me/calendar', { url: '/api/calendars/secret.ics' });
  render(FollowUps);
  await userEvent.click(screen.getByRole('button', { name: 'Subscribe in my calendar' }));
  await waitFor(() =>
    expect(screen.getByLabelText('Calendar address')).toHaveValue(
      `${location.origin}/api/calendars/secret.ics`,
    ),
  );
});
