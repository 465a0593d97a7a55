import type { Messages } from '../../../messages/en';
import type { MeetingEvent, PhaseChanged } from '../../../protocol/protocol.gen';
import { short } from './short';

/** Names of cards, deals and people. */
export interface Names {
  card: (id: string) => string;
  deal: (id: string) => string;
  name: (member: string | undefined) => string;
}

/** What a person did in a review, in a few words. */
export function whatHappenedInMeeting(words: Messages, names: Names, event: MeetingEvent): string {
  const { does } = words;
  switch (event.t) {
    case 'review-prepared':
    case 'plan-changed':
    case 'review-started':
    case 'closing-begun':
    case 'review-closed':
    case 'vote-cast':
    case 'review-rated':
    case 'mood-told':
      return does[event.t];
    case 'goal-set':
      return does['goal-set'](short(event.text));
    case 'goal-agreed':
      return does[event.on ? 'goal-agreed' : 'goal-disagreed'];
    case 'agenda-set':
      return does['agenda-set'](event.allotments.length);
    case 'deal-carried':
    case 'time-extended':
    case 'vote-closed':
    case 'vote-reopened':
    case 'decision-proposed':
      return does[event.t](names.deal(event.deal));
    case 'decision-declined': {
      const deal = names.deal(event.deal);
      return event.why === undefined
        ? does['decision-declined'](deal)
        : does['decision-declined-because'](deal, short(event.why));
    }
    case 'phase-changed':
      return turned(words, names.deal(event.deal), event);
    case 'deal-parked':
      return does['deal-parked'](names.deal(event.deal), short(event.reason));
    case 'vote-overridden':
      return does[event.tie ? 'vote-settled' : 'vote-overridden'](names.card(event.card));
    case 'ready-set':
      return does[event.on ? 'ready' : 'unready'];
    case 'leaders-changed':
      return does['leaders-changed'](names.name(event.leaders.standIn ?? event.leaders.moderator));
    case 'report-frozen':
      return does['report-frozen'];
    case 'report-shown':
      return does['report-shown'](words.report.lenses[event.lens]);
    case 'pointed-to': {
      const { pointer } = event;
      if (!pointer) return does['pointed-nowhere'];
      const { deal, card } = pointer;
      return does['pointed-to'](card === undefined ? names.deal(deal) : names.card(card));
    }
  }
}

function turned({ does, meeting }: Messages, deal: string, event: PhaseChanged): string {
  const phase = meeting.phases[event.phase];
  switch (event.turn) {
    case 'OPENED':
      return does['deal-opened'](deal);
    case 'ON':
      return does['moved-on'](deal, phase);
    case 'BACK':
      return does['stepped-back'](deal, phase);
    case 'UNDONE':
      return does['took-move-back'](deal, phase);
  }
}
