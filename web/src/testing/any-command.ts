import fc from 'fast-check';
import { isKind } from '../board/select';
import type { Card, Command, Deal, Reaction, Remover, Result } from '../protocol/protocol.gen';

/**
 * How often each kind of command is wished for; a new kind without a number does not compile. Those with none are
 * of a review or need more of a board than these histories have, and have tests of their own.
 */
const OFTEN = {
  'change-settings': 1,
  'add-deal': 3,
  'edit-deal': 1,
  'move-deal': 1,
  'remove-deal': 1,
  'restore-deal': 1,
  'report-result': 2,
  'explain-stuck': 1,
  'raise-obstacle': 5,
  'propose-solution': 3,
  'agree-follow-up': 1,
  'park-story': 1,
  'add-comment': 1,
  'ask-for-help': 0,
  reword: 2,
  'move-obstacle': 2,
  'classify-obstacle': 1,
  'move-solution': 1,
  'reschedule-follow-up': 1,
  'record-outcome': 2,
  'group-cards': 2,
  'split-group': 1,
  'ask-executive': 0,
  'answer-ask': 0,
  withdraw: 1,
  restore: 1,
  reveal: 1,
  'mark-key-obstacle': 1,
  decide: 1,
  'leave-undecided': 1,
  react: 1,
  undo: 0,
  'prepare-review': 0,
  'change-plan': 0,
  'move-review': 0,
  'admit-attendee': 0,
  'set-goal': 0,
  'agree-to-goal': 0,
  'set-agenda': 0,
  'start-review': 0,
  'open-slot': 0,
  'move-on': 0,
  'step-back': 0,
  'take-back-move': 0,
  'park-deal': 0,
  'extend-time': 0,
  'begin-closing': 0,
  'close-review': 0,
  'cast-vote': 0,
  'be-ready': 0,
  'accept-decision': 0,
  'decline-decision': 0,
  'hand-over': 0,
  'appoint-co-moderator': 0,
  'stand-in': 0,
  'freeze-report': 0,
  'show-report': 0,
  'point-to': 0,
  'hold-card': 0,
  'rate-review': 0,
  'tell-mood': 0,
  'bring-forward': 0,
  'carry-deal': 0,
} as const satisfies Record<Command['t'], number>;

/** Each of these has its case below, or it does not compile. */
type Kind = { [T in Command['t']]: (typeof OFTEN)[T] extends 0 ? never : T }[Command['t']];

const KINDS = Object.entries(OFTEN).flatMap(([kind, times]) => Array<Kind>(times).fill(kind as Kind));

/** Something that somebody wants to do; what it is done to is known only when a board is there. */
export interface Wish {
  kind: Kind;
  one: number;
  two: number;
  three: number;
  text: string;
  flag: boolean;
}

export const anyWish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom(...KINDS),
  one: fc.nat(99),
  two: fc.nat(99),
  three: fc.nat(99),
  text: fc.constantFrom('price too high', '预算冻结', 'COO unknown', ' with a blank ', 'two\nlines'),
  flag: fc.boolean(),
});

const REMOVERS: Remover[] = ['REP', 'MANAGER', 'EXECUTIVE'];
const RESULTS: Result[] = ['DONE', 'PARTLY', 'NOT_DONE', 'DROPPED'];
const REACTIONS: Reaction[] = ['AGREE', 'INSIGHT'];

/**
 * The command for this wish on a visible board; undefined if there is no target.
 *
 * @param fresh an unused id
 */
