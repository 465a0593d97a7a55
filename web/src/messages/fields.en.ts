/** What is wrong with what stands in a field, in English. */
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
};
