/** Signing in, setting up, and coming by a link. */
export const enteringEn = {
  signIn: {
    title: 'Sign in',
    email: 'E-mail',
    password: 'Password',
    show: 'Show password',
    hide: 'Hide password',
    submit: 'Sign in',
    wait: (seconds: number) => `Too many attempts. You can try again in ${seconds} s.`,
    noAccount: 'No account, or forgot the password? Ask a manager of your team for a link.',
  },
  setUp: {
    title: 'Set up your team',
    lead: 'You are the first one here. Name your team and make your own account; you will be its manager and can invite the others.',
    team: 'Team',
    name: 'Your name',
    newPassword: 'Password (10 characters or more)',
    submit: 'Set up',
  },
  join: {
    title: (team: string) => `Join ${team}`,
    lead: (role: string) => `You are invited as: ${role}.`,
    submit: 'Join',
  },
  newPassword: {
    title: 'Choose a new password',
    lead: (name: string) => `For ${name}. You will be signed out everywhere else.`,
    submit: 'Use this password',
  },
  guest: {
    title: (board: string) => `Board: ${board}`,
    lead: (team: string) => `${team} invites you to this one board. You need no account, only a name.`,
    submit: 'Open the board',
    wordsLeft: (name: string) =>
      `You were here as ${name}. Keep this name to get back what you had not sent.`,
    ended:
      'Your guest link has ended or was revoked. Ask the person who sent it to you, or a manager of the team, for a new one.',
    endedFor: (name: string) =>
      `Were you here as a guest (${name})? Guests don’t sign in. Open your guest link again in this browser, or a new one from the team: what you wrote is still there.`,
    keptFor: (name: string) =>
      `What you wrote is not sent yet. Copy it, or open the new link in this browser and join as ${name} to get it back.`,
    left: 'What you wrote',
    copy: 'Copy',
    copied: 'Copied',
  },
  demo: { opening: 'Opening the demo' },
  here: {
    lead: (name: string, team: string) =>
      `${name} (${team}) is signed in on this browser. If you continue, ${name} is signed out.`,
    stay: (name: string) => `Stay signed in as ${name}`,
    again: (name: string) => `You were here as ${name}.`,
    already: (name: string) =>
      `You are signed in as ${name} already; you do not need this link any more. It was used, has expired or was revoked.`,
    usedUp: 'If you have come in by this link before, you have an account:',
  },
};
