import { expect } from '@playwright/test';
import type { Command } from '../src/protocol/protocol.gen';
import type { Messages } from '../src/messages/en';
import { zh } from '../src/messages/zh';
import { unique, type Person } from './house';

/** Reviews for the stories about a meeting. */

export async function idOf(person: Person): Promise<string> {
  return ((await (await person.context.request.get('/api/me')).json()) as { id: string }).id;
}

/** Sets the person's language, and turns off animations. */
export async function reads(person: Person, words: Messages): Promise<void> {
  const language = words === zh ? 'ZH' : 'EN';
  const answer = await person.context.request.patch('/api/me', { data: { language } });
  expect(answer.ok(), await answer.text()).toBe(true);
  await person.page.emulateMedia({ reducedMotion: 'reduce' });
}

const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** The board of the first review of a new series that this person moderates. */
export async function newReview(
  moderator: Person,
  others: Person[],
  words: Messages,
  zone = 'Asia/Shanghai',
): Promise<string> {
  const members = await Promise.all(
    [moderator, ...others].map(async (it) => ({ member: await idOf(it), bringsDeal: true, votes: true })),
  );
  const answer = await moderator.context.request.post('/api/series', {
    data: {
      name: unique('Weekly'),
      language: words === zh ? 'ZH' : 'EN',
      rhythm: 'WEEKLY',
      // in three days: on any day there is time to prepare
      weekday: WEEKDAYS[(new Date().getUTCDay() + 3) % WEEKDAYS.length],
      time: '10:00',
      zone,
      minutes: 60,
      prepareHours: 16,
      moderator: members[0]?.member,
      members,
      // the stories share a team: people of other stories would come to this review too
      newcomers: false,
    },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return ((await answer.json()) as { next: { board: string } }).next.board;
}

/** The commands of a person who brings a deal with its result already written. */
export async function brings(owner: Person, deal: string, name: string): Promise<Command[]> {
  const facts = { customer: 'Northern Foods', amount: 1_200_000, currency: 'CNY' };
  return [
    { t: 'add-deal', deal, name, owner: await idOf(owner), facts },
    { t: 'report-result', deal, text: 'Quote sent, silent for 16 days' },
    { t: 'explain-stuck', deal, text: 'We know only the production head' },
  ];
}

export function raised(card: string, deal: string, text: string): Command {
  return { t: 'raise-obstacle', card, deal, text, type: 'OTHER', remover: 'UNSORTED', hidden: false };
}

/** A name within a review that no other story sees. */
export function mark(kind: string): string {
  return kind.padEnd(12, '0');
}
