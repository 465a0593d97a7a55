import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { locale } from '../../messages/locale.svelte';
import { signedIn } from '../../app/me.svelte';
import { navigation } from '../../app/navigation.svelte';
import type { GuestOffer, Here, Me } from '../../protocol/rest.gen';
import { guestIsHere } from '../../stores/guest-words';
import { Drafts } from '../../sync/drafts';
import { FakeRest } from '../../testing/fake-rest';
import Guest from './Guest.svelte';
import Join from './Join.svelte';
import NewPassword from './NewPassword.svelte';

const OFFER: GuestOffer = { id: 'board0000001', board: 'Monday', team: 'North' };
const RITA: Here = { id: 'rita', name: 'Rita', team: 'South', sameTeam: false };
const ME: Me = {
  id: 'guest1',
  name: 'Li Wei',
  role: 'OBSERVER',
  seniority: 'REGULAR',
  language: 'EN',
  team: { id: 'north', name: 'North' },
  guestOf: 'board0000001',
};
const ENTER = 'POST /api/guest/token';
let rest: FakeRest;

beforeEach(() => {
  locale.use('EN');
  navigation.replace({ screen: 'guest', token: 'token' });
  rest = new FakeRest();
  rest.knows(ENTER, ME);
  rest.knows('GET /api/me', ME);
});

test('a member of the team who opens a guest link is on the board as that member', async () => {
  rest.knows('GET /api/guest/token', { ...OFFER, here: { ...RITA, team: 'North', sameTeam: true } });
  render(Guest, { token: 'token' });
  await expect
    .poll(() => navigation.route)
    .toEqual({ screen: 'board', board: 'board0000001', deal: undefined });
  expect(rest.bodies(ENTER)).toEqual([]);
});

test('a member of another team reads what going on would end, and can stay', async () => {
  rest.knows('GET /api/guest/token', { ...OFFER, here: RITA });
  render(Guest, { token: 'token' });
  expect(await screen.findByText(/Rita \(South\) is signed in/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Stay signed in as Rita' })).toHaveAttribute('href', '/');
  await userEvent.type(screen.getByRole('textbox'), 'Rita');
  await userEvent.click(screen.getByRole('button', { name: 'Open the board' }));
  expect(rest.bodies(ENTER)).toEqual([{ name: 'Rita', language: 'EN', instead: true }]);
});

test('a guest who comes again has the name of before', async () => {
  rest.knows('GET /api/guest/token', { ...OFFER, name: 'Li Wei' });
  render(Guest, { token: 'token' });
  expect(await screen.findByText('You were here as Li Wei.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Open the board' }));
  expect(rest.bodies(ENTER)).toEqual([{ name: 'Li Wei', language: 'EN' }]);
});

test('an invitation says who is signed in before another account is made', async () => {
  rest.knows('GET /api/join/token', { team: 'North', role: 'REP', here: RITA });
  render(Join, { token: 'token' });
  expect(await screen.findByText(/Rita \(South\) is signed in/)).toBeVisible();
});

test('a signed-in member who opens their used invitation again is told so, with a way home', async () => {
  const { guestOf, ...rita } = { ...ME, name: 'Rita' };
  expect(guestOf).toBeDefined();
  rest.knows('GET /api/me', rita);
  render(Join, { token: 'used' });
  expect(await screen.findByText(/You are signed in as Rita already/)).toBeVisible();
  expect(screen.getAllByRole('link', { name: 'Home' }).at(-1)).toHaveTextContent('Home');
  expect(screen.queryByText(/Ask for a new link/)).toBeNull();
});

test.each([
  ['an invitation', Join],
  ['a password link', NewPassword],
])('a signed-out person who opens %s that is used up can sign in', async (_, Door) => {
  signedIn.me = undefined;
  rest.fails('GET /api/me', 'NOT_SIGNED_IN');
  render(Door, { token: 'used' });
  expect(await screen.findByText(/Ask for a new link/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
});

test.each([
  ['LINK_EXPIRED', /has expired\. Ask the person/],
  ['LINK_REVOKED', /has revoked this link/],
  ['LINK_USED', /for one person, who has already joined/],
] as const)('an invitation that is over says why: %s', async (code, why) => {
  signedIn.me = undefined;
  rest.fails('GET /api/me', 'NOT_SIGNED_IN');
  rest.fails('GET /api/join/old', code);
  render(Join, { token: 'old' });
  expect(await screen.findByText(why)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('a guest who left words here is asked to keep the name, whatever link they come by', async () => {
  localStorage.clear();
  guestIsHere(localStorage, OFFER.id, { id: 'guest0', name: 'Li Wei' });
  new Drafts(localStorage, 'guest0', OFFER.id, 'tab1').set('deal/d1/result', 'half a thought');
  rest.knows('GET /api/guest/token', OFFER);
  render(Guest, { token: 'token' });
  expect(await screen.findByText(/You were here as Li Wei\. Keep this name/)).toBeVisible();
  expect(screen.getByRole('textbox')).toHaveValue('Li Wei');
  localStorage.clear();
});
