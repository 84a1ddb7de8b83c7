import { describe, expect, it } from 'vitest';
import type { Actor } from '#core/access/actor.ts';
import { RETENTION_DAYS } from '#core/course/retention.ts';
import { DAY } from '#core/time/study-day.ts';
import { studyDays } from '#db/course/assignment/study-days.ts';
import { listReports } from '#db/course/insight/report.ts';
import { leaveCourse } from '#db/course/join/join.ts';
import { changeSeat } from '#db/course/people/students.ts';
import { ownAudit } from '#db/course/record/audit.ts';
import type { Database } from '#db/engine/client.ts';
import { newClass } from './class.ts';
import { NOW } from './deck.ts';

/** Who looked and who changed what, as the students of a class see it; and how long it is kept. */
export function auditContract(open: () => Database): void {
  describe('who looked', () => {
    it('is written down once a day, and shown to students with what was changed for them', async () => {
      const db = open();
      const { id, people, assignment, enter, first } = await newClass(db);
      const { owner, assistant, student } = people;
      const ana = await enter(first, 'Ana');
      for (const at of [NOW, NOW + 1, NOW + DAY]) await studyDays(db, owner, id, assignment, at);
      await listReports(db, assistant, id, NOW + 2);
      await changeSeat(db, assistant, id, student.learnerId, { groupId: null }, NOW + 3);
      const seen = async (who: Actor) =>
        (await ownAudit(db, who, id)).done.map(({ at, ...rest }) => [
          at - NOW,
          ...Object.values(rest),
        ]);
      const looks = [
        [DAY, 'looked at days', 'Long', 'owner'],
        [2, 'looked at reports', 'Ada', 'assistant'],
        [0, 'looked at days', 'Long', 'owner'],
      ];
      expect(await seen(ana)).toEqual(looks);
      expect(await seen(student)).toEqual(looks.toSpliced(1, 0, [3, 'group', 'Ada', 'assistant']));
    });

    it('and who has left are forgotten when their time is over', async () => {
      const db = open();
      const { id, people, assignment, enter, first } = await newClass(db);
      const { owner, student } = people;
      const ana = await enter(first, 'Ana');
      await studyDays(db, owner, id, assignment, NOW);
      await leaveCourse(db, student, id, NOW);
      await changeSeat(db, owner, id, ana.learnerId, 'remove', NOW);
      const seats = () => db.root.enrolment.count({ where: { courseId: id } });
      const looks = () => db.root.audit.count({ where: { subject: `course:${id}` } });
      const lookAfter = (days: number) => studyDays(db, owner, id, assignment, NOW + days * DAY);
      const [before, kept] = [await seats(), await looks()];
      await lookAfter(RETENTION_DAYS.left);
      expect(await seats()).toBe(before);
      await lookAfter(RETENTION_DAYS.left + 1);
      expect(await seats()).toBe(before - 1);
      await lookAfter(RETENTION_DAYS.removed + 1);
      expect(await seats()).toBe(before - 2);
      expect(await looks()).toBe(kept + 3);
      await lookAfter(RETENTION_DAYS.audit + 1);
      expect(await looks()).toBe(4);
    });
  });
}