export function commandFor(
  wish: Wish,
  me: string,
  deals: Deal[],
  cards: Card[],
  fresh: string,
): Command | undefined {
  const { one, two, three, text, flag } = wish;
  const pick = <T>(from: T[], n: number) => from[n % Math.max(1, from.length)];
  const deal = pick(deals, one)?.id;
  const obstacles = cards.filter((it) => isKind(it, 'obstacle'));
  const solutions = cards.filter((it) => isKind(it, 'solution'));
  const followUps = cards.filter((it) => isKind(it, 'follow-up'));
  const obstacle = pick(obstacles, one)?.id;
  const card = pick(cards, one)?.id;
  const remover = pick(REMOVERS, two) ?? 'REP';
  const due = `2026-12-${String(10 + (two % 20))}`;
  const needsDeal = (command: (deal: string) => Command) => (deal === undefined ? undefined : command(deal));
  const needsCard = (command: (card: string) => Command) => (card === undefined ? undefined : command(card));
  const needsObstacle = (command: (obstacle: string) => Command) =>
    obstacle === undefined ? undefined : command(obstacle);

  switch (wish.kind) {
    case 'add-deal':
      return { t: 'add-deal', deal: fresh, name: text, owner: me, facts: {}, after: flag ? deal : undefined };
    case 'edit-deal':
      return needsDeal((it) => ({ t: 'edit-deal', deal: it, name: text, owner: me, facts: { amount: two } }));
    case 'move-deal':
      return needsDeal((it) => ({ t: 'move-deal', deal: it, ...beside(deals, it) }));
    case 'remove-deal':
      return needsDeal((it) => ({ t: 'remove-deal', deal: it }));
    case 'restore-deal':
      return needsDeal((it) => ({ t: 'restore-deal', deal: it }));
    case 'report-result':
      return needsDeal((it) => ({ t: 'report-result', deal: it, text }));
    case 'explain-stuck':
      return needsDeal((it) => ({ t: 'explain-stuck', deal: it, text }));
    case 'raise-obstacle':
      return needsDeal((it) => ({
        t: 'raise-obstacle',
        card: fresh,
        deal: it,
        text,
        type: 'PRICE',
        remover,
        assignee: flag ? me : undefined,
        hidden: three % 5 === 0,
      }));
    case 'propose-solution':
      return needsObstacle((it) => ({
        t: 'propose-solution',
        card: fresh,
        obstacle: it,
        text,
        hidden: false,
      }));
    case 'agree-follow-up':
      return needsDeal((it) => ({ t: 'agree-follow-up', card: fresh, deal: it, text, assignee: me, due }));
    case 'park-story':
      return { t: 'park-story', card: fresh, deal: flag ? deal : undefined, text };
    case 'add-comment':
      return needsCard((it) => ({ t: 'add-comment', card: fresh, about: it, text }));
    case 'reword':
      return needsCard((it) => ({ t: 'reword', card: it, text: `${text} ${String(two)}` }));
    case 'move-obstacle':
      return needsObstacle((it) => {
        const of = obstacles.find((other) => other.id === it)?.deal;
        const lane = obstacles.filter((other) => other.deal === of && other.kind.remover === remover);
        return { t: 'move-obstacle', card: it, remover, ...beside(lane, it) };
      });
    case 'classify-obstacle':
      return needsObstacle((it) => ({ t: 'classify-obstacle', card: it, type: 'LEGAL', assignee: me }));
    case 'move-solution': {
      const solution = pick(solutions, two);
      const target = pick(
        obstacles.filter((it) => it.deal === solution?.deal),
        one,
      );
      if (!solution || !target) return undefined;
      const lane = solutions.filter((it) => it.kind.obstacle === target.id);
      return { t: 'move-solution', card: solution.id, obstacle: target.id, ...beside(lane, solution.id) };
    }
    case 'reschedule-follow-up': {
      const followUp = pick(followUps, one);
      return followUp && { t: 'reschedule-follow-up', card: followUp.id, assignee: me, due };
    }
    case 'record-outcome': {
      const followUp = pick(followUps, one);
      const result = pick(RESULTS, two) ?? 'DONE';
      const effect = three % 3 === 0 ? ('ADVANCED' as const) : undefined;
      const outcome = three % 7 === 0 ? undefined : { result, came: flag ? text : '', effect };
      return followUp && { t: 'record-outcome', card: followUp.id, outcome };
    }
    case 'group-cards': {
      const alike: Card[] = flag ? obstacles : solutions;
      const other = pick(alike, two);
      const it = pick(
        alike.filter(({ deal }) => deal === other?.deal),
        one,
      );
      return it && other && { t: 'group-cards', card: it.id, into: other.id };
    }
    case 'split-group':
      return needsCard((it) => ({ t: 'split-group', card: it }));
    case 'withdraw':
      return needsCard((it) => ({ t: 'withdraw', card: it }));
    case 'restore':
      return needsCard((it) => ({ t: 'restore', card: it }));
    case 'mark-key-obstacle':
      return needsObstacle((it) => {
        const of = obstacles.find((other) => other.id === it)?.deal ?? '';
        return { t: 'mark-key-obstacle', deal: of, obstacle: flag ? it : undefined };
      });
    case 'decide':
    case 'leave-undecided': {
      const solution = pick(solutions, one);
      if (!solution?.deal || wish.kind === 'leave-undecided')
        return needsDeal((it) => ({ t: 'leave-undecided', deal: it, why: text }));
      return { t: 'decide', deal: solution.deal, solutions: [solution.id], why: text };
    }
    case 'reveal':
      return needsCard((it) => ({ t: 'reveal', card: it }));
    case 'change-settings':
      return { t: 'change-settings', title: text, language: flag ? 'ZH' : 'EN' };
    case 'react':
      return needsCard((it) => ({
        t: 'react',
        card: it,
        reaction: pick(REACTIONS, two) ?? 'AGREE',
        on: flag,
      }));
  }

  /** A position before or after another item of a list. */
  function beside(lane: { id: string }[], moving: string): { after?: string; before?: string } {
    const other = pick(
      lane.filter((it) => it.id !== moving),
      three,
    )?.id;
    if (other === undefined) return {};
    return flag ? { after: other } : { before: other };
  }
}
