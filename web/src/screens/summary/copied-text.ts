import type { Messages } from '../../messages/en';
import type { DealSummary, FollowUpLine, Summary } from '../../protocol/rest.gen';
import { decidedDeals } from './decided';

/** What a text for mail or chat says, in words of one language. */
export interface Wording {
  words: Messages;
  when: string;
  nameOf: (line: FollowUpLine) => string;
  ownerOf: (deal: DealSummary) => string;
  dayOf: (line: FollowUpLine) => string;
  listOf: (texts: string[]) => string;
}

/** The decisions and follow-ups for mail or chat: plain lines, without links or marks that a chat would show. Pure. */
export function plainText(summary: Summary, say: Wording): string {
  const { words } = say;
  const goal = summary.goal === '' ? [] : [words.common.labelled(words.summary.goal, summary.goal)];
  const deals = decidedDeals(summary).flatMap((deal) => [
    '',
    words.summary.titleOf(deal.name, say.ownerOf(deal)),
    ...decisionOf(deal, words).map((line) => `• ${line}`),
    ...deal.followUps.map((line) => `→ ${followUpOf(line, say)}`),
    ...notChosenOf(deal, say),
  ]);
  const brought = summary.brought.filter((line) => line.outcome === undefined);
  const open =
    brought.length === 0
      ? []
      : ['', words.summary.brought, ...brought.map((line) => `→ ${followUpOf(line, say)}`)];
  return [summary.title, say.when, ...goal, ...deals, ...open].join('\n');
}

/** The same for programs that show formatted text. Pure. */
export function htmlText(summary: Summary, say: Wording): string {
  const { words } = say;
  const item = (text: string) => `<li>${escaped(text)}</li>`;
  const deals = decidedDeals(summary).map((deal) => {
    const lines = [
      ...decisionOf(deal, words),
      ...deal.followUps.map((line) => `→ ${followUpOf(line, say)}`),
      ...notChosenOf(deal, say),
    ];
    const name = words.summary.titleOf(deal.name, say.ownerOf(deal));
    return `<p><b>${escaped(name)}</b></p><ul>${lines.map(item).join('')}</ul>`;
  });
  const goal =
    summary.goal === '' ? '' : `<p>${escaped(words.common.labelled(words.summary.goal, summary.goal))}</p>`;
  const brought = summary.brought.filter((line) => line.outcome === undefined);
  const open = brought.map((line) => item(followUpOf(line, say))).join('');
  return [
    `<p><b>${escaped(summary.title)}</b><br>${escaped(say.when)}</p>`,
    goal,
    ...deals,
    open === '' ? '' : `<p><b>${escaped(words.summary.brought)}</b></p><ul>${open}</ul>`,
  ].join('');
}

function decisionOf({ decision, chosen }: DealSummary, words: Messages): string[] {
  if (!decision) return [];
  const why = decision.why === '' ? [] : [words.summary.because(decision.why)];
  return decision.t === 'strategy' ? [...chosen, ...why] : [words.deals.undecided, ...why];
}

/** In one line, so that people who were not there see what else was thought of. */
function notChosenOf({ notChosen }: DealSummary, { words, listOf }: Wording): string[] {
  const { notChosenAre, withDots } = words.summary;
  const named = notChosen.map((it) => (it.dots === undefined ? it.text : withDots(it.text, it.dots)));
  return named.length === 0 ? [] : [notChosenAre(listOf(named))];
}

function followUpOf(line: FollowUpLine, say: Wording): string {
  return say.words.summary.followUp(line.text, say.nameOf(line), say.dayOf(line));
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\n/g, '<br>');
}
