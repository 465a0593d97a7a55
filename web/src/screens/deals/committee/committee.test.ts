import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { signedIn } from '../../../app/me.svelte';
import { locale } from '../../../messages/locale.svelte';
import type { ContactStep, DealContact, DealDetail } from '../../../protocol/rest.gen';
import { mona, rosa } from '../../../testing/around';
import { showDialogs } from '../../../testing/dialogs';
import { FakeRest } from '../../../testing/fake-rest';
import DealScreen from '../DealScreen.svelte';

let rest: FakeRest;
const CONTACTS = '/api/deals/d1/contacts';

beforeEach(() => {
  showDialogs();
  localStorage.clear();
  locale.use('EN');
  signedIn.set({ ...rosa, language: 'EN', team: { id: 't1', name: 'North' } });
  rest = new FakeRest();
  rest.knows('GET /api/members', [mona, rosa]);
  rest.knows('GET /api/stages', []);
  rest.knows('GET /api/deals/d1/changes', []);
  rest.knows('GET /api/deals/d1/contact-changes', []);
  rest.knows('GET /api/deals/d1/known-contacts', []);
});

const production: DealContact = {
  id: 'c1',
  title: 'Head of production',
  buyingRole: 'CHAMPION',
  attitude: 'SUPPORTS',
  note: 'Wants it before the season',
  at: '2026-11-18T02:00:00Z',
  by: 'rosa',
};

async function shows(contacts: DealContact[], { editable = true } = {}) {
  const deal: DealDetail = {
    deal: {
      id: 'd1',
      name: 'Food plant',
      state: 'OPEN',
      category: 'COMMIT',
      tags: [],
      version: 1,
      changedAt: '2026-11-18T02:00:00Z',
    },
    said: [],
    externals: [],
    editable,
  };
  rest.knows('GET /api/deals/d1', deal);
  rest.knows(`GET ${CONTACTS}`, contacts);
  render(DealScreen, { deal: 'd1' });
  return within(await screen.findByRole('region', { name: 'Buying committee' }));
}

test('people stand by their role with attitude and note, and a missing economic buyer is named', async () => {
  const committee = await shows([
    { ...production, id: 'c2', name: 'Bea', title: 'Plant lawyer', buyingRole: 'LEGAL', attitude: 'AGAINST' },
    production,
  ]);
  const card = within(await committee.findByRole('article', { name: 'Head of production' }));
  expect(card.getByText('Supports us')).toBeVisible();
  expect(card.getByText('Wants it before the season')).toBeVisible();
  expect(committee.getByText('Plant lawyer')).toBeVisible();
  expect(committee.getAllByRole('term').map((it) => it.textContent)).toEqual([
    'Economic buyer',
    'Champion',
    'Legal',
  ]);
  expect(committee.getByText(/The economic buyer isn’t known/)).toBeVisible();
});

test('once the economic buyer is known, nothing is missing', async () => {
  const committee = await shows([{ ...production, buyingRole: 'ECONOMIC_BUYER' }]);
  await committee.findByRole('article', { name: 'Head of production' });
  expect(committee.queryByText(/isn’t known/)).toBeNull();
});

