/** What a review can be for, the questions that are asked in each kind, and the first steps of a team. In English. */
export const templatesEn = {
  templates: {
    title: 'What is it for?',
    create: 'New review',
    kinds: {
      DEAL_REVIEW: {
        name: 'Deal review',
        lead: 'Each rep brings one stuck deal. Usually every week.',
        suggestion: 'Weekly deal review',
      },
      MONTH_END: {
        name: 'Month-end review',
        lead: 'Results and gaps first, no stories.',
        suggestion: 'Month-end review',
      },
      RESCUE: {
        name: 'Deal rescue',
        lead: 'One deal that must not be lost. 30 minutes.',
        suggestion: 'Deal rescue',
      },
      LOST_DEAL: {
        name: 'Lost deal',
        lead: 'What a lost deal teaches for the next one.',
        suggestion: 'What we learn from a lost deal',
      },
      FREE: { name: 'Free board', lead: 'Only a board: no agenda, no timer.' },
    },
    parts: {
      RECAP: 'Look back',
      RESULT: 'Result',
      OBSTACLES: 'Obstacles',
      OBSTACLE_VOTE: 'Vote on obstacles',
      IDEAS: 'Solutions',
      IDEA_VOTE: 'Vote on solutions',
      DECIDE: 'Decision',
    },
    questions: {
      title: 'Questions in reviews',
      lead: 'In each step of a review the board offers questions to ask. Change them for your team, separately for each language.',
      template: 'Review',
      part: 'Step',
      field: 'Questions, one per line',
      rule: (most: number, longest: number) => `Up to ${most} questions of ${longest} characters.`,
      save: 'Save questions',
      reset: 'Use the standard ones',
      own: 'Your team’s own questions.',
      standard: 'The standard questions.',
      saved: 'Saved. Open boards show them after a reload.',
    },
    prompts: {
      MONTH_END: {
        RECAP: [
          'Which follow-ups of this month changed the number?',
          'What is still open and counts for this month?',
          'What can be left until next month?',
        ],
        RESULT: [
          'What will this deal bring this month, in numbers?',
          'How far is it from the forecast?',
          'What has the customer confirmed in writing?',
        ],
        OBSTACLES: [
          'What stands between this deal and a signature this month?',
          'Which approval is missing, and on which side?',
          'Which date at the customer can’t be moved?',
        ],
        OBSTACLE_VOTE: [
          'Which obstacle can go before the month ends?',
          'Which one moves most of the gap?',
          'Which one is out of our hands?',
        ],
        IDEAS: [
          'What could be signed this month, if not everything?',
          'Who can get the approval fastest?',
          'What can we give in return for an earlier date?',
        ],
        IDEA_VOTE: [
          'Which solution takes effect within the days that are left?',
          'Which one costs no margin next month?',
          'Which one will the customer accept today?',
        ],
        DECIDE: [
          'What number do we commit to now?',
          'Who does what by which day of this month?',
          'When do we drop it from the forecast?',
        ],
      },
      RESCUE: {
        RECAP: [
          'What has been tried for this deal so far?',
          'What worked, if only a little?',
          'What do we know today that we did not know then?',
        ],
        RESULT: [
          'What do we lose if this deal is lost?',
          'What did the customer say last, word for word?',
          'By when will the customer decide?',
        ],
        OBSTACLES: [
          'When did it start to turn, and what happened then?',
          'Who at the customer speaks against it, and why?',
          'What would the customer have to see to stay?',
        ],
        OBSTACLE_VOTE: [
          'Which obstacle kills the deal if it stays?',
          'Which one can be removed within 48 hours?',
          'Which one is a symptom of another?',
        ],
        IDEAS: [
          'Who at the top could talk to whom at the top?',
          'What could we take off the customer’s risk?',
          'Which smaller deal would keep the door open?',
        ],
        IDEA_VOTE: [
          'Which solution does the customer notice this week?',
          'Which one can we keep up after the rescue?',
          'Which one would we still do if it became public?',
        ],
        DECIDE: [
          'What happens within the next 24 hours?',
          'Which executive is in, and for what exactly?',
          'At what point do we let it go?',
        ],
      },
      LOST_DEAL: {
        RECAP: [
          'What did the last lost deal teach, and is it done now?',
          'Which early sign have we met again since?',
          'Which of those lessons can be dropped?',
        ],
        RESULT: [
          'What reason did the customer give?',
          'When was it really lost?',
          'Who won it, and with what?',
        ],
        OBSTACLES: [
          'Which early sign was there?',
          'Which question was never asked?',
          'What was believed that turned out wrong?',
        ],
        OBSTACLE_VOTE: [
          'Which of these will meet the next deal, too?',
          'Which one was in our hands?',
          'Which one showed earliest?',
        ],
        IDEAS: [
          'What would be done differently from the first call on?',
          'Which check would have shown it in time?',
          'Which open deal needs this today?',
        ],
        IDEA_VOTE: [
          'Which solution helps most of the open deals?',
          'Which one is easy enough to become a habit?',
          'Which one can be tried this week?',
        ],
        DECIDE: [
          'What is the one lesson, in one sentence?',
          'Which deal tries it first, and by when?',
          'Where do we write it down so that others find it?',
        ],
      },
    },
  },
  bringing: {
    title: 'Bring your deal',
    by: (when: string) => `By ${when}`,
    late: (when: string) => `It was due ${when}. You can still add it.`,
    noDeal: 'name the one deal where the team’s help would move most.',
    noTexts: 'your deal still needs its result and why it is stuck.',
    noResult: 'your deal still needs its result.',
    noReason: 'your deal still needs why it is stuck.',
    name: 'Name your deal',
    fillIn: 'Fill it in',
  },
  firstSteps: {
    title: 'Get to your first review',
    putAway: 'Hide',
    done: 'Done',
    steps: {
      invite: {
        title: 'Invite your team',
        lead: 'One link for everybody. People who join later take part by themselves.',
        action: 'Invite',
      },
      setUp: {
        title: 'Set up a review',
        lead: 'What it is for, when, and who takes part.',
        action: 'New review',
      },
      begin: {
        title: 'Begin on its board',
        lead: 'Add a deal, write the goal, and press start. You can start before the planned time.',
        action: 'Open the board',
      },
    },
  },
  amounts: {
    example: 'For example 1,250,000, 1.25m or 800k.',
    stored: (amount: string) => `Saved as ${amount}`,
    FRACTION: 'Only whole amounts. For 1.25 million, type 1.25m.',
    TOO_LONG: 'This amount is too long. 15 digits at most.',
    UNCLEAR: 'This could mean different amounts. Type it like 1,250,000, 1.25m or 800k.',
  },
  currency: {
    title: 'Currency',
    lead: 'New deals start with this currency.',
    label: 'Currency of new deals',
    saved: 'Saved.',
  },
};

export type TemplateWords = typeof templatesEn;
