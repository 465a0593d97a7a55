/** The board to which this person is about to bring a deal: its page begins with that, once. */
let begun: { board: string; deal: string | undefined } | undefined;

export const bringing = {
  /** @param deal id of one of the team's; absent: they name it on the board */
  begin(on: string, deal?: string): void {
    begun = { board: on, deal };
  },

  /** Whether it was begun for this board, with a deal that is still to be named; from then on it is not any more. */
  take(on: string): boolean {
    if (begun?.board !== on || begun.deal !== undefined) return false;
    begun = undefined;
    return true;
  },

  /** The deal that is brought to this board, once. */
  takeDeal(on: string): string | undefined {
    if (begun?.board !== on || begun.deal === undefined) return undefined;
    const { deal } = begun;
    begun = undefined;
    return deal;
  },
};
