import { randomUUID } from 'node:crypto';
import { actAs } from '#core/access/act-as.ts';
import { DAY } from '#core/time/study-day.ts';
import { publishEdition } from '#db/content/edition.ts';
import { type AssignmentForm, saveAssignment } from '#db/course/assignment/assignment.ts';
import { createCourse } from '#db/course/class/course.ts';
import { classInsight } from '#db/course/insight/insight.ts';
import { renewCode } from '#db/course/join/code.ts';
import { joinCourse } from '#db/course/join/join.ts';
import type { Database } from '#db/engine/client.ts';
import { doWaiting, newDevice, newLearner } from './contract.ts';
import { NOW, publication } from './deck.ts';
import type { TestDevice } from './device.ts';

/** A code that is nobody's yet. */
export const newCode = () => randomUUID().slice(0, 8);
export const TERMS: AssignmentForm = {
  ...{ deckId: 'deck', groupId: null, opensAt: NOW, dueAt: NOW + 10 * DAY, examAt: NOW + 14 * DAY },
  ...{ daysRequired: 5, leastAnswers: 5, graceDays: 2, isProRata: true },
};

/** A class with one person in each role, an assignment, and somebody outside. */
export async function newClass(db: Database) {
  await publishEdition(db, publication());
  const person = async () => actAs(await newLearner(db));
  const owner = await person();
  const first = newCode();
  const made = { title: 'Politics', timeZone: 'Europe/Berlin', ownerName: 'Long', now: NOW };
  const id = await createCourse(db, owner, { ...made, code: first });
  const others = { instructor: newCode(), assistant: newCode() };
  for (const role of ['instructor', 'assistant'] as const)
    await renewCode(db, owner, id, { code: others[role], role, groupId: null, now: NOW });
  const enter = async (by: string, name: string, number: string | null = null) => {
    const actor = await person();
    await joinCourse(db, actor, { code: by, name, number, now: NOW });
    return actor;
  };
  const people = {
    owner,
    instructor: await enter(others.instructor, 'Ito'),
    assistant: await enter(others.assistant, 'Ada'),
    student: await enter(first, 'Maya'),
    stranger: await person(),
  };
  const assignment = await saveAssignment(db, owner, id, null, TERMS, NOW);
  return { id, first, people, assignment, enter, person };
}

const ZONE = 'Europe/Berlin';

/** A class of so many students, each with a device. */
export async function taughtClass(db: Database, students: number, span = 10) {
  await publishEdition(db, publication());
  const owner = actAs(await newLearner(db));
  const code = newCode();
  const made = { title: 'Politics', timeZone: ZONE, ownerName: 'Long', code, now: NOW };
  const id = await createCourse(db, owner, made);
  const terms = {
    ...{ deckId: 'deck', groupId: null, opensAt: NOW, dueAt: NOW + span * DAY, examAt: null },
    ...{ daysRequired: 3, leastAnswers: 2, graceDays: 1, isProRata: true },
  };
  const assignmentId = await saveAssignment(db, owner, id, null, terms, NOW);
  const devices: TestDevice[] = [];
  for (let index = 0; index < students; index++) {
    const device = await newDevice(db, `phone-${index}`);
    const joining = { code, name: `Student ${index}`, number: null, now: NOW };
    await joinCourse(db, actAs(device.learnerId), joining);
    devices.push(device);
  }
  /** What the staff sees, once what they asked for by looking is made. */
  const look = async (now: number, of = assignmentId) => {
    await classInsight(db, owner, id, of, now);
    await doWaiting(db);
    return classInsight(db, owner, id, of, now);
  };
  return { owner, id, code, assignmentId, terms, devices, look };
}

export type Class = Awaited<ReturnType<typeof newClass>>;
export type ClassRole = keyof Class['people'];
