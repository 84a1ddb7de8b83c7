import { describe, expect, it } from 'vitest';
import { likelyLines, type RosterLine } from '#core/course/roster.ts';
import { DAY } from '#core/time/study-day.ts';
import { importRoster, readClassRoster } from '#db/course/people/roster.ts';
import { changeSeat } from '#db/course/people/students.ts';
import { NoCourseError } from '#db/course/seat/seat.ts';
import type { Database } from '#db/engine/client.ts';
import { newClass } from './class.ts';
import { NOW } from './deck.ts';

/** A line of a school's list, with a column that only the school knows. */
export const rosterLine = (number: string, name: string, section = 'Tue'): RosterLine => ({
  ...{ number, name },
  columns: [
    ['Number', number],
    ['Name', name],
    ['Section', section],
  ],
});

/** The school's list: who of it is who in the class. */
export function rosterContract(open: () => Database): void {
  describe('the school’s list', () => {
    it('matches by number, before and after it comes, and each line once', async () => {
      const db = open();
      const { id, first, people, enter } = await newClass(db);
      const ana = await enter(first, 'Ana', '00-12');
      const lines = [rosterLine('0012', 'Ana Ng'), rosterLine('13', 'Ben Carter')];
      await importRoster(db, people.owner, id, { lines }, NOW);
      const ben = await enter(first, 'Ben', '13');
      const second = await enter(first, 'Ana, again', '12');
      const roster = await readClassRoster(db, people.owner, id);
      expect(roster.students).toMatchObject([
        { name: 'Ana Ng', learnerId: ana.learnerId, columns: lines[0]?.columns },
        { name: 'Ben Carter', learnerId: ben.learnerId },
      ]);
      const beside = roster.unlisted.map(({ learnerId }) => learnerId);
      expect(beside.toSorted()).toEqual([people.student.learnerId, second.learnerId].toSorted());
    });

    it('offers who somebody may be, and takes the word of the staff for it', async () => {
      const db = open();
      const { id, people } = await newClass(db);
      const { assistant, student } = people;
      const lines = [rosterLine('12', 'Maya Osei'), rosterLine('13', 'Ben Carter')];
      await importRoster(db, assistant, id, { lines }, NOW);
      const { unlisted, students } = await readClassRoster(db, assistant, id);
      expect(unlisted).toMatchObject([{ name: 'Maya' }]);
      const likely = likelyLines(unlisted[0]?.name ?? '', students, 4);
      expect(likely).toMatchObject([{ name: 'Maya Osei' }]);
      const rosterId = likely[0]?.id ?? '';
      await changeSeat(db, assistant, id, student.learnerId, { rosterId }, NOW);
      const after = await readClassRoster(db, assistant, id);
      expect(after.unlisted).toEqual([]);
      expect(after.students[0]?.learnerId).toBe(student.learnerId);
    });

    it('gives no line twice, and none of another class', async () => {
      const db = open();
      const [own, other] = [await newClass(db), await newClass(db)];
      const { owner, student } = own.people;
      for (const { id, people } of [own, other])
        await importRoster(db, people.owner, id, { lines: [rosterLine('12', 'Maya')] }, NOW);
      const lineOf = async ({ id, people }: typeof own) =>
        (await readClassRoster(db, people.owner, id)).students[0]?.id ?? '';
      const theirs = { rosterId: await lineOf(other) };
      const match = (learnerId: string, change: { rosterId: string }) =>
        changeSeat(db, owner, own.id, learnerId, change, NOW);
      await expect(match(student.learnerId, theirs)).rejects.toThrow(NoCourseError);
      const line = { rosterId: await lineOf(own) };
      await match(student.learnerId, line);
      const second = await own.enter(own.first, 'Maya');
      await expect(match(second.learnerId, line)).rejects.toThrow(NoCourseError);
    });

    it('says who came and went with a second list, and keeps who they are', async () => {
      const db = open();
      const { id, people, first, enter } = await newClass(db);
      const { owner } = people;
      const ana = await enter(first, 'Ana', '12');
      const [a, b, c] = [
        rosterLine('12', 'Ana Ng'),
        rosterLine('13', 'Ben Carter'),
        rosterLine('14', 'Cleo Diaz'),
      ];
      const take = (lines: RosterLine[], days: number) =>
        importRoster(db, owner, id, { lines }, NOW + days * DAY);
      const names = (of: readonly { name: string }[]) => of.map(({ name }) => name);
      await take([a, b], 0);
      const before = await readClassRoster(db, owner, id);
      expect([before.changedAt, before.came, before.went]).toEqual([NOW, [], []]);
      await take([c, rosterLine('12', 'Ana Ng-Lee', 'Wed')], 7);
      const after = await readClassRoster(db, owner, id);
      expect(names(after.students)).toEqual(['Cleo Diaz', 'Ana Ng-Lee']);
      expect([names(after.came), names(after.went)]).toEqual([['Cleo Diaz'], ['Ben Carter']]);
      expect(after.students[1]?.learnerId).toBe(ana.learnerId);
      await take([a, c], 14);
      const last = await readClassRoster(db, owner, id);
      expect(last.changedAt).toBe(NOW + 7 * DAY);
      await take([c], 21);
      const without = await readClassRoster(db, owner, id);
      expect(names(without.unlisted)).toContain('Ana');
      await take([a, b, c], 28);
      const back = await readClassRoster(db, owner, id);
      expect(names(back.came)).toEqual(['Ana Ng', 'Ben Carter']);
      expect(back.students[0]?.learnerId).toBe(ana.learnerId);
    });
  });
}
