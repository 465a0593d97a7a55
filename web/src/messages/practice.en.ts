/** A sample deal to play with, and the tour of a board. */
export const practiceEn = {
  practice: {
    board: 'Practice',
    try: 'Try it with a sample deal',
    lead: 'Creates a practice board with a realistic deal. Change and decide whatever you like: it is not part of any review, and its deal is not one of your team’s.',
    deal: 'Northfield Foods: packing line',
    customer: 'Northfield Foods',
    stage: 'Negotiation',
    result:
      'Our quote went out three weeks ago. The plant manager wants the line; purchasing does not answer.',
    stuck: 'We do not know who signs for an investment of this size.',
    obstacles: {
      contact: 'We only talk to the plant manager',
      price: 'Purchasing wants 8 % off before they talk to us',
      freeze: 'Their board has frozen all investments until spring',
    },
    solutions: {
      intro: 'Ask the plant manager to introduce us to the head of finance',
      visit: 'Invite finance to a plant that saves with the same line',
      service: 'Offer two years of service instead of a discount',
    },
    followUp: 'Call the plant manager and ask for the introduction',
    story: 'How we won the dairy last year, also after a freeze',
  },
  tour: {
    next: 'Next',
    back: 'Back',
    done: 'Done',
    skip: 'Skip the tour',
    place: (n: number, all: number) => `${n} of ${all}`,
    noBoard: 'There is no board to show yet. The tour starts on your first one.',
    steps: {
      deals: {
        title: 'The deals',
        text: 'All deals of this board, in the order in which they are discussed. Choose one to see it.',
      },
      add: {
        title: 'Start with a deal',
        text: 'Add the first deal here: where it stands, and why it is stuck. Or try it with a sample deal.',
      },
      step: {
        title: 'What to do now',
        text: 'This is the step you are in, and what to do in it.',
      },
      time: {
        title: 'Time, and “I am done”',
        text: 'The clock shows the time left for this step. Press “I am done” as soon as you are, so nobody has to wait.',
      },
      parking: {
        title: 'Parking lot',
        text: 'A good story that takes too long goes into the parking lot, behind this button. It is kept, and the deal goes on.',
      },
      find: {
        title: 'Find or do anything',
        text: 'A few letters find every deal, person and page, and do what the buttons do.',
      },
      menu: {
        title: 'The way to everything',
        text: 'Here are all pages and the help, where you can take this tour again. What you are writing is kept when you leave.',
      },
    },
  },
};
