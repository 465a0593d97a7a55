/** The result of asking for a ticket. */
export type TicketAnswer =
  { t: 'ticket'; ticket: string } | { t: 'signed-out' } | { t: 'gone' } | { t: 'unreachable' };

const PATIENCE_MS = 10_000;

/** A request over a dead network can hang for minutes; after a time limit it counts as failed. */
export async function inTime(asked: Promise<TicketAnswer>): Promise<TicketAnswer> {
  let patience: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<TicketAnswer>((resolve) => {
    patience = setTimeout(() => resolve({ t: 'unreachable' }), PATIENCE_MS);
  });
  const answer = await Promise.race([asked, tooLate]);
  clearTimeout(patience);
  return answer;
}
