import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { actAs } from '#core/access/act-as.ts';
import { RETENTION_DAYS } from '#core/course/retention.ts';
import { DAY } from '#core/time/study-day.ts';
import { eraseLearner } from '#db/account/erase.ts';
import { mergeLearners } from '#db/account/merge.ts';
import { saveAssignment, withdrawAssignment } from '#db/course/assignment/assignment.ts';
import { copyCourse, staysBehind } from '#db/course/class/copy.ts';
import { changeCourse, deleteCourse } from '#db/course/class/course.ts';
import { renewCode } from '#db/course/join/code.ts';
import { joinCourse, leaveCourse } from '#db/course/join/join.ts';
import { addGroup, listGroups } from '#db/course/people/group.ts';
import { changeSeat } from '#db/course/people/students.ts';
import { keepLook } from '#db/course/record/audit.ts';
import type { Database } from '#db/engine/client.ts';
import { newCode, TERMS } from './class.ts';
import { newDevice, newLearner } from './contract.ts';
import { NOW } from './deck.ts';
import { TestDevice } from './device.ts';

import { decksOn, type Own, ownDeck, reads } from './own-deck.ts';

/** What becomes of the student, and what then holds of an answer that was given before and is sent after, and of the content. */
interface Fate {
  what: string;
  befalls(db: Database, own: Own): Promise<unknown>;
  /** The answer of somebody who had answered before. */
  taken: boolean;
  /** Whoever had answered before reads on. */
  keeps: boolean;
  /** So does who had not. */
  untouched: boolean;
}

const seat = (db: Database, own: Own, change: Parameters<typeof changeSeat>[4]) =>
  changeSeat(db, own.owner, own.courseId, own.phone.learnerId, change, NOW);

const FATES: Fate[] = [
  {
    what: 'left',
    befalls: (db, { student, courseId }) => leaveCourse(db, student, courseId, NOW),
    ...{ taken: true, keeps: true, untouched: false },
  },
  {
    what: 'left and rejoined',
    befalls: async (db, { student, courseId, join }) => {
      await leaveCourse(db, student, courseId, NOW);
      await join();
    },
    ...{ taken: true, keeps: true, untouched: true },
  },
  {
    what: 'removed',
    befalls: (db, own) => seat(db, own, 'remove'),
    ...{ taken: true, keeps: false, untouched: false },
  },
  {
    what: 'removed and brought back',
    befalls: async (db, own) => {
      await seat(db, own, 'remove');
      await seat(db, own, 'restore');
    },
    ...{ taken: true, keeps: true, untouched: true },
  },
  {
    what: 'moved to a group that is given something else',
    befalls: async (db, own) => {
      const { owner, courseId, assignmentId, given } = own;
      for (const name of ['North', 'South'])
        await addGroup(db, owner, courseId, { name, code: newCode() }, NOW);
      const groups = await listGroups(db, owner, courseId);
      const [north, south] = [groups[0]?.id ?? '', groups[1]?.id ?? ''];
      const forNorth = { ...given, groupId: north };
      await saveAssignment(db, owner, courseId, assignmentId, forNorth, NOW);
      await seat(db, own, { groupId: south });
    },
    ...{ taken: true, keeps: true, untouched: false },
  },
  {
    what: 'the assignment taken back',
    befalls: (db, { owner, courseId, assignmentId }) =>
      withdrawAssignment(db, owner, courseId, assignmentId, NOW),
    ...{ taken: true, keeps: true, untouched: false },
  },
  {
    what: 'the class put away',
    befalls: (db, { owner, courseId }) =>
      changeCourse(db, owner, courseId, { isArchived: true }, NOW),
    ...{ taken: true, keeps: true, untouched: false },
  },
  {
    what: 'the class deleted',
    befalls: (db, { owner, courseId }) => deleteCourse(db, owner, courseId),
    ...{ taken: true, keeps: true, untouched: false },
  },
  {
    what: 'left, and the seat forgotten',
    befalls: async (db, { owner, student, courseId }) => {
      await leaveCourse(db, student, courseId, NOW);
      const later = NOW + (RETENTION_DAYS.left + 1) * DAY;
      await keepLook(db, owner, courseId, 'looked at days', later);
    },
    ...{ taken: true, keeps: true, untouched: false },
  },
  {
    what: 'the deck’s owner erased, with nobody to follow',
    befalls: (db, { owner }) => eraseLearner(db, owner, NOW),
    ...{ taken: true, keeps: false, untouched: false },
  },
];

