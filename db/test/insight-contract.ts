import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actAs } from '#core/access/act-as.ts';
import { type Answered, countedDays } from '#core/course/study-days.ts';
import { DAY, MINUTE } from '#core/time/study-day.ts';
import { eraseLearner } from '#db/account/erase.ts';
import {
  exceptionsOf,
  listAssignments,
  saveAssignment,
  saveException,
  withdrawAssignment,
} from '#db/course/assignment/assignment.ts';
import { studyDays } from '#db/course/assignment/study-days.ts';
import { listCourses } from '#db/course/class/course.ts';
import { classInsight, classInsights } from '#db/course/insight/insight.ts';
import { listReports, waitingReports } from '#db/course/insight/report.ts';
import { openCodes } from '#db/course/join/code.ts';
import { joinCourse } from '#db/course/join/join.ts';
import { listGroups } from '#db/course/people/group.ts';
import { readClassRoster } from '#db/course/people/roster.ts';
import { countAsOne } from '#db/course/people/same-student.ts';
import { changeSeat, listPeople } from '#db/course/people/students.ts';
import { NoCourseError } from '#db/course/seat/seat.ts';
import type { Database } from '#db/engine/client.ts';
import { taughtClass } from './class.ts';
import { newDevice } from './contract.ts';
import { NOW } from './deck.ts';
import type { TestDevice } from './device.ts';

