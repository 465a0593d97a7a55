/** The help page, for a salesperson who is here for the first time. */
export const helpEn = {
  help: {
    lead: 'How your team gets stuck deals moving, in one page.',
    contents: 'On this page',
    link: 'How does this work?',
    links: {
      before: 'How do I prepare?',
      meeting: 'How does the meeting work?',
      secret: 'What do others see?',
    },
    open: 'Open help',
    newTab: 'opens in a new tab',
    tour: 'Take the tour of the board',
    sections: {
      how: {
        title: 'The idea in one minute',
        items: [
          {
            what: 'A board for stuck deals',
            text: 'Each rep brings the one deal that needs help most. The team sees on one board where it stands, why it is stuck, what is in the way and who can remove it.',
          },
          {
            what: 'One review a week',
            text: 'In the review the team looks at each deal for a few minutes and ends with one decision and its follow-ups. The next review begins with what came of them.',
          },
          {
            what: 'Nothing gets lost',
            text: 'What you type is kept while you type, also without a connection. If it could not be sent, it waits under “Unsent texts” on the board.',
          },
        ],
      },
      before: {
        title: 'Before the meeting',
        items: [
          {
            what: 'Nominate one deal',
            text: 'Open the next review from Home and nominate your deal: one the team knows already, or a new one.',
          },
          {
            what: 'Two sentences',
            text: 'Write the result (where the deal stands) and why it is stuck. Then you are ready.',
          },
          {
            what: 'The moderator',
            text: 'Writes the goal, puts the deals on the agenda and starts the review. If the moderator is away, somebody else can take over.',
          },
        ],
      },
      meeting: {
        title: 'In the meeting',
        items: [
          { what: '1. Look back', text: 'Say in one sentence what came of each follow-up of yours.' },
          { what: '2. Result', text: 'The owner says where the deal stands and why it is stuck.' },
          {
            what: '3. Obstacles',
            text: 'Everybody writes in silence what is in the way, each obstacle into the lane of who can remove it: the rep, a manager or an executive.',
          },
          {
            what: '4. Vote',
            text: 'Group similar cards, then give your dots. The obstacle that matters most becomes the key obstacle.',
          },
          {
            what: '5. Solutions, and a vote on them',
            text: 'Everybody writes how the key obstacle could be removed, then votes again.',
          },
          {
            what: '6. Decision',
            text: 'Choose what will be done and say why, or leave the deal undecided with a reason. Then agree who does what by when.',
          },
          {
            what: 'Time',
            text: 'The clock shows what is left for the step and for the deal. Press “I am done” as soon as you are; the moderator moves on when everybody is, and can add minutes.',
          },
          {
            what: 'Parking lot',
            text: 'A good story that would take too long goes to the parking lot. It is kept, and the deal goes on.',
          },
        ],
      },
      after: {
        title: 'After the meeting',
        items: [
          {
            what: 'Your follow-ups',
            text: 'They are on Home and under Follow-ups, where you also get an address for your calendar. Record the outcome of each one.',
          },
          {
            what: 'The summary',
            text: 'Every finished review has one, to read, print, download or send on.',
          },
          {
            what: 'The library',
            text: 'Search all boards, see which strategies worked, and replay a past review: it pauses before the solutions, so that you can guess first.',
          },
        ],
      },
      roles: {
        title: 'Who does what',
        items: [
          { what: 'Rep', text: 'Brings deals, writes, votes, and takes on follow-ups.' },
          {
            what: 'Manager',
            text: 'Does what a rep does, sets up the weekly review, invites people, and may change every deal and lock a board.',
          },
          {
            what: 'Executive',
            text: 'Takes part, and answers requests: what a rep needs from the top to remove an obstacle.',
          },
          { what: 'Observer', text: 'Reads along and changes nothing.' },
          {
            what: 'Moderator',
            text: 'Leads one review: agenda, steps, time. Anybody who takes part can moderate.',
          },
          {
            what: 'Veteran and newcomer',
            text: 'How long you have been selling here. A newcomer can follow a veteran: their screen goes where the veteran’s goes.',
          },
          {
            what: 'Guest',
            text: 'Comes by a link to one board, without an account, and sees only that board.',
          },
        ],
      },
      secret: {
        title: 'What others see of you',
        items: [
          {
            what: 'While you write in silence',
            text: 'Others see that you write, not what. All cards are shown together when the moderator moves on.',
          },
          {
            what: 'Your votes',
            text: 'Votes are secret: everybody only sees the totals. If the moderator makes a vote open, it says so before you vote.',
          },
          {
            what: 'How you rate the review',
            text: 'Nobody sees your answer. Moods are shown as numbers, and only when at least three people have answered.',
          },
          {
            what: 'Without your name',
            text: 'If the review allows it, you can write a card without your name. Then only you see that it is yours.',
          },
          {
            what: 'Where you look',
            text: 'Others see which deal you look at, and can follow you. You can hide that while somebody follows you.',
          },
        ],
      },
      keys: {
        title: 'Keys',
        items: [{ what: 'Everywhere', text: 'Find or do anything by typing a few letters.' }],
      },
      words: {
        title: 'Words',
        items: [
          { what: 'Series', text: 'the weekly reviews of one team' },
          { what: 'Review', text: 'one meeting of a series, with a board of its own' },
          { what: 'Free board', text: 'a board without a meeting, for a deal in between' },
          { what: 'Deal', text: 'a sale that a rep works on' },
          { what: 'Result', text: 'where the deal stands, in one sentence' },
          { what: 'Stuck because', text: 'why the deal does not move' },
          { what: 'Obstacle', text: 'what stops the deal' },
          { what: 'Key obstacle', text: 'the one that matters most' },
          { what: 'Solution', text: 'a way to remove an obstacle' },
          { what: 'Strategy', text: 'the chosen solutions and why' },
          {
            what: 'Follow-up',
            text: 'a task with a person and a day; the next review opens with its outcome',
          },
          { what: 'Request', text: 'what an executive is asked for to remove an obstacle' },
          { what: 'Parking lot', text: 'stories worth keeping, but not worth the meeting’s time' },
          { what: 'Dot', text: 'one vote; everybody has several' },
          { what: 'Replay', text: 'a past board, step by step' },
        ],
      },
      data: {
        title: 'Your data',
        items: [
          {
            what: 'Where it is',
            text: 'On the server of your company. Suggestions are made there too; no text is sent to anybody else.',
          },
          {
            what: 'How you get it out',
            text: 'Every review: from its summary, as text, as a table or whole. Everything of the team: a manager, under People.',
          },
          {
            what: 'How it is deleted',
            text: 'You can delete your account under My account; a manager can delete anybody, or the whole team, under People. What a person wrote stays on the boards, without the name.',
          },
        ],
      },
    },
  },
};
