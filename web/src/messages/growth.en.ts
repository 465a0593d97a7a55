import type { GrowthKind, HelpKind } from '../protocol/rest.gen';

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`);

/** Progress and help, and deleting accounts. */
export const growthEn = {
  growth: {
    lead: 'How a new colleague finds their feet. For them and the people who help them: nobody is compared.',
    own: 'My growth',
    of: (name: string) => `How ${name} grows`,
    person: 'Person',
    helpOf: 'Help by and for',
    since: (day: string) => `In the team since ${day}`,
    firsts: 'First times',
    yet: 'not yet',
    after: (n: number) => (n === 0 ? 'on the first day' : `after ${days(n)}`),
    kinds: {
      ATTENDED: 'Invited to a review',
      WROTE: 'Wrote on a board',
      REPLAYED: 'Replayed a board',
      GUESSED: 'Guessed how a deal went on',
      IDEA_ADOPTED: 'A solution of theirs was chosen',
      STAGE_CHANGED: 'A deal of theirs changed stage',
    } satisfies Record<GrowthKind, string>,
    boards: (n: number) => (n === 1 ? 'on 1 board' : `on ${n} boards`),
    stageNote:
      'Stages are your team’s own words. Whether a change is progress is for you to judge; the board only counts that it changed.',
    timeline: 'Timeline',
    timelineDescribed: (n: number, from: string, to: string) =>
      n === 1 ? `1 mark, on ${from}` : `${n} marks from ${from} to ${to}`,
    joined: 'Joined the team',
    when: 'When',
    what: 'What',
    where: 'Board',
    next: 'What helps next',
    nextLead: 'Pick any. Each takes a few minutes.',
    follow: 'Follow a veteran in the next review',
    followLead: 'Open the board, choose one of the people there, and see what they look at.',
    replay: 'Replay last week’s board',
    replayLead: 'See how the team came from the result to its decision.',
    guess: 'Guess before you look',
    guessLead: 'Stop the replay before the decision, write down yours, and compare.',
    write: 'Write one solution',
    writeLead: 'A solution for somebody else’s deal is the quickest way to learn how the team thinks.',
    toSeries: 'To the reviews',
    toArchive: 'To the archive',
    noMarks: 'Nothing yet. It is early days.',
    given: 'Help given',
    received: 'Help received',
    noneGiven:
      'No help given yet. It begins with a solution for somebody else’s deal, or an answer to a call for help.',
    noneReceived: 'No help received yet. “I need help” on a board asks the whole team.',
    log: 'Who helped whom',
    logLead: 'Solutions chosen for somebody else’s deal, answered calls for help, and thanks.',
    noLog:
      'Nothing yet. It fills when a solution is chosen, a call for help is answered, or somebody says thanks.',
    everybody: 'Everybody',
    showAll: (n: number) => `Show all ${n}`,
    noMatch: 'Nothing from this person yet.',
    helps: {
      IDEA: (helper: string, helped: string) => `${helper} had a solution that ${helped} chose`,
      ANSWER: (helper: string, helped: string) => `${helper} answered when ${helped} called for help`,
      THANKS: (helper: string, helped: string) => `${helped} thanked ${helper}`,
    } satisfies Record<HelpKind, (helper: string, helped: string) => string>,
    nameless: 'somebody without a name',
  },
  boardDeletion: {
    act: 'Delete board',
    begin: 'Delete board…',
    lead: 'For a board that nobody needs any more. It is deleted for everybody.',
    title: (name: string) => `Delete “${name}”?`,
    onIt: (deals: number) =>
      deals === 0
        ? 'The board is deleted for everybody on the team.'
        : `The board and its ${deals === 1 ? 'deal are' : `${deals} deals are`} deleted for everybody on the team: obstacles, solutions, decisions, comments.`,
    effects: [
      'Its follow-ups and requests disappear from everybody’s lists, and it can no longer be found or replayed.',
      'Questions, bookmarks and guesses about it are deleted, and its guest links end.',
    ],
    done: (name: string) => `“${name}” was deleted.`,
    gone: 'This board was deleted',
    goneLead: (name: string) => `Somebody deleted “${name}” with everything on it.`,
    unsent: 'These texts of yours were not sent yet. Copy what you still need.',
  },
  accountDeletion: {
    forGood: 'This cannot be undone.',
    deleteMember: 'Delete for good',
    memberTitle: (name: string) => `Delete ${name}?`,
    memberEffects: [
      'Name, e-mail address, password and every way in are deleted at once.',
      'What was written on boards stays as the team’s record, as a former member’s.',
      'What colleagues wrote about the person in their own words stays.',
    ],
    typeName: (name: string) => `Type “${name}” to confirm`,
    notTheName: 'This does not match the name.',
    meHeading: 'Delete my account',
    meLead: 'Your name and your address are deleted; what you wrote stays with the team, without your name.',
    deleteMe: 'Delete my account',
    meTitle: 'Delete your account?',
    meEffects: [
      'Your name, e-mail address, password and every way in are deleted at once.',
      'What you wrote on boards stays as the team’s record, as a former member’s.',
      'What colleagues wrote about you in their own words stays.',
    ],
    teamHeading: 'The team’s data',
    exportLead:
      'One file with everybody’s names and, for each board, its summary and log as far as you may see them.',
    export: 'Download everything (ZIP)',
    exportFirst: 'Download everything first (ZIP)',
    deleteTeam: 'Delete the team',
    teamTitle: (name: string) => `Delete the team ${name}?`,
    teamEffects: [
      'All boards, deals, follow-ups and series are deleted, with everything that was written.',
      'All people of the team are deleted and signed out at once; boards that are open close.',
    ],
  },
};
