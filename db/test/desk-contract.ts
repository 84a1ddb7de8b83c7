import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { actAs } from '#core/access/act-as.ts';
import { DAY } from '#core/time/study-day.ts';
import { eraseLearner } from '#db/account/erase.ts';
import { publishEdition } from '#db/content/edition.ts';
import { saveAssignment, saveException } from '#db/course/assignment/assignment.ts';
import { changeCourse, deleteCourse } from '#db/course/class/course.ts';
import { deckPartingsOf } from '#db/course/class/inherit-decks.ts';
import { renewCode } from '#db/course/join/code.ts';
import { joinCourse, leaveCourse } from '#db/course/join/join.ts';
import type { Database } from '#db/engine/client.ts';
import { newCode } from './class.ts';
import { newDevice, newLearner } from './contract.ts';
import { item, NOW, publication } from './deck.ts';
import { TestDevice } from './device.ts';

import { ownDeck, reads } from './own-deck.ts';

/** Desks: who is told of what, and what becomes of decks with their owner. */
export function deskContract(open: () => Database): void {
  describe('the desk', () => {
    it('passes an erased owner’s deck on to who teaches its class, and blanks any other', async () => {
      const db = open();
      const own = await ownDeck(db);
      const { owner, courseId, deckId, phone, student, itemId, join } = own;
      await join();
      await phone.sync(db, [phone.review(itemId)]);
      expect(await deckPartingsOf(db, owner)).toEqual([{ title: 'The town', heir: null }]);
      const staff = newCode();
      const asked = { code: staff, role: 'instructor', groupId: null, now: NOW } as const;
      await renewCode(db, owner, courseId, asked);
      const heir = actAs(await newLearner(db));
      await joinCourse(db, heir, { code: staff, name: 'Ito', number: null, now: NOW });
      expect(await deckPartingsOf(db, owner)).toEqual([{ title: 'The town', heir: 'Ito' }]);
      await eraseLearner(db, owner, NOW);
      const ownersNow = async () => {
        const rows = await db.root.item.findMany({ where: { deckId }, select: { ownerId: true } });
        return new Set(rows.map(({ ownerId }) => ownerId));
      };
      expect(await ownersNow()).toEqual(new Set([heir.learnerId]));
      expect(await reads(db, student, own)).toBe(true);
      await eraseLearner(db, heir, NOW);
      expect(await reads(db, student, own)).toBe(false);
      const kept = JSON.stringify([
        await db.root.deck.findUnique({ where: { id: deckId }, include: { essay: true } }),
        await db.root.edition.findMany({ where: { deckId } }),
        await db.root.item.findMany({ where: { deckId } }),
        await db.root.claim.findMany({ where: { deckId } }),
      ]);
      for (const words of ['Trade', 'town', heir.learnerId]) expect(kept).not.toContain(words);
      expect(kept).toContain(itemId);
    });

    it('tells desk and classes when they changed, to those whom it concerns, and to nobody else', async () => {
      const db = open();
      const [own, elsewhere] = [await ownDeck(db), await ownDeck(db)];
      const { owner, courseId, assignmentId, given, phone, student, deckId } = own;
      await own.join();
      await elsewhere.join();
      const mate = await newDevice(db);
      const mates = { code: own.code, name: 'Noa', number: null, now: NOW };
      await joinCourse(db, actAs(mate.learnerId), mates);
      // Her other device: what it does is news to this one.
      const hand = new TestDevice(student.learnerId, 'hand');
      const devices = { maya: phone, noa: mate, elsewhere: elsewhere.phone };
      const heard = async () => {
        const told: string[] = [];
        for (const [name, device] of Object.entries(devices))
          if ((await device.sync(db)).library !== undefined) told.push(name);
        return told;
      };
      expect(await heard()).toEqual(['maya', 'noa', 'elsewhere']);
      // That a class lets them into a deck was written down as they were told.
      await heard();
      expect(await heard()).toEqual([]);
      const toldAfter = async (change: () => Promise<unknown>) => {
        await change();
        return heard();
      };
      const exception = { assignmentId, learnerIds: [student.learnerId], dueAt: NOW + 20 * DAY };
      const dates = { ...exception, examAt: null, daysRequired: null };
      expect(await toldAfter(() => saveException(db, owner, courseId, dates, NOW))).toEqual([
        'maya',
      ]);
      expect(
        await toldAfter(() => changeCourse(db, owner, courseId, { title: 'Other' }, NOW)),
      ).toEqual(['maya', 'noa']);
      const later = { ...given, dueAt: NOW + 12 * DAY };
      expect(
        await toldAfter(() => saveAssignment(db, owner, courseId, assignmentId, later, NOW)),
      ).toEqual(['maya', 'noa']);
      const edition = [own.named('a', { stem: 'What made it a town?' }), own.named('b')];
      expect(await toldAfter(() => own.publish(edition))).toEqual(['maya', 'noa']);
      expect(await toldAfter(() => own.publish(edition))).toEqual([]);
      expect(await toldAfter(() => hand.sync(db, [hand.takeUp(deckId)]))).toEqual(['maya']);
      expect(await toldAfter(() => hand.sync(db, [hand.takeUp(deckId)]))).toEqual([]);
      expect(await toldAfter(() => leaveCourse(db, student, courseId, NOW))).toEqual(['maya']);
      expect(await toldAfter(() => deleteCourse(db, owner, courseId))).toEqual(['maya', 'noa']);
      expect(
        await toldAfter(() =>
          publishEdition(
            db,
            publication({ deckId: `open-${randomUUID()}`, items: [item(randomUUID())] }),
          ),
        ),
      ).toEqual(['maya', 'noa', 'elsewhere']);
    });
  });
}
