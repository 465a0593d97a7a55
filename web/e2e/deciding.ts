import { expect, type Browser, type Page } from '@playwright/test';
import { en, type Messages } from '../src/messages/en';
import type { Command, Phase } from '../src/protocol/protocol.gen';
import { manager, member, unique, type Person } from './house';
import { brings, mark, newReview, raised, reads } from './reviews';
import { say } from './say';

export const DEAL = mark('deal');
export const IDEAS = [
  'ROI workshop',
  'Pay in parts',
  'Second contact',
  'Free trial',
  'Reference visit',
  'Wait',
];

/** A review whose deal is about to be decided: the manager moderates, Rosa owns the deal. */
export class Deciding {
  private constructor(
    readonly boss: Person,
    readonly rosa: Person,
    readonly board: string,
    readonly words: Messages,
  ) {}

  static async of(browser: Browser, until: Phase = 'DECIDE', words: Messages = en): Promise<Deciding> {
    const boss = await manager(browser);
    const rosa = await member(browser, boss, 'REP', unique('Rosa'));
    const it = new Deciding(boss, rosa, await newReview(boss, [rosa], words), words);
    await say(rosa, it.board, ...(await brings(rosa, DEAL, 'Food plant')));
    await it.leads(
      { t: 'set-goal', text: 'It moves on' },
      { t: 'set-agenda', allotments: [{ deal: DEAL, seconds: 540 }] },
      { t: 'start-review' },
      { t: 'open-slot', deal: DEAL },
      ...moves('RESULT'),
      raised(mark('o1'), DEAL, 'Single contact'),
      raised(mark('o2'), DEAL, 'No ROI case'),
    );
    await it.leads(...moves('OBSTACLES'));
    await it.votes('OBSTACLE_VOTE', 'o2', 2);
    if (until === 'OBSTACLE_VOTE') return it;
    await it.leads(...moves('OBSTACLE_VOTE'), ...IDEAS.map(idea), ...moves('IDEAS'));
    await it.votes('IDEA_VOTE', 's1', 1);
    await say(rosa, it.board, { t: 'cast-vote', deal: DEAL, phase: 'IDEA_VOTE', card: mark('s3'), dots: 2 });
    if (until === 'DECIDE') await it.leads(...moves('IDEA_VOTE'));
    return it;
  }

  leads(...commands: Command[]): Promise<void> {
    return say(this.boss, this.board, ...commands);
  }

  votes(phase: Phase, card: string, dots: number): Promise<void> {
    return this.leads({ t: 'cast-vote', deal: DEAL, phase, card: mark(card), dots });
  }

  /** Every obstacle has a remover. */
  sorts(): Promise<void> {
    return this.leads(
      ...['o1', 'o2'].map((id): Command => ({ t: 'move-obstacle', card: mark(id), remover: 'REP' })),
    );
  }

  async opens(person: Person): Promise<Page> {
    await reads(person, this.words);
    await person.page.goto(`/boards/${this.board}`);
    await expect(person.page.getByRole('heading', { level: 1, name: 'Food plant' })).toBeVisible();
    return person.page;
  }
}

const moves = (from: Phase): Command[] => [{ t: 'move-on', deal: DEAL, from }];

const idea = (text: string, index: number): Command => ({
  t: 'propose-solution',
  card: mark(`s${index + 1}`),
  obstacle: mark('o2'),
  text,
  hidden: false,
});
