import { randomUUID } from 'node:crypto';
import { actAs } from '#core/access/act-as.ts';
import { DAY } from '#core/memory/study-day.ts';
import { publishEdition } from '#db/content/edition.ts';
import { type AssignmentForm, saveAssignment } from '#db/course/assignment.ts';
import { renewCode } from '#db/course/code.ts';
import { createCourse } from '#db/course/course.ts';
import { joinCourse } from '#db/course/join.ts';
import type { Database } from '#db/engine/client.ts';
import { newLearner } from './contract.ts';
import { NOW, publication } from './deck.ts';

/** A code that is nobody's yet. */
export const newCode = () => randomUUID().slice(0, 8);
export const TERMS: AssignmentForm = {
  ...{ deckId: 'deck', groupId: null, opensAt: NOW, dueAt: NOW + 10 * DAY, examAt: NOW + 14 * DAY },
  ...{ daysRequired: 5, leastAnswers: 5, graceDays: 2 },
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

export type Class = Awaited<ReturnType<typeof newClass>>;
export type ClassRole = keyof Class['people'];
