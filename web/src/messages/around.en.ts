/** What a board says about the rest of the app: links to other pages, and stages of its review. */
export const aroundEn = {
  places: {
    series: 'Reviews',
    followUps: 'Follow-ups',
    deals: 'Deals',
    asks: 'Requests',
    library: 'Library',
    label: 'Main pages',
    menu: 'Menu',
  },
  home: {
    decided: (done: number, all: number) => `${done} of ${all} deals decided`,
    title: 'Home',
  },
  pipeline: {
    title: 'Pipeline',
  },
  people: {
    title: 'People',
  },
  account: {
    title: 'My account',
    signOut: 'Sign out',
  },
  help: {
    title: 'Help',
  },
  tour: {
    title: 'Tour of the board',
    offer: 'New here? See where everything is.',
    begin: 'Take the tour',
    notNow: 'Not now',
  },
  replay: {
    open: 'Replay',
  },
  strategies: {
    from: (when: string) => `From a strategy of ${when}`,
  },
  asks: {
    byLink: (name: string) => `${name} (by link)`,
    notedBy: (name: string, by: string) => `${name} (noted by ${by})`,
    asNoted: (name: string) => `${name} (as noted)`,
  },
  stages: {
    names: {
      PREPARING: 'Preparing',
      RECAP: 'Looking back',
      DEALS: 'The deals',
      CLOSING: 'Wrap-up',
      CLOSED: 'Ended',
    },
    previous: 'Previous review',
    next: 'Next review',
    neighbours: 'Other reviews of this series',
    secondScreen: 'Moderator’s screen',
    plan: {
      show: (what: string) => `Show: ${what}`,
    },
    moderator: {
      previewing:
        'This is what participants see, without the fields to write in. Nothing can be changed here.',
    },
  },
  why: {
    learn: 'Ask why, or bookmark',
  },
  questions: {
    badge: (waiting: number) => (waiting === 1 ? '1 question for you' : `${waiting} questions for you`),
    open: 'Questions on this board',
    newAnswer: 'new answer',
    asks: (asker: string, asked: string) => `${asker} asks ${asked}`,
    says: (name: string) => `${name} answers:`,
    annotations: (n: number) => (n === 1 ? '1 answered question' : `${n} answered questions`),
  },
  palette: {
    title: 'Find or do',
    open: 'Find or do something',
  },
  follow: {
    title: 'Follow somebody',
    isHere: (name: string) => `${name} is here`,
    isAt: (name: string, deal: string) => `${name} is at “${deal}”`,
  },
  suggestions: {
    found: (n: number) =>
      n === 1 ? '1 strategy for a similar obstacle' : `${n} strategies for similar obstacles`,
    isOff: 'Off. You can turn suggestions on again in your account.',
  },
  refusals: {
    VOTES_SPENT: 'You have given all your dots. Take one back to use it elsewhere.',
  },
};
