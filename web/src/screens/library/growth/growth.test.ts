import { render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { signedIn } from '../../../app/me.svelte';
import { locale } from '../../../messages/locale.svelte';
import { navigation } from '../../../app/navigation.svelte';
import type { Growth, HelpLine, TeamMember } from '../../../protocol/rest.gen';
import { mona, rosa } from '../../../testing/around';
import { FakeRest } from '../../../testing/fake-rest';
import GrowthScreen from './GrowthScreen.svelte';
import { openSteps, spanOf } from './timeline';

const former: TeamMember = { ...rosa, id: 'gone', name: '', active: false };

const early: Growth = {
  member: 'rosa',
  joinedAt: '2026-11-02T02:00:00Z',
  counts: [],
  firsts: [],
  marks: [],
};

const idea = {
  kind: 'IDEA_ADOPTED',
  at: '2026-11-18T02:00:00Z',
  board: 'b1',
  title: 'North weekly',
  words: 'Ask the plant manager',
} as const;

const grown: Growth = {
  ...early,
  counts: [{ kind: 'IDEA_ADOPTED', boards: 2 }],
  firsts: [{ kind: 'IDEA_ADOPTED', mark: idea, days: 16 }],
  marks: [idea, { ...idea, at: '2026-11-25T02:00:00Z', board: 'b2', title: 'North next' }],
};

const help: HelpLine = {
  kind: 'IDEA',
  board: 'b1',
  boardTitle: 'North weekly',
  card: 's1',
  helper: 'rosa',
  helped: 'mona',
  deal: 'd1',
  dealName: 'Food plant',
  text: 'Ask the plant manager',
  at: '2026-11-18T02:00:00Z',
};

let rest: FakeRest;

beforeEach(() => {
  localStorage.clear();
  locale.use('EN');
  signedIn.set({ ...rosa, language: 'EN', team: { id: 't1', name: 'North' } });
  rest = new FakeRest();
  rest.knows('GET /api/members', [mona, rosa, former]);
  rest.knows('GET /api/growth/rosa', early);
  rest.knows('GET /api/help', []);
  rest.knows('GET /api/help?of=rosa', []);
});

test('a newcomer is shown the next thing to do, and that there is nothing to fear', async () => {
  render(GrowthScreen, { member: 'rosa' });
  expect(await screen.findByText(/In the team since/)).toBeVisible();
  expect(screen.getAllByText('not yet')).toHaveLength(6);
  expect(screen.getByText('Follow a veteran in the next review')).toBeVisible();
  expect(screen.getByText('Replay last week’s board')).toBeVisible();
  expect(screen.getByText('Guess before you look')).toBeVisible();
  expect(screen.getByText(/No help given yet/)).toBeVisible();
  expect(screen.queryByRole('combobox', { name: 'Person' })).toBeNull();
});

test('first times are told with the days they took, in a chart and in a table', async () => {
  rest.knows('GET /api/growth/rosa', grown);
  render(GrowthScreen, { member: 'rosa' });
  expect(await screen.findByText('after 16 days')).toBeVisible();
  expect(screen.getByText(/on 2 boards/)).toBeVisible();
  expect(screen.getByRole('img', { name: /Timeline 2 marks from/ })).toBeVisible();
  await userEvent.click(screen.getByText('Show as a table'));
  const [, latest] = within(screen.getByRole('table', { name: 'Timeline' })).getAllByRole('row');
  expect(latest).toHaveTextContent('North next');
  expect(screen.queryByText('Write one solution')).toBeNull();
});

test('help is given and received, and a former member has no name', async () => {
  const answer: HelpLine = { ...help, kind: 'ANSWER', helper: 'gone', helped: 'rosa', card: 'c1' };
  const thanks: HelpLine = { ...help, kind: 'THANKS', card: 'c2' };
  rest.knows('GET /api/help?of=rosa', [thanks, help, answer]);
  render(GrowthScreen, { member: 'rosa' });
  const given = within(await screen.findByRole('region', { name: 'Help given' }));
  expect(await given.findByText('Rosa had a solution that Mona chose')).toBeVisible();
  expect(given.getByText('Mona thanked Rosa')).toBeVisible();
  expect(screen.getByText('Former member answered when Rosa called for help')).toBeVisible();
});

test('the log can be filtered by person, and anonymous callers have no name in it', async () => {
  signedIn.set({ ...mona, language: 'EN', team: { id: 't1', name: 'North' } });
  rest.knows('GET /api/growth/mona', { ...early, member: 'mona' });
  rest.knows('GET /api/help?of=mona', []);
  rest.knows('GET /api/help', [
    help,
    { ...help, kind: 'ANSWER', card: 'c1', helper: 'mona', helped: undefined },
  ]);
  render(GrowthScreen, { member: 'mona' });
  const log = within(await screen.findByRole('region', { name: 'Who helped whom' }));
  expect(await log.findByText('Mona answered when somebody without a name called for help')).toBeVisible();
  await userEvent.selectOptions(log.getByRole('combobox', { name: 'Help by and for' }), 'Rosa');
  expect(log.queryByText(/without a name/)).toBeNull();
  expect(log.getByText('Rosa had a solution that Mona chose')).toBeVisible();
});

test('a manager chooses whose growth to see, in the order of names', async () => {
  signedIn.set({ ...mona, language: 'EN', team: { id: 't1', name: 'North' } });
  rest.knows('GET /api/growth/mona', { ...early, member: 'mona' });
  render(GrowthScreen, { member: 'mona' });
  const choice = await screen.findByRole('combobox', { name: 'Person' });
  expect(
    within(choice)
      .getAllByRole('option')
      .map((it) => it.textContent),
  ).toEqual(['Mona', 'Rosa']);
  await userEvent.selectOptions(choice, 'Rosa');
  expect(navigation.route).toEqual({ screen: 'ramp', member: 'rosa' });
});

test('somebody else’s growth is not for everybody', async () => {
  rest.fails('GET /api/growth/mona', 'FORBIDDEN');
  render(GrowthScreen, { member: 'mona' });
  expect(await screen.findByText(/role/i)).toBeVisible();
  expect(screen.queryByText('First times')).toBeNull();
});

test('the line begins when somebody came and ends now', () => {
  const now = Date.parse('2026-11-30T00:00:00Z');
  expect(spanOf(early, now)).toEqual([Date.parse(early.joinedAt), now]);
  const before = { ...grown, marks: [{ ...idea, at: '2026-11-01T00:00:00Z' }] };
  expect(spanOf(before, now)[0]).toBe(Date.parse('2026-11-01T00:00:00Z'));
  const [from, until] = spanOf(early, Date.parse(early.joinedAt));
  expect(until).toBeGreaterThan(from);
});

test('a reached goal needs no encouragement', () => {
  expect(openSteps(early)).toEqual(['follow', 'replay', 'guess', 'write']);
  expect(openSteps(grown)).toEqual(['follow', 'replay', 'guess']);
});
