import { randomUUID } from 'node:crypto';
import { CLASS_CODE_LENGTH } from '#core/access/code.ts';
import type { Edition } from '#core/deck/edition.ts';
import { DAY } from '#core/time/study-day.ts';
import { saveAssignment } from '#db/course/assignment/assignment.ts';
import { createCourse } from '#db/course/class/course.ts';
import { joinCourse } from '#db/course/join/join.ts';
import type { Database } from '#db/engine/client.ts';
import { createGuest } from '#db/learner/guest.ts';
import { putWholeLog } from '#db/log/whole-log.ts';
import { signUp } from '#server/account/arrival.ts';
import { randomCode } from '#server/code.ts';
import { pairOf } from '#server/cookie.ts';
import { hashOf } from '#server/guest-cookie.ts';
import { personOf } from '#server/session.ts';
import { demoLog } from './demo-student.ts';

/** Who signs in to see the demonstration. */
export const DEMO_TEACHER = {
  name: 'Demo Teacher',
  email: 'teacher@example.org',
  password: 'a class of my own',
};

const FIRST = ['Maya', 'Jonas', 'Aiko', 'Pavel', 'Rosa', 'Samir', 'Ingrid', 'Luca', 'Noor', 'Ewan'];
const LAST = ['Brandt', 'Okafor', 'Lindqvist', 'Takeda', 'Moreau', 'Kaya', 'Novak', 'Silva'];
/** The exam is so many days after today. */
const EXAM_IN = 14;

interface Demo {
  edition: Edition;
  students: number;
  days: number;
  /** ms since 1970. */
  now: number;
  onStudent?(done: number): void;
}

/**
 * A class for a demonstration: an instructor who can sign in, a deck that is assigned, and students who have studied it for
 * some days. Returns the class's id. @throws where the instructor is there already
 */
export async function seedDemo(db: Database, demo: Demo): Promise<string> {
  const { edition, students, days, now } = demo;
  const session = await signUp({ headers: new Headers() }, DEMO_TEACHER);
  if (!session)
    throw new Error(`${DEMO_TEACHER.email} is here already: a demonstration is made once.`);
  const cookie = session.map(pairOf).join('; ');
  const teacher = await personOf({ headers: new Headers({ cookie }) }, now);
  if (!teacher) throw new Error('The instructor could not sign in.');
  const code = randomCode(CLASS_CODE_LENGTH);
  const from = Math.floor(now / DAY) * DAY - days * DAY;
  const made = { title: 'Political Science 214', timeZone: 'Europe/Berlin', code };
  const ownerName = DEMO_TEACHER.name;
  const id = await createCourse(db, teacher.actor, { ...made, ownerName, now: from });
  const terms = {
    ...{ deckId: edition.deckId, groupId: null, opensAt: from, dueAt: now + EXAM_IN * DAY - DAY },
    ...{ examAt: now + EXAM_IN * DAY, daysRequired: 20, leastAnswers: 5, graceDays: 2 },
    isProRata: true,
  };
  await saveAssignment(db, teacher.actor, id, null, terms, from);
  for (let index = 0; index < students; index++) {
    await addStudent(db, demo, { code, index, from });
    demo.onStudent?.(index + 1);
  }
  return id;
}

/** One student: joined at the beginning, with what they did since. */
async function addStudent(
  db: Database,
  { edition, days, now }: Demo,
  { code, index, from }: { code: string; index: number; from: number },
): Promise<void> {
  const secret = randomUUID();
  const learnerId = await createGuest(db, hashOf(secret), from);
  const headers = new Headers({ cookie: `tenet_guest=${secret}` });
  const student = await personOf({ headers }, now);
  if (!student) throw new Error('A student could not be made.');
  const name = `${FIRST[index % FIRST.length]} ${LAST[(index * 3) % LAST.length]}`;
  await joinCourse(db, student.actor, { code, name, number: null, now: from });
  await putWholeLog(db, learnerId, demoLog(learnerId, edition.items, from, days));
}
