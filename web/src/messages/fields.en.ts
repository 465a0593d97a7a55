/** What is wrong with the content of a field, in English. */
export const fieldsEn = {
  fields: {
    missing: 'Fill in this field.',
    choose: 'Choose one of these.',
    tick: 'Tick this to go on.',
    email: 'Write the whole e-mail address, as name@company.com.',
    number: 'Write a number.',
    date: 'Write a whole date.',
    time: 'Write a whole time.',
    least: (least: string) => `Not below ${least}.`,
    most: (most: string) => `Not above ${most}.`,
    earliest: (earliest: string) => `Not before ${earliest}.`,
    latest: (latest: string) => `Not after ${latest}.`,
    step: (step: string) => `In steps of ${step}.`,
    short: (least: number) => `Write ${least} characters or more.`,
    other: 'This is not as it must be.',
  },
  /** What the server refused, by field. */
  unfit: {
    name: 'This name has characters that cannot be seen, or none that can. Type it again by hand.',
    team: 'This name has characters that cannot be seen, or none that can. Type it again by hand.',
    title: 'This title has characters that cannot be seen, or none that can. Type it again by hand.',
    email: 'This is not an e-mail address, or it has characters that cannot be seen. Type it again by hand.',
  },
};
