/** Texts for people who are in the middle of something while the meeting goes on. */
export const staying = {
  goneOn: (where: string) => `The meeting has gone on to: ${where}.`,
  over: 'The review is over.',
  removed: (deal: string) => `“${deal}” was taken off the board.`,
  stays: 'What you have begun stays here.',
  overtaken: {
    WITHDRAWN: (name: string) => `${name} took this card back while you were writing.`,
    HELD: (name: string) => `${name} held this card back while you were writing.`,
    GROUPED: (name: string) => `${name} put this card with another while you were writing.`,
    REMOVED: (name: string) => `${name} took the deal off the board while you were writing.`,
  },
  menuTaken:
    'Somebody else has taken away or moved what this menu was about. It is closed; nothing was done.',
  cardTaken: (card: string) =>
    `Somebody else has taken away or moved “${card}” while you held it. Nothing was done with it.`,
  minutesTaken: (deal: string) =>
    `“${deal}” was taken off the agenda while you were changing its minutes. Your number was not sent.`,
  changedMeanwhile: (what: string) =>
    `Somebody else changed “${what}” while you were writing. Which one should stay?`,
  decidedMeanwhile: 'Somebody else decided while you were at it. Which decision should stay?',
  changedBefore: 'Somebody else changed the same thing before your change arrived. Which one should stay?',
  chooseLater: 'Choose later',
  asCard: 'Keep as a new card',
  asStory: 'Keep in the parking lot',
  bringBack: 'Bring the deal back',
  locked: 'The board is locked. Your words are kept here until you can send them.',
  readOnly: 'Nothing can be written here now. Your words are kept.',
  decided: 'This is no longer being decided here. Your words are kept until you discard them.',
};
