import { describe, expect, it } from 'vitest';
import type { Actor } from '#core/access/actor.ts';
import { MINUTE } from '#core/time/study-day.ts';
import { mergeLearners } from '#db/account/merge.ts';
import { publishEdition } from '#db/content/edition.ts';
import { classesOf } from '#db/course/assignment/own-classes.ts';
import { answerReport, listReports, waitingReports } from '#db/course/insight/report.ts';
import { joinCourse, leaveCourse } from '#db/course/join/join.ts';
import { changeSeat } from '#db/course/people/students.ts';
import { NoCourseError } from '#db/course/seat/seat.ts';
import type { Database } from '#db/engine/client.ts';
import { newClass } from './class.ts';
import { item, NOW, publication } from './deck.ts';
import { TestDevice } from './device.ts';

/** A student's phone that reports cards. */
class Reporter extends TestDevice {
  constructor({ learnerId }: Actor) {
    super(learnerId, 'phone');
  }

  report(text: string, itemId = 'item-1') {
    return this.event('report', { text }, { itemId, itemRevision: 1 });
  }
}

const textsOf = (reports: readonly { text: string }[]) => reports.map(({ text }) => text);

/** Cards that students report as wrong. */
export function reportContract(open: () => Database): void {
  describe('reports', () => {
    it('reach the staff with the card and without a name; the answer reaches who reported', async () => {
      const db = open();
      const { id, people, enter, first } = await newClass(db);
      const { owner, student } = people;
      const phone = new Reporter(student);
      const sent = phone.report('The town came before the trade.');
      await phone.sync(db, [sent]);
      const [report] = await listReports(db, owner, id, NOW);
      expect(report).toEqual({
        shows: 'whole',
        ...{ eventId: sent.id, deckTitle: 'The town', item: item('item-1') },
        text: 'The town came before the trade.',
        receivedAt: NOW + 2 * MINUTE,
        ...{ outcome: null, answer: '' },
      });
      expect(JSON.stringify(report)).not.toContain('Maya');
      const said = { eventId: sent.id, outcome: 'answered', text: 'You are right.' } as const;
      await answerReport(db, owner, id, { ...said, now: NOW });
      expect(await waitingReports(db, owner, id)).toBe(0);
      const told = async (who: Actor) => (await classesOf(db, who.learnerId))[0]?.answers;
      expect(await told(student)).toEqual([{ ...said, itemId: 'item-1' }]);
      expect(await told(await enter(first, 'Ana'))).toEqual([]);
      await answerReport(db, owner, id, { ...said, outcome: 'dismissed', text: '', now: NOW });
      expect(await told(student)).toMatchObject([{ outcome: 'dismissed', text: '' }]);
    });

    it('leave out what was taken back, what came before joining, and decks that are not assigned', async () => {
      const db = open();
      const { id, people, first } = await newClass(db);
      const { owner } = people;
      const own = [item('other-1', { claimId: 'claim-2' })];
      const [claim] = publication().claims;
      if (!claim) throw new Error('The deck has no claim.');
      const claims = [{ ...claim, id: 'claim-2' }];
      await publishEdition(db, publication({ deckId: 'other', claims, items: own }));
      const phone = new Reporter(people.stranger);
      await phone.sync(db, [phone.report('before joining')]);
      const joining = { code: first, name: 'Late', number: null, now: phone.clock + 2 * MINUTE };
      await joinCourse(db, people.stranger, joining);
      phone.clock += 10 * MINUTE;
      const takenBack = phone.report('taken back');
      const undo = phone.event('undo', { undoes: takenBack.id }, { itemId: 'item-1' });
      const elsewhere = phone.report('elsewhere', 'other-1');
      await phone.sync(db, [takenBack, undo, elsewhere, phone.report('this one')]);
      expect(textsOf(await listReports(db, owner, id, NOW))).toEqual(['this one']);
    });

    it('end with the student’s time in the class, and are no other class’s', async () => {
      const db = open();
      const [own, other] = [await newClass(db), await newClass(db)];
      const { owner, student } = own.people;
      const phone = new Reporter(student);
      const sent = phone.report('wrong');
      await phone.sync(db, [sent]);
      expect(await listReports(db, other.people.owner, other.id, NOW)).toEqual([]);
      const said = { eventId: sent.id, outcome: 'dismissed', text: '', now: NOW } as const;
      const theirs = answerReport(db, other.people.owner, other.id, said);
      await expect(theirs).rejects.toThrow(NoCourseError);
      await changeSeat(db, owner, own.id, student.learnerId, 'remove', NOW);
      expect(await listReports(db, owner, own.id, NOW)).toEqual([]);
      await changeSeat(db, owner, own.id, student.learnerId, 'restore', NOW);
      expect(textsOf(await listReports(db, owner, own.id, NOW))).toEqual(['wrong']);
      await leaveCourse(db, student, own.id, NOW);
      await expect(answerReport(db, owner, own.id, said)).rejects.toThrow(NoCourseError);
    });

    it('follow a guest into the account', async () => {
      const db = open();
      const { id, people, person } = await newClass(db);
      const phone = new Reporter(people.student);
      const sent = phone.report('wrong');
      await phone.sync(db, [sent]);
      const said = { eventId: sent.id, outcome: 'answered', text: 'Mended.', now: NOW } as const;
      await answerReport(db, people.owner, id, said);
      const account = await person();
      await mergeLearners(db, people.student.learnerId, account.learnerId, NOW);
      const [own] = await classesOf(db, account.learnerId);
      expect(own?.answers).toMatchObject([{ text: 'Mended.' }]);
      expect(textsOf(await listReports(db, people.owner, id, NOW))).toEqual(['wrong']);
    });
  });
}
