/** Requests to executives on their cards. */
export const askingEn = {
  coach: {
    ask: {
      title: 'Request to an executive',
      begin: 'Ask an executive',
      what: 'What do you need?',
      whatHint: 'One sentence, for example: a 15-minute call with their COO',
      of: 'Who is asked?',
      by: 'By when?',
      send: 'Ask',
      change: 'Change',
      takeBack: 'Withdraw request',
      line: (of: string, by: string) => `${of}, by ${by}`,
      waiting: 'No answer yet',
      answer: 'Answer',
      grant: 'Yes, will do',
      decline: 'Not possible',
      granted: (by: string) => `${by}: yes`,
      declined: (by: string) => `${by}: not possible`,
      words: 'A word about it',
      answeredBy: 'Whose answer is it?',
      answeredByHint: 'The board shows that you noted it. Leave this empty if the answer is your own.',
      answerAgain: 'Change answer',
      changed: (before: string) =>
        `The request was changed while you were answering. You were answering “${before}”; what is asked now stands above. Your words are kept.`,
      answeredSince: 'Somebody else answered while you were writing. Read it before yours replaces it.',
      takenBack: 'The request was withdrawn while you were answering. Copy your words if you need them.',
      answerNew: 'Answer what is asked now',
    },
  },
};
