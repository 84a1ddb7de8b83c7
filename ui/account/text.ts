import { count } from '#ui/count.ts';

/** The words of signing in and of the account. */
export const accountText = {
  fields: {
    name: 'Your name',
    nameHelp: 'As your class knows you, if you have one.',
    email: 'Email',
    password: 'Password',
    newPassword: 'New password',
    newPasswordHelp: 'At least 8 characters. Longer is better than stranger.',
    oldPassword: 'Password now',
    code: 'Recovery code',
    codeHelp: '16 letters and digits. Spaces do not matter.',
  },
  mine: (answers: number) =>
    `What was answered in this browser without an account (${count(answers, 'answer', 'answers')}) is mine: add it to my account.`,
  signIn: {
    title: 'Sign in',
    under: 'Your cards are then on every device where you do.',
    submit: 'Sign in',
    forgot: 'Forgotten password?',
    noAccount: 'No account yet? Create one',
    code: 'Come back with a recovery code',
  },
  signUp: {
    title: 'Create an account',
    under: 'It keeps what you learn beyond this browser. Everything else stays as it is.',
    submit: 'Create the account',
    known: 'You have one? Sign in',
    privacy: 'What is kept, and who sees it',
  },
  forgot: {
    title: 'A new password',
    underMail: 'You get a link by mail.',
    underCode: 'This server sends no mail. You need the recovery code that you were shown.',
    submit: 'Send the link',
    sent: (email: string) =>
      `If there is an account for ${email}, a link is on its way. It works for an hour. Look among the unwanted mail too.`,
    useCode: 'Use the recovery code',
    lost: 'Without password and code nobody can open the account: not even we. In a class, ask your instructor to link your new entry with the old one.',
  },
  reset: {
    title: 'Choose a new password',
    under: 'Every device is signed out then.',
    submit: 'Set the password',
    again: 'Ask for another link',
  },
  recover: {
    title: 'Use the recovery code',
    under: 'It is used up by this. You get the next one at once.',
    submit: 'Set the password and sign in',
  },
  code: {
    title: 'Your recovery code',
    under: 'It is shown only now. With it you can choose a new password if you forget yours.',
    how: 'Write it down, take a picture, or keep it with your passwords.',
    gone: 'The code was shown once and is not kept. Make a new one with your account.',
    copy: 'Copy the code',
    go: 'I have kept it',
    account: 'To your account',
  },
  back: {
    title: 'Come back',
    under: 'With your recovery code you go on here where you were elsewhere.',
    submit: 'Come back',
    mine: (answers: number) =>
      `What was answered in this browser meanwhile (${count(answers, 'answer', 'answers')}) is mine: add it.`,
    password: 'You have an account? Sign in',
  },
  account: {
    title: 'Your account',
    signedOut: 'You are not signed in here.',
    change: 'Change the password',
    devices: 'Where you are signed in',
    here: 'This browser',
    since: (day: string) => `since ${day}`,
    end: 'Sign it out',
    unknown: 'A browser that does not say which',
    code: 'Recovery code',
    codeWhy: 'For a forgotten password. A new code ends the old one.',
    codeNew: 'Make a new code',
    done: {
      password: 'Your password is changed. Every other device is signed out.',
      session: 'That device is signed out.',
    } as Record<string, string>,
    settings: 'Back to the settings',
  },
  passwordSet: 'Your password is set. Sign in with it.',
  go: 'Go on',
} as const;
