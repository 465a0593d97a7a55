import { render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { signedIn } from '../../app/me.svelte';
import { locale } from '../../messages/locale.svelte';
import type { DealStage } from '../../protocol/rest.gen';
import { mona } from '../../testing/around';
import { FakeRest } from '../../testing/fake-rest';
import StageSettings from './StageSettings.svelte';

let rest: FakeRest;

const STAGES: DealStage[] = [
  { id: 's1', name: 'Proposal', kind: 'OPEN', probability: 40, required: ['AMOUNT'], mostDays: 30 },
  { id: 's2', name: 'Won', kind: 'WON', required: [] },
  { id: 's3', name: 'Lost', kind: 'LOST', required: [] },
];

beforeEach(() => {
  localStorage.clear();
  locale.use('EN');
  signedIn.set({ ...mona, language: 'EN', team: { id: 't1', name: 'North' } });
  rest = new FakeRest();
  rest.knows('GET /api/stages', STAGES);
});

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save the stages' }));
const stageOf = (n: number) => within(screen.getAllByRole('listitem')[n] as HTMLElement);

test('a manager adds a stage, moves it and saves; what the form does not show stays', async () => {
  rest.knows('PUT /api/stages', (body: { stages: DealStage[] }) => body.stages);
  render(StageSettings);
  await userEvent.click(await screen.findByRole('button', { name: 'Add a stage' }));
  await userEvent.type(stageOf(3).getByLabelText('Stage'), 'Legal');
  for (let n = 0; n < 2; n++) await userEvent.click(screen.getByRole('button', { name: 'Move Legal up' }));
  await save();
  expect(rest.bodies('PUT /api/stages')).toEqual([
    {
      stages: [STAGES[0], { name: 'Legal', kind: 'OPEN', required: [] }, STAGES[1], STAGES[2]],
      was: { stages: STAGES },
    },
  ]);
  expect(await screen.findByText('The stages are saved.')).toBeVisible();
});

test('a pipeline needs a stage of each kind, and says which one is missing', async () => {
  render(StageSettings);
  await userEvent.click(await screen.findByRole('button', { name: 'Remove Won' }));
  expect(screen.getByText('There must be a stage of won deals.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save the stages' })).toBeDisabled();
});

test('what somebody else has made of the stages is told before it is replaced', async () => {
  render(StageSettings);
  await userEvent.type(
    within((await screen.findAllByRole('listitem'))[0] as HTMLElement).getByLabelText('Stage'),
    ' 2',
  );
  rest.fails('PUT /api/stages', 'CHANGED');
  rest.knows('GET /api/stages', [...STAGES, { id: 's4', name: 'Legal', kind: 'OPEN', required: [] }]);
  await save();
  expect(await screen.findByText(/They are now: Proposal, Won, Lost, and Legal/)).toBeVisible();
  expect(stageOf(0).getByLabelText('Stage')).toHaveValue('Proposal 2');
});

test('unsaved stages are there again after a reload', async () => {
  const { unmount } = render(StageSettings);
  await userEvent.click(await screen.findByRole('button', { name: 'Remove Won' }));
  unmount();
  render(StageSettings);
  expect(await screen.findByText('There must be a stage of won deals.')).toBeVisible();
});
