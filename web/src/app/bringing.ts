/** The board on which this person is about to name and prepare their deal: its page begins with that, once. */
let board: string | undefined;

export const bringing = {
  begin(on: string): void {
    board = on;
  },

  /** Whether it was begun for this board; from then on it is not any more. */
  take(on: string): boolean {
    const isBegun = board === on;
    board = undefined;
    return isBegun;
  },
};
