import { count } from '#ui/count.ts';

/** What is wrong with a form, by the word that its route gives. */
const PROBLEMS: Record<string, string> = {
  wrong: 'That does not match. Check the email and the password.',
  taken: 'There is an account for this email already. Sign in, or use another.',
  email: 'This is no email address. It needs an @ and a dot, such as name@example.org.',
  name: 'Please write your name, at most 100 letters.',
  short: 'Too short: at least 8 characters.',
  long: 'Too long: at most 128 characters.',
  missing: 'Please write your password.',
  token: 'This link was used, or is over an hour old. Ask for another.',
  code: 'No such code. Compare it sign by sign: there is no O, 0, I, L or 1 in it.',
  account: 'This code belongs to an account: use it with “Forgotten password?”.',
  signedIn: 'You are signed in. Sign out first, under Settings.',
  noMail: 'This server sends no mail. Use your recovery code.',
  classCode: 'No class has this code. It has eight letters and digits, and no O, 0, I, L or 1.',
  closed: 'This code is closed. Ask your instructor for the new one.',
  removed: 'You were taken off this class. Only its instructor can bring you back.',
  noNumber: 'Please write your student number: this class asks for it.',
  title: 'Please name the class, in at most 120 letters.',
  zone: 'Please choose a time zone from the list.',
  date: 'Please choose a day.',
  order: 'This lies before the day it opens. Choose a later one.',
  number: 'Please enter a whole number within the bounds.',
  answerEmpty: 'Please write a sentence, or dismiss the report.',
  answerLong: 'At most 1,000 letters.',
  rosterEmpty:
    'There is no list in this file. Save it as CSV: headings first, then one line a student.',
  rosterNumber:
    'No column for the student number was found. Name one “Student number” in the first line.',
  rosterName: 'No column for the name was found. Name one “Name” in the first line.',
  twoLines: 'Both are on the school’s list, as two students. Take one of them off the list first.',
  sameAs: 'Choose who it is.',
  rosterLong: 'At most 3,000 lines: this list is longer.',
  sure: 'Tick the box first: this cannot be undone.',
};

/** The sentence for a problem that a route named. */
export function problemWords(problem: string): string {
  const tries = /^tries (\d+)$/.exec(problem);
  if (tries)
    return `Too many tries at this account. Wait ${count(Number(tries[1]), 'minute', 'minutes')}, then try again.`;
  return PROBLEMS[problem] ?? 'This cannot be taken as it is. Please check it.';
}