test('a contact is added, and one about whom nothing is said is not sent', async () => {
  const committee = await shows([]);
  expect(await committee.findByText('Nobody at the customer is known yet')).toBeVisible();
  await userEvent.click(committee.getByRole('button', { name: 'Add a contact' }));
  const form = within(await screen.findByRole('dialog'));
  rest.knows(`POST ${CONTACTS}`, production);
  await userEvent.click(form.getByRole('button', { name: 'Add a contact' }));
  expect(form.getByText('Enter a name or a title.')).toBeVisible();
  expect(rest.bodies(`POST ${CONTACTS}`)).toEqual([]);
  await userEvent.type(form.getByLabelText('Title'), 'CFO');
  await userEvent.selectOptions(form.getByLabelText('Buying role'), 'Economic buyer');
  await userEvent.click(form.getByRole('button', { name: 'Add a contact' }));
  expect(rest.bodies(`POST ${CONTACTS}`)).toEqual([
    { fields: { title: 'CFO', buyingRole: 'ECONOMIC_BUYER', attitude: 'UNKNOWN' } },
  ]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a changed field is sent with what it was, and what was typed and not saved comes back', async () => {
  const committee = await shows([production]);
  const open = () => userEvent.click(committee.getByRole('button', { name: 'Edit Head of production' }));
  await committee.findByRole('article');
  await open();
  await userEvent.selectOptions(screen.getByLabelText('Attitude'), 'Against us');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await open();
  expect(screen.getByLabelText('Attitude')).toHaveValue('AGAINST');
  rest.knows(`PATCH ${CONTACTS}/c1`, production);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(rest.bodies(`PATCH ${CONTACTS}/c1`)).toEqual([
    { fields: { attitude: 'AGAINST' }, was: { attitude: 'SUPPORTS' } },
  ]);
});

test('what somebody else changed meanwhile is shown beside one’s own', async () => {
  const committee = await shows([production]);
  await userEvent.click(await committee.findByRole('button', { name: 'Edit Head of production' }));
  const form = within(screen.getByRole('dialog'));
  await userEvent.selectOptions(form.getByLabelText('Buying role'), 'User');
  rest.fails(`PATCH ${CONTACTS}/c1`, 'CHANGED');
  rest.knows(`GET ${CONTACTS}`, [{ ...production, buyingRole: 'ECONOMIC_BUYER' }]);
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  expect(await form.findByText(/Buying role/, { selector: 'p *, p' })).toBeVisible();
  expect(form.getByLabelText('Buying role')).toHaveValue('USER');
  expect(form.getByRole('button', { name: 'Save' })).toBeDisabled();
});

test('a contact is removed after a confirmation', async () => {
  const committee = await shows([production]);
  await userEvent.click(await committee.findByRole('button', { name: 'Edit Head of production' }));
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
  const sure = within(await screen.findByRole('dialog', { name: /Remove Head of production/ }));
  rest.knows(`DELETE ${CONTACTS}/c1`, undefined);
  rest.knows(`GET ${CONTACTS}`, []);
  await userEvent.click(sure.getByRole('button', { name: 'Remove' }));
  expect(rest.bodies(`DELETE ${CONTACTS}/c1`)).toHaveLength(1);
  expect(await committee.findByText('Nobody at the customer is known yet')).toBeVisible();
});

test('somebody known at the customer is added, and their role is asked for', async () => {
  rest.knows('GET /api/deals/d1/known-contacts', [{ id: 'c1', title: 'Head of production' }]);
  const committee = await shows([]);
  rest.knows(`PUT ${CONTACTS}/c1`, production);
  await userEvent.click(await committee.findByRole('button', { name: 'Known at this customer' }));
  rest.knows(`GET ${CONTACTS}`, [production]);
  await userEvent.click(await screen.findByText('Head of production', { selector: '[role=menuitem]' }));
  expect(await screen.findByRole('dialog', { name: 'Edit Head of production' })).toBeVisible();
});

test('changes of roles stand in the history of the deal', async () => {
  const at = '2026-11-18T02:00:00Z';
  rest.knows('GET /api/deals/d1/contact-changes', [
    { contact: 'c9', old: 'BLOCKER', at, by: 'rosa' },
    { contact: 'c1', title: 'CFO', old: 'USER', now: 'ECONOMIC_BUYER', at, by: 'rosa' },
  ] satisfies ContactStep[]);
  await shows([production]);
  const changes = within(await screen.findByRole('region', { name: 'Changes' }));
  expect(await changes.findByText('User → Economic buyer')).toBeVisible();
  expect(changes.getByText('A removed contact')).toBeVisible();
  expect(changes.getByText('removed; was: Blocker')).toBeVisible();
});

test('who may not change the deal reads its people', async () => {
  const committee = await shows([production], { editable: false });
  expect(await committee.findByRole('article', { name: 'Head of production' })).toBeVisible();
  expect(committee.queryByRole('button')).toBeNull();
});
