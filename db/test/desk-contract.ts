import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actAs } from '#core/access/act-as.ts';
import type { Actor } from '#core/access/actor.ts';
import { RETENTION_DAYS } from '#core/course/retention.ts';
import type { ItemRevision } from '#core/deck/edition.ts';
import type { ItemOf } from '#core/item/item.ts';
import { digestOf } from '#core/memory/digest.ts';
import type { StoredEvent } from '#core/memory/event.ts';
import { fold } from '#core/memory/fold.ts';
import { DAY } from '#core/time/study-day.ts';
import { eraseLearner } from '#db/account/erase.ts';
import { mergeLearners } from '#db/account/merge.ts';
import { publishEdition, readEdition } from '#db/content/edition.ts';
import { withdrawDeck } from '#db/content/withdraw.ts';
import {
  saveAssignment,
  saveException,
  withdrawAssignment,
} from '#db/course/assignment/assignment.ts';
import { copyCourse, staysBehind } from '#db/course/class/copy.ts';
import { changeCourse, createCourse, deleteCourse } from '#db/course/class/course.ts';
import { deckPartingsOf } from '#db/course/class/inherit-decks.ts';
import { renewCode } from '#db/course/join/code.ts';
import { joinCourse, leaveCourse } from '#db/course/join/join.ts';
import { addGroup, listGroups } from '#db/course/people/group.ts';
import { changeSeat } from '#db/course/people/students.ts';
import { keepLook } from '#db/course/record/audit.ts';
import type { Database } from '#db/engine/client.ts';
import { newCode, TERMS } from './class.ts';
import { newDevice, newLearner } from './contract.ts';
import { item, NOW, publication } from './deck.ts';
import { TestDevice } from './device.ts';

/** A class whose teacher gives it a deck of their own, and a student's phone that has not been anywhere yet. */
async function ownDeck(db: Database) {
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

type Own = Awaited<ReturnType<typeof ownDeck>>;

/** Whether the deck's content is there for somebody. */
const reads = async (db: Database, who: Actor, { editionId }: Own) =>
  (await readEdition(db, who, editionId, NOW + DAY)) !== null;

const decksOn = ({ library }: TestDevice) => library.map(({ deckId }) => deckId);

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

/** Decks on desks: who is told of them, who reads them, and what is told of their items. */
export function deskContract(open: () => Database): void {
  describe('the desk', () => {
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

    it('gives a device that holds no deck the server’s digest, whatever became of the items, and tells nothing twice', async () => {
      const db = open();
      const what = fc.constantFrom(
        ...['answer', 'answer', 'answer', 'old answer', 'flag', 'reword', 'change', 'retire'],
        ...['put away', 'read', 'read'],
      );
      const steps = fc.array(fc.record({ what, name: fc.constantFrom('a', 'b', 'c') }), {
        maxLength: 14,
      });
      await fc.assert(
        fc.asyncProperty(steps, fc.boolean(), async (taken, isWithdrawn) => {
          await tellAndCompare(db, taken, isWithdrawn);
        }),
        { numRuns: 12 },
      );
    });
  });
}

/** Reads the log as a device that knows no deck: what it folds by is what it was told. */
class Reader {
  readonly events: StoredEvent[] = [];
  readonly revisions = new Map<string, ItemRevision[]>();
  digest = '';
  private readonly device: TestDevice;

  constructor(learnerId: string, name: string) {
    this.device = new TestDevice(learnerId, name);
  }

  /** How much it was told. */
  async read(db: Database): Promise<number> {
    const { events, revisions, digest } = await this.device.sync(db);
    this.events.push(...events);
    for (const { itemId, ...told } of revisions) {
      const known = this.revisions.get(itemId) ?? [];
      const others = known.filter(({ revision }) => revision !== told.revision);
      const all = [...others, told].sort((a, b) => a.revision - b.revision);
      this.revisions.set(itemId, all);
    }
    this.digest = digest;
    return events.length + revisions.length;
  }

  folded(): string {
    return digestOf(fold(this.events, this.revisions).cards.values());
  }
}

async function tellAndCompare(
  db: Database,
  steps: readonly { what: string; name: string }[],
  isWithdrawn: boolean,
): Promise<void> {
  const { publish, named, deckId, phone } = await ownDeck(db);
  const phones = new TestDevice(phone.learnerId, 'phone');
  const owner = new Reader(phone.learnerId, 'reader');
  await db.root.deckGrant.create({
    data: { learnerId: phone.learnerId, deckId, by: 'link', grantedAt: NOW },
  });
  const items = new Map(['a', 'b', 'c'].map((name) => [name, { words: 0, key: 0 }]));
  const revision = new Map(['a', 'b', 'c'].map((name) => [name, 1]));
  const edition = () =>
    publish(
      [...items].map(([name, { words, key }]) =>
        named(name, { stem: `What made it (${name}, ${words})?`, key: `Trade ${key}` }),
      ),
    );
  await edition();
  for (const { what, name } of steps) {
    const one = items.get(name);
    const seen = what === 'old answer' ? 1 : revision.get(name);
    const id = `${deckId}.${name}`;
    if (what === 'read') await owner.read(db);
    else if (what === 'put away') await phones.sync(db, [phones.event('put-away', { deckId })]);
    else if (what === 'flag')
      await phones.sync(db, [phones.event('flag', { flagged: true }, { itemId: id })]);
    else if (what.endsWith('answer'))
      await phones.sync(db, [phones.review(id, 3, { itemRevision: seen })]);
    else if (what === 'retire' && items.size > 1) {
      items.delete(name);
      await edition();
    } else if (one) {
      if (what === 'reword') one.words += 1;
      else one.key += 1;
      const made = await edition();
      revision.set(name, made.items.find((it) => it.id === id)?.revision ?? 1);
    }
  }
  if (isWithdrawn) await db.transaction((tx) => withdrawDeck(tx, deckId, NOW));
  const fresh = new Reader(phone.learnerId, 'fresh');
  for (const reader of [owner, fresh]) {
    await reader.read(db);
    expect(reader.folded()).toBe(reader.digest || digestOf([]));
    expect(await reader.read(db)).toBe(0);
  }
}
