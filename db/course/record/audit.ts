import { randomUUID } from 'node:crypto';
import type { Actor } from '#core/access/actor.ts';
import {
  LOOKS,
  type Look,
  OWN_CHANGES,
  type OwnChange,
  type Role,
} from '#core/access/course-access.ts';
import { DAY } from '#core/time/study-day.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import { tellClass, tellLearners } from '#db/course/seat/tell.ts';
import type { Database, Tx } from '#db/engine/client.ts';
import { forgetOld, subjectOf } from './retention.ts';

const dayOf = (at: number) => Math.floor(at / DAY);

/** What changes nothing of what those in a class are told by their devices. */
const UNTOLD: readonly string[] = ['new code', 'closed a code', 'add group', 'copy'];

/**
 * Keeps who changed what in a class, for whom it concerns to ask later, and tells their devices: of a change to somebody's seat
 * (`detail.learnerId`) that learner, of any other all who are in the class. `now` in ms since 1970.
 */
export async function keepChange(
  tx: Tx,
  { learnerId }: Actor,
  courseId: string,
  action: string,
  detail: Record<string, unknown>,
  now: number,
): Promise<void> {
  await tx.audit.create({
    data: {
      ...{ id: randomUUID(), at: now, actorId: learnerId, action },
      ...{ subject: subjectOf(courseId), detail: JSON.stringify(detail) },
    },
  });
  if (typeof detail.learnerId === 'string') await tellLearners(tx, [detail.learnerId]);
  else if (!UNTOLD.includes(action)) await tellClass(tx, courseId);
}

/** Keeps that somebody of the staff looked: once a day for each of them and for each thing. `now` in ms since 1970. */
export async function keepLook(
  db: Database,
  { learnerId }: Actor,
  courseId: string,
  action: Look,
  now: number,
): Promise<void> {
  const id = [courseId, learnerId, action, dayOf(now)].join(' ');
  if (await db.root.audit.count({ where: { id } })) return;
  const data = { id, at: now, actorId: learnerId, action, subject: subjectOf(courseId) };
  await db.transaction(async (tx) => {
    await forgetOld(tx, courseId, now);
    await tx.audit.upsert({ where: { id }, create: data, update: {} });
  });
}

/** What somebody of the staff did that concerns a student. */
export interface OwnAudit {
  /** ms since 1970; only its day is shown. */
  at: number;
  action: Look | OwnChange;
  /** As the class knows them; null for somebody who is not in it any more. */
  name: string | null;
  role: Role | null;
}

/** So many are shown, the last first. */
const MOST = 200;

/** Who of a class's staff looked at its students or changed something for one of them: for this student. @throws NoCourseError */
export async function ownAudit(
  db: Database,
  actor: Actor,
  courseId: string,
): Promise<{ title: string; timeZone: string; done: OwnAudit[] }> {
  const { course, enrolment } = await mustMay(db, actor, courseId, 'see-own');
  const { learnerId } = actor;
  const rows = await db.root.audit.findMany({
    where: {
      subject: subjectOf(courseId),
      // From the day they joined: of a day's looks only the first is written down.
      at: { gte: dayOf(enrolment.since) * DAY },
      OR: [
        { action: { in: [...LOOKS] } },
        {
          action: { in: [...OWN_CHANGES] },
          detail: { contains: JSON.stringify({ learnerId }).slice(1, -1) },
        },
      ],
    },
    orderBy: { at: 'desc' },
    take: MOST,
  });
  const staff = await db.root.enrolment.findMany({
    where: { courseId, role: { not: 'student' }, endedAt: null },
  });
  const done = rows.map(({ at, action, actorId }) => {
    const by = staff.find((seat) => seat.learnerId === actorId);
    return {
      at,
      action: action as OwnAudit['action'],
      name: by?.name ?? null,
      role: (by?.role as Role | undefined) ?? null,
    };
  });
  return { title: course.title, timeZone: course.timeZone, done };
}