/** A deck of somebody's own, whatever becomes of the seat and the class by which a student has it. */
export function fateContract(open: () => Database): void {
  describe('a class’s own deck', () => {
    it.each(FATES)(
      '$what: an answer is taken $taken, content stays $keeps, unbegun $untouched',
      async (fate) => {
        const db = open();
        const own = await ownDeck(db);
        const { phone, student, itemId, join, code } = own;
        await join();
        await phone.sync(db);
        expect(decksOn(phone)).toEqual([own.deckId]);
        const other = await newDevice(db);
        await joinCourse(db, actAs(other.learnerId), { code, name: 'Noa', number: null, now: NOW });
        await other.sync(db);
        await phone.sync(db, [phone.review(itemId)]);
        const before = phone.review(itemId);
        // Noa begins nothing; she shares Maya's fate where it is her own seat.
        const shared = { ...own, phone: other, student: actAs(other.learnerId) };
        shared.join = () =>
          joinCourse(db, shared.student, { code, name: 'Noa', number: null, now: NOW });
        const isSeats = /^(left|removed|moved)/.test(fate.what);
        if (isSeats && fate.what.startsWith('moved')) {
          await fate.befalls(db, own);
          const groups = await listGroups(db, own.owner, own.courseId);
          await seat(db, shared, { groupId: groups[1]?.id ?? '' });
        } else {
          await fate.befalls(db, own);
          if (isSeats) await fate.befalls(db, shared);
        }
        const { accepted, refused } = await phone.sync(db, [before]);
        expect([accepted.length, refused.length]).toEqual(fate.taken ? [1, 0] : [0, 1]);
        expect(await reads(db, student, own)).toBe(fate.keeps);
        expect(await reads(db, shared.student, own)).toBe(fate.untouched);
        expect(decksOn(phone)).toEqual(fate.keeps ? [own.deckId] : []);
        await other.sync(db);
        expect(decksOn(other)).toEqual(fate.untouched ? [own.deckId] : []);
      },
    );

    it('tells nobody of a deck who waits to be let in, and takes nothing of them', async () => {
      const db = open();
      const own = await ownDeck(db);
      const { owner, courseId, phone, student, itemId, join } = own;
      await changeCourse(db, owner, courseId, { approves: true }, NOW);
      expect(await join()).toBe('waiting');
      const { refused } = await phone.sync(db, [phone.review(itemId)]);
      expect(refused.map(({ code }) => code)).toEqual(['never-granted']);
      expect([decksOn(phone), await reads(db, student, own)]).toEqual([[], false]);
      await seat(db, own, 'approve');
      await phone.sync(db);
      expect([decksOn(phone), await reads(db, student, own)]).toEqual([[own.deckId], true]);
    });

    it('lets a class into no deck of somebody who does not teach it', async () => {
      const db = open();
      const own = await ownDeck(db);
      const { owner, courseId, deckId } = own;
      const [second, third] = [actAs(await newLearner(db)), actAs(await newLearner(db))];
      const staff = newCode();
      const asked = { code: staff, role: 'instructor', groupId: null, now: NOW } as const;
      await renewCode(db, owner, courseId, asked);
      await joinCourse(db, second, { code: staff, name: 'Ito', number: null, now: NOW });
      // The deck is not hers to give.
      expect(await staysBehind(db, second, courseId)).toEqual(['The town']);
      expect(await staysBehind(db, owner, courseId)).toEqual([]);
      const students = newCode();
      const copied = { title: 'Copy', opens: '2026-11-24', ownerName: 'Ito', now: NOW };
      const copy = await copyCourse(db, second, courseId, { ...copied, newCode: () => students });
      expect(await db.root.assignment.count({ where: { courseId: copy } })).toBe(0);
      // Not even by an assignment that is there already.
      const there = { ...TERMS, id: randomUUID(), courseId: copy, deckId, createdAt: NOW };
      await db.root.assignment.create({ data: there });
      await joinCourse(db, third, { code: students, name: 'Kim', number: null, now: NOW });
      const device = new TestDevice(third.learnerId, 'phone');
      await device.sync(db);
      expect([decksOn(device), await reads(db, third, own)]).toEqual([[], false]);
    });

    it('takes what a guest did before their account, also on decks that were theirs', async () => {
      const db = open();
      const own = await ownDeck(db);
      const { phone, itemId, join } = own;
      await join();
      await phone.sync(db, [phone.review(itemId)]);
      const late = phone.review(itemId);
      const account = await newLearner(db);
      await mergeLearners(db, phone.learnerId, account, NOW);
      expect((await phone.sync(db, [late])).accepted).toHaveLength(1);
      expect(await reads(db, actAs(account), own)).toBe(true);
      const laptop = new TestDevice(account, 'laptop');
      await laptop.sync(db);
      expect(decksOn(laptop)).toEqual([own.deckId]);
      // A guest's own deck goes along, and their other devices may still send.
      const guest = new TestDevice(own.owner.learnerId, 'old');
      const before = guest.review(itemId);
      await mergeLearners(db, own.owner.learnerId, account, NOW);
      expect((await guest.sync(db, [before])).accepted).toHaveLength(1);
      const deck = await db.root.deck.findUniqueOrThrow({ where: { id: own.deckId } });
      expect(deck.ownerId).toBe(account);
    });
  });
}
