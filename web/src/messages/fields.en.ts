/** What is wrong with the content of a field, in English. */
export const fieldsEn = {
  fields: {
    missing: 'Fill in this field.',
    choose: 'Choose one of these.',
    tick: 'Tick this to continue.',
    email: 'Enter a full e-mail address, like name@company.com.',
    number: 'Enter a number.',
    date: 'Enter a full date.',
    time: 'Enter a full time.',
    least: (least: string) => `At least ${least}.`,
    most: (most: string) => `At most ${most}.`,
    earliest: (earliest: string) => `Not before ${earliest}.`,
    latest: (latest: string) => `Not after ${latest}.`,
    step: (step: string) => `In steps of ${step}.`,
    short: (least: number) => `At least ${least} characters.`,
    other: 'This is not valid. Check it.',
  },
  /** What the server refused, by field. */
  unfit: {
    name: 'This name has characters that cannot be seen, or none that can. Type it again by hand.',
    team: 'This name has characters that cannot be seen, or none that can. Type it again by hand.',
    title: 'This title has characters that cannot be seen, or none that can. Type it again by hand.',
    email: 'This is not an e-mail address, or it has characters that cannot be seen. Type it again by hand.',
  },
};