/** What the staff of a class is told of it. */
export function insightContract(open: () => Database): void {
  describe('insight', () => {
    it('counts days of study in the database as the rule counts them', async () => {
      const db = open();
      const answer = fc.record({
        item: fc.integer({ min: 1, max: 3 }),
        minutes: fc.integer({ min: -600, max: 12 * 24 * 60 }),
        late: fc.constantFrom(0, 0, 20, 40),
        undone: fc.nat(5).map((drawn) => drawn === 0),
      });
      const { owner, id, assignmentId, terms } = await taughtClass(db, 0);
      const rule = { ...terms, leastBefore: [], joinedAt: NOW };
      const code = (await db.root.joinCode.findFirstOrThrow({ where: { courseId: id } })).code;
      await fc.assert(
        fc.asyncProperty(fc.array(answer, { maxLength: 40 }), async (answers) => {
          const device = await newDevice(db, 'phone');
          const actor = actAs(device.learnerId);
          await joinCourse(db, actor, { code, name: 'x', number: null, now: NOW });
          const sorted = answers.toSorted((a, b) => a.minutes - b.minutes);
          const given: Answered[] = [];
          for (const { item, minutes, late, undone } of sorted) {
            const itemId = `item-${item}`;
            const at = NOW + minutes * MINUTE;
            const event = device.review(itemId, 3, { at });
            const undo = device.event('undo', { undoes: event.id }, { itemId, at });
            device.clock = Math.max(device.clock, at + late * 60 * MINUTE);
            if (!undone) device.counter -= 1;
            await device.sync(db, undone ? [event, undo] : [event]);
          }
          const rows = await db.root.event.findMany({
            where: { learnerId: device.learnerId, kind: 'review' },
          });
          const undos = await db.root.event.findMany({
            where: { learnerId: device.learnerId, kind: 'undo' },
          });
          const gone = new Set(undos.map(({ undoes }) => undoes));
          for (const { id: eventId, itemId, effectiveAt: at, ...row } of rows)
            if (!gone.has(eventId)) given.push({ ...row, itemId: itemId ?? '', at });
          const said = await studyDays(db, owner, id, assignmentId, NOW);
          const own = said.find(({ learnerId }) => learnerId === device.learnerId);
          expect(own?.counted).toBe(countedDays(given, rule).length);
        }),
        { numRuns: 12 },
      );
    });

    it('counts by the dates of an exception, and says nothing of who has left', async () => {
      const db = open();
      const { owner, id, assignmentId, terms, devices } = await taughtClass(db, 2, 2);
      const late = NOW + 5 * DAY;
      for (const device of devices) {
        device.clock = late;
        await device.sync(db, [device.review('item-1'), device.review('item-2')]);
      }
      const [first, second] = devices;
      const learnerId = first?.learnerId ?? '';
      const given = { assignmentId, learnerIds: [learnerId], dueAt: terms.dueAt + 9 * DAY };
      await saveException(db, owner, id, { ...given, examAt: null, daysRequired: null }, NOW);
      const said = async () =>
        (await studyDays(db, owner, id, assignmentId, NOW)).map(
          ({ learnerId: of, counted, asked, hasException }) => [of, counted, asked, hasException],
        );
      expect(await said()).toEqual(
        [
          [learnerId, 1, 3, true],
          [second?.learnerId, 0, 2, false],
        ].sort(),
      );
      await changeSeat(db, owner, id, learnerId, 'remove', NOW);
      expect(await said()).toEqual([[second?.learnerId, 0, 2, false]]);
    });

    it('counts no day before somebody joined, and keeps for each day the number of cards that held', async () => {
      const db = open();
      const { owner, id, assignmentId, terms, devices } = await taughtClass(db, 2);
      const [early, late] = devices as [TestDevice, TestDevice];
      const joined = { courseId_learnerId: { courseId: id, learnerId: late.learnerId } };
      await db.root.enrolment.update({ where: joined, data: { since: NOW + 2 * DAY } });
      for (const device of [early, late]) {
        device.clock = NOW + DAY;
        await device.sync(db, [device.review('item-1'), device.review('item-2')]);
      }
      const counted = async (who: TestDevice) =>
        (await studyDays(db, owner, id, assignmentId, NOW + 3 * DAY)).find(
          ({ learnerId }) => learnerId === who.learnerId,
        )?.counted;
      expect([await counted(early), await counted(late)]).toEqual([1, 0]);
      for (const leastAnswers of [3, 1, 4]) {
        await saveAssignment(
          db,
          owner,
          id,
          assignmentId,
          { ...terms, leastAnswers },
          NOW + 3 * DAY,
        );
        expect(await counted(early), `${leastAnswers} cards`).toBe(1);
      }
      await withdrawAssignment(db, owner, id, assignmentId, NOW + 3 * DAY);
      const again = { ...terms, leastAnswers: 3 };
      const anew = await saveAssignment(db, owner, id, null, again, NOW + 3 * DAY);
      const said = await studyDays(db, owner, id, anew, NOW + 3 * DAY);
      expect(said.find(({ learnerId }) => learnerId === early.learnerId)?.counted).toBe(1);
    });

    it('says what a class remembers once a day, of five and more', async () => {
      const db = open();
      const { devices, look, owner, id, assignmentId } = await taughtClass(db, 5);
      const study = async (some: readonly TestDevice[], itemId: string) => {
        for (const device of some) await device.sync(db, [device.review(itemId, 4)]);
      };
      await study(devices, 'item-1');
      const first = await look(NOW + DAY);
      expect(first).toMatchObject({ students: 5, before: null, madeAt: NOW + DAY });
      const point = (said: typeof first, itemId: string) => {
        const { claimId } = said.edition.items.find((one) => one.id === itemId) ?? {};
        return said.insight?.points.find((one) => one.claimId === claimId)?.told;
      };
      expect(point(first, 'item-1')).toMatchObject({ met: 5, of: 5, now: 1 });
      await study(devices.slice(0, 1), 'item-2');
      expect((await look(NOW + DAY + MINUTE)).insight).toEqual(first.insight);
      expect((await look(NOW + 9 * DAY)).madeAt, 'one has answered').toBe(NOW + DAY);
      for (const device of devices) device.clock = NOW + 10 * DAY;
      await study(devices, 'item-2');
      const next = await look(NOW + 11 * DAY);
      expect(next).toMatchObject({ madeAt: NOW + 11 * DAY, before: first.insight });
      const few = await taughtClass(db, 4);
      expect((await few.look(NOW + DAY)).insight).toBeNull();
      const student = actAs(devices[0]?.learnerId ?? '');
      for (const other of [student, few.owner]) {
        const tried = classInsight(db, other, id, assignmentId, NOW);
        await expect(tried).rejects.toThrow(NoCourseError);
        await expect(studyDays(db, other, id, assignmentId, NOW)).rejects.toThrow(NoCourseError);
      }
      const elsewhere = few.assignmentId;
      await expect(classInsight(db, owner, id, elsewhere, NOW)).rejects.toThrow(NoCourseError);
    });

    it('asks the database as often for forty students as for ten, on every page', async () => {
      const db = open();
      const asked = async (students: number) => {
        const { owner, id, assignmentId } = await taughtClass(db, students);
        const counted = counting(db);
        const pages: Record<string, (on: Database) => Promise<unknown>[]> = {
          students: (on) => [
            listPeople(on, owner, id),
            listAssignments(on, owner, id),
            listGroups(on, owner, id),
            studyDays(on, owner, id, assignmentId, NOW),
          ],
          home: (on) => [
            openCodes(on, owner, id, NOW),
            waitingReports(on, owner, id),
            listPeople(on, owner, id),
            listAssignments(on, owner, id).then((all) => classInsights(on, owner, id, all, NOW)),
          ],
          reports: (on) => [listReports(on, owner, id, NOW)],
          roster: (on) => [readClassRoster(on, owner, id)],
          classes: (on) => [listCourses(on, owner)],
          student: (on) => [exceptionsOf(on, owner, id, 'somebody')],
        };
        const counts: Record<string, number> = {};
        for (const [page, read] of Object.entries(pages)) {
          const before = counted.queries();
          for (const one of read(counted.db)) await one;
          counts[page] = counted.queries() - before;
        }
        return counts;
      };
      const ten = await asked(10);
      expect(Object.values(ten).every((count) => count > 0)).toBe(true);
      expect(await asked(40)).toEqual(ten);
    });

    it('shows no two sets of which the difference is fewer than five, whatever the staff does', async () => {
      const db = open();
      const { devices, look, owner, id, terms } = await taughtClass(db, 7);
      const [first, second] = devices as [TestDevice, TestDevice];
      for (const device of devices) await device.sync(db, [device.review('item-1', 4)]);
      const shown = (await look(NOW + DAY)).insight;
      expect(shown?.begun).toBe('some');
      const groupId = `group-${id}`;
      await db.root.courseGroup.create({
        data: { id: groupId, courseId: id, name: 'A', createdAt: NOW },
      });
      for (const device of devices.slice(0, 6))
        await changeSeat(db, owner, id, device.learnerId, { groupId }, NOW);
      const apart = await saveAssignment(db, owner, id, null, { ...terms, groupId }, NOW);
      expect((await look(NOW + 2 * DAY, apart)).insight, 'a group of its own').toEqual(shown);
      const all = await listAssignments(db, owner, id);
      for (const one of all.filter((given) => given.id !== apart))
        await withdrawAssignment(db, owner, id, one.id, NOW);
      expect((await look(NOW + 3 * DAY, apart)).insight, 'the class left out').toEqual(shown);
      await changeSeat(db, owner, id, first.learnerId, 'remove', NOW);
      expect((await look(NOW + 4 * DAY, apart)).insight, 'one removed').toEqual(shown);
      await changeSeat(db, owner, id, first.learnerId, 'restore', NOW);
      const both = [first.learnerId, second.learnerId] as const;
      await countAsOne(db, owner, id, both, NOW);
      expect((await look(NOW + 5 * DAY, apart)).insight, 'two as one').toEqual(shown);
    });

    it('has somebody out at once who was erased, and shows nothing until five have changed', async () => {
      const db = open();
      const { devices, look, id, code } = await taughtClass(db, 7);
      for (const device of devices) await device.sync(db, [device.review('item-1', 4)]);
      expect((await look(NOW + DAY)).insight).not.toBeNull();
      await eraseLearner(db, actAs(devices[0]?.learnerId ?? ''), NOW + DAY);
      const rows = await db.root.insight.findMany({ where: { courseId: id } });
      expect(rows.map(({ body }) => body)).toEqual([null]);
      expect((await look(NOW + DAY)).insight).toBeNull();
      const come = async () => {
        const device = await newDevice(db, 'phone');
        const joining = { code, name: 'New', number: null, now: NOW };
        await joinCourse(db, actAs(device.learnerId), joining);
      };
      for (const _ of [1, 2, 3]) await come();
      expect((await look(NOW + 2 * DAY)).insight).toBeNull();
      await come();
      expect((await look(NOW + 3 * DAY)).insight).not.toBeNull();
    });
  });
}

/** A database that counts what it is asked. */
function counting(db: Database): { db: Database; queries(): number } {
  let asked = 0;
  const counted = <T extends object>(of: T, depth: number): T =>
    new Proxy(of, {
      get(target, key) {
        const value = Reflect.get(target, key);
        if (typeof value === 'function') {
          return (...args: unknown[]) => {
            asked += 1;
            return value.apply(target, args);
          };
        }
        return depth > 0 && typeof value === 'object' && value ? counted(value, depth - 1) : value;
      },
    });
  return {
    queries: () => asked,
    db: { ...db, root: counted(db.root, 1), sql: counted(db.sql, 0) },
  };
}
