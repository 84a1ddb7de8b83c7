import { randomUUID } from 'node:crypto';
import type { Actor } from '#core/access/actor.ts';
import { movedTo } from '#core/course/assignment.ts';
import { mayBeGivenBy } from '#db/content/deck-access.ts';
import { keepChange } from '#db/course/record/audit.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import type { Database } from '#db/engine/client.ts';
import { beginCourse } from './course.ts';

interface Copying {
  title: string;
  /** The day on which the first assignment opens in the copy, as `2027-04-12`. */
  opens: string;
  /** The owner's name, as the class is told it. */
  ownerName: string;
  /** Makes a code for students that nobody has. */
  newCode(): string;
  /** ms since 1970. */
  now: number;
}

/** The titles of the decks that stay behind when this person copies a class: nobody else's are theirs to give. @throws NoCourseError */
export async function staysBehind(
  db: Database,
  actor: Actor,
  courseId: string,
): Promise<readonly string[]> {
  await mustMay(db, actor, courseId, 'manage');
  const decks = await db.root.deck.findMany({
    where: {
      assignments: { some: { courseId, deletedAt: null } },
      NOT: mayBeGivenBy(actor),
    },
    orderBy: { title: 'asc' },
    select: { title: true },
  });
  return decks.map(({ title }) => title);
}

/**
 * Copies a class for another term: how people join it, its groups, and what is assigned with all dates moved; nobody who is in
 * it, nor their exceptions, nor the decks of others. Returns the id of the copy, which is whoever asked's. @throws NoCourseError
 */
export async function copyCourse(
  db: Database,
  actor: Actor,
  courseId: string,
  { title, opens, ownerName, newCode, now }: Copying,
): Promise<string> {
  return db.transaction(async (tx) => {
    const { course } = await mustMay(tx, actor, courseId, 'manage');
    const { timeZone, asksNumber, approves } = course;
    const made = { title, timeZone, ownerName, code: newCode(), now };
    const id = await beginCourse(tx, actor, made);
    await tx.course.update({ where: { id }, data: { asksNumber, approves } });
    const groups = await tx.courseGroup.findMany({ where: { courseId, deletedAt: null } });
    const groupIds = new Map(groups.map((group) => [group.id, randomUUID()]));
    const groupOf = (groupId: string | null) => groupIds.get(groupId ?? '') ?? null;
    await tx.courseGroup.createMany({
      data: groups.map(({ id: groupId, name }) => ({
        ...{ id: groupOf(groupId) ?? '', courseId: id, name, createdAt: now },
      })),
    });
    await tx.joinCode.createMany({
      data: groups.map(({ id: groupId }) => ({
        ...{ code: newCode(), courseId: id, groupId: groupOf(groupId) },
        ...{ role: 'student', createdAt: now },
      })),
    });
    const given = await tx.assignment.findMany({
      where: { courseId, deletedAt: null, deck: mayBeGivenBy(actor) },
    });
    await tx.assignment.createMany({
      data: movedTo(given, opens, timeZone).map((assignment) => ({
        ...{ ...assignment, id: randomUUID(), courseId: id, revision: 1, createdAt: now },
        leastBefore: '[]',
        groupId: groupOf(assignment.groupId),
      })),
    });
    await keepChange(tx, actor, id, 'copy', { from: courseId }, now);
    return id;
  });
}
