/** Texts for people who are in the middle of something while the meeting goes on. */
export const staying = {
  goneOn: (where: string) => `The meeting has moved on to: ${where}.`,
  over: 'The review is over.',
  removed: (deal: string) => `“${deal}” was taken off the board.`,
  stays: 'What you started stays here.',
  overtaken: {
    WITHDRAWN: (name: string) => `${name} deleted this card while you were writing.`,
    HELD: (name: string) => `${name} flagged this card while you were writing.`,
    GROUPED: (name: string) => `${name} grouped this card with another while you were writing.`,
    REMOVED: (name: string) => `${name} took the deal off the board while you were writing.`,
  },
  menuTaken: 'Somebody moved or removed what this menu belonged to. The menu is closed; nothing was done.',
  cardTaken: (card: string) =>
    `Somebody moved or removed “${card}” while you were holding it. Nothing was done with it.`,
  minutesTaken: (deal: string) =>
    `“${deal}” was taken off the agenda while you were changing its minutes. Your number was not sent.`,
  changedMeanwhile: (what: string) =>
    `Somebody changed “${what}” while you were writing. Which one should stay?`,
  decidedMeanwhile: 'Somebody decided at the same time. Which decision should stay?',
  changedBefore: 'Somebody changed the same thing just before you. Which one should stay?',
  chooseLater: 'Choose later',
  asCard: 'Keep as a new card',
  asStory: 'Keep in the parking lot',
  bringBack: 'Bring the deal back',
  locked: 'The board is locked. Your words are kept here until you can send them.',
  readOnly: 'You can’t write here now. Your words are kept.',
  decided: 'This is no longer being decided here. Your words are kept until you discard them.',
};
