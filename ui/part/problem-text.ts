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
  accountCode: 'This code is an account’s, and it works here: choose a new password with it.',
  guestCode:
    'This code is for progress without an account, and it works here: no password is needed.',
  signedIn: 'You are signed in. Sign out first, under Settings.',
  noMail: 'This server sends no mail. Use your recovery code.',
  classCode: 'No class has this code. It has eight letters and digits, and no O, 0, I, L or 1.',
  closed: 'This code is closed. Ask your instructor for the new one.',
  removed: 'You were taken off this class. Only its instructor can bring you back.',
  studentNumber: 'This is no student number. Write it as your card shows it, at most 40 signs.',
  noNumber: 'Please write your student number: this class asks for it.',
  title: 'Please name the class, in at most 120 letters.',
  zone: 'Please choose a time zone from the list.',
  date: 'Please choose a day.',
  order: 'This lies before the day it opens. Choose a later one.',
  pastDue: 'This day is over. Choose a later one, so that there is time to study.',
  pastExam: 'This day is over. Choose a later one, or leave the exam empty.',
  examBeforeDue: 'The exam is before the due day. Let it be due by the exam, or move the exam.',
  dueAfterExam: 'This is after the exam. Move the exam too, or choose an earlier day.',
  tooEarly: 'This is over a year ago. Is the year right?',
  tooLate: 'This is over three years ahead. Is the year right?',
  number: 'Please enter a whole number within the bounds.',
  answerEmpty: 'Please write a sentence, or dismiss the report.',
  answerLong: 'At most 1,000 letters.',
  rosterEmpty:
    'There is no list in this file. Save it as CSV: headings first, then one line a student.',
  rosterUnread:
    'The letters of this file cannot be told. Save it as “CSV UTF-8” and send it again.',
  rosterNumber:
    'No column for the student number was found. Name one “Student number” in the first line.',
  rosterName: 'No column for the name was found. Name one “Name” in the first line.',
  twoLines: 'Both are on the school’s list, as two students. Take one of them off the list first.',
  sameAs: 'Choose who it is.',
  rosterLong: 'At most 3,000 lines: this list is longer.',
  sure: 'Tick the box first: this cannot be undone.',
};

/** The same with a number that its route gives. */
const COUNTED: Record<string, (number: number) => string> = {
  tries: (minutes) =>
    `Too many tries at this account. Wait ${count(minutes, 'minute', 'minutes')}, then try again.`,
  codes: (minutes) =>
    `Too many codes were tried from here. Wait ${count(minutes, 'minute', 'minutes')}, then try again.`,
  guests: (minutes) =>
    `Too many people have begun from here at once. Wait ${count(minutes, 'minute', 'minutes')}, then try again.`,
  rosterQuote: (line) =>
    `Line ${line} opens a quotation mark (") that is never closed, so the lines after it would be lost. Close it or take it out.`,
  tooManyDays: (days) =>
    `From opening to due there ${days === 1 ? 'is one day' : `are ${days} days`} on which somebody can study. Ask for no more.`,
  leastCards: (cards) => `This deck has ${count(cards, 'card', 'cards')}. Ask for no more.`,
  upTo: (most) => `Please enter a whole number, at most ${most}.`,
};

/** The sentence for a problem that a route named. */
export function problemWords(problem: string): string {
  const [word = '', number] = problem.split(' ');
  const counted = number === undefined ? undefined : COUNTED[word]?.(Number(number));
  return counted ?? PROBLEMS[problem] ?? 'This cannot be taken as it is. Please check it.';
}
