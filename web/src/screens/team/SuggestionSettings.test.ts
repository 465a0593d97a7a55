import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { locale } from '../../messages/locale.svelte';
import type { WantSuggestions } from '../../protocol/rest.gen';
import { FakeRest } from '../../testing/fake-rest';
import SuggestionSettings from './SuggestionSettings.svelte';

const PUT = 'PUT /api/team/suggestions';
let rest: FakeRest;

beforeEach(() => {
  locale.use('EN');
  rest = new FakeRest();
  rest.knows('GET /api/team/suggestions', { available: true, wanted: true });
});

const box = () => screen.findByRole('checkbox', { name: 'Suggest earlier strategies in this team' });

test('suggestions can be turned off for the team, and on again', async () => {
  rest.knows(PUT, ({ wanted }: WantSuggestions) => ({ available: true, wanted }));
  render(SuggestionSettings);
  expect(await box()).toBeChecked();
  await userEvent.click(await box());
  expect(await screen.findByText(/^Saved/)).toBeVisible();
  expect(await box()).not.toBeChecked();
  await userEvent.click(await box());
  expect(await box()).toBeChecked();
  expect(rest.bodies(PUT)).toEqual([{ wanted: false }, { wanted: true }]);
});

test('where it could not be changed it stays as it is', async () => {
  rest.fails(PUT, 'FORBIDDEN');
  render(SuggestionSettings);
  await userEvent.click(await box());
  expect(await screen.findByText(locale.words.failures.FORBIDDEN)).toBeVisible();
  expect(await box()).toBeChecked();
  expect(screen.queryByText(/^Saved/)).toBeNull();
});

test('where the server has none there is nothing to turn', async () => {
  rest.knows('GET /api/team/suggestions', { available: false, wanted: true });
  render(SuggestionSettings);
  expect(await screen.findByText('They are turned off on this server.')).toBeVisible();
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('where it is not known nothing can be written over it', async () => {
  rest.fails('GET /api/team/suggestions', 'NOT_SIGNED_IN');
  render(SuggestionSettings);
  expect(await screen.findByText(locale.words.failures.NOT_SIGNED_IN)).toBeVisible();
  expect(screen.queryByRole('checkbox')).toBeNull();
});
