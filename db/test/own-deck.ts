import { randomUUID } from 'node:crypto';
import { actAs } from '#core/access/act-as.ts';
import type { Actor } from '#core/access/actor.ts';
import type { ItemOf } from '#core/item/item.ts';
import { DAY } from '#core/time/study-day.ts';
import { publishEdition, readEdition } from '#db/content/edition.ts';
import { saveAssignment } from '#db/course/assignment/assignment.ts';
import { createCourse } from '#db/course/class/course.ts';
import { joinCourse } from '#db/course/join/join.ts';
import type { Database } from '#db/engine/client.ts';
import { newCode, TERMS } from './class.ts';
import { newDevice, newLearner } from './contract.ts';
import { item, NOW, publication } from './deck.ts';
import type { TestDevice } from './device.ts';

/** A class whose teacher gives it a deck of their own, and a student's phone that has not been anywhere yet. */
export async function ownDeck(db: Database) {
  const deckId = `own-${randomUUID().slice(0, 8)}`;
  const owner = actAs(await newLearner(db));
  const named = (name: string, change: Partial<ItemOf<'recall'>> = {}) =>
    item(`${deckId}.${name}`, change);
  const itemId = `${deckId}.a`;
  const publish = (items = [named('a'), named('b')]) =>
    publishEdition(db, publication({ deckId, owner, open: false, items }));
  const { id: editionId } = await publish();
  const code = newCode();
  const made = { title: 'Own', timeZone: 'UTC', ownerName: 'Long', code, now: NOW };
  const courseId = await createCourse(db, owner, made);
  const given = { ...TERMS, deckId };
  const assignmentId = await saveAssignment(db, owner, courseId, null, given, NOW);
  const phone = await newDevice(db);
  const student = actAs(phone.learnerId);
  const join = (by = code) =>
    joinCourse(db, student, { code: by, name: 'Maya', number: null, now: NOW });
  return {
    ...{ deckId, owner, itemId, editionId, courseId, given, assignmentId, code },
    ...{ phone, student, join, publish, named },
  };
}

export type Own = Awaited<ReturnType<typeof ownDeck>>;

/** Whether the deck's content is there for somebody. */
export const reads = async (db: Database, who: Actor, { editionId }: Own) =>
  (await readEdition(db, who, editionId, NOW + DAY)) !== null;

export const decksOn = ({ library }: TestDevice) => library.map(({ deckId }) => deckId);
