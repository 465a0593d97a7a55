/** What is said to those who are in the middle of something while the others go on. */
export const staying = {
  goneOn: (where: string) => `The meeting has gone on to: ${where}.`,
  over: 'The review is over.',
  removed: (deal: string) => `“${deal}” was taken off the board.`,
  stays: 'What you have begun stays here.',
};
