import { newId } from '../../board/id';
import { dayOf, daysLater } from '../../messages/days';
import type { Messages } from '../../messages/en';
import type { Command, Remover, ObstacleType } from '../../protocol/protocol.gen';

/** A deal as a rep would bring it, up to the decision: that is left to its player. */
export function sampleDeal(words: Messages['practice'], me: string, now: number): Command[] {
  const deal = newId();
  const [contact, price, freeze] = [newId(), newId(), newId()];
  const today = dayOf(now);
  const raise = (card: string, text: string, type: ObstacleType, remover: Remover): Command => ({
    t: 'raise-obstacle',
    card,
    deal,
    text,
    type,
    remover,
    hidden: false,
  });
  const propose = (obstacle: string, text: string): Command => ({
    t: 'propose-solution',
    card: newId(),
    obstacle,
    text,
    hidden: false,
  });
  const { customer, stage, obstacles, solutions } = words;
  const facts = { customer, stage, amount: 480_000, currency: 'EUR', closeDate: daysLater(today, 45) };
  return [
    { t: 'add-deal', deal, name: words.deal, owner: me, facts },
    { t: 'report-result', deal, text: words.result },
    { t: 'explain-stuck', deal, text: words.stuck },
    raise(contact, obstacles.contact, 'AUTHORITY', 'REP'),
    raise(price, obstacles.price, 'PRICE', 'MANAGER'),
    raise(freeze, obstacles.freeze, 'BUDGET', 'EXECUTIVE'),
    { t: 'mark-key-obstacle', deal, obstacle: contact, was: {} },
    propose(contact, solutions.intro),
    propose(contact, solutions.visit),
    propose(price, solutions.service),
    {
      t: 'agree-follow-up',
      card: newId(),
      deal,
      text: words.followUp,
      assignee: me,
      due: daysLater(today, 3),
    },
    { t: 'park-story', card: newId(), deal, text: words.story },
  ];
}
