import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actAs } from '#core/access/act-as.ts';
import type { Actor } from '#core/access/actor.ts';
import type { Claim } from '#core/claim/claim.ts';
import type { Edition } from '#core/deck/edition.ts';
import { MOST_CARDS } from '#core/deck/limits.ts';
import type { LearnerEvent } from '#core/memory/event.ts';
import { eraseLearner } from '#db/account/erase.ts';
import { exportLearner } from '#db/account/export.ts';
import { LEARNER_TABLES } from '#db/account/learner-tables.ts';
import { mergeLearners } from '#db/account/merge.ts';
import { OWNER_TABLES } from '#db/account/owner-tables.ts';
import { publishEdition, readEdition, TakenItemError, TooLargeError } from '#db/content/edition.ts';
import { unpacked } from '#db/content/packed.ts';
import type { Database } from '#db/engine/client.ts';
import { GoneError } from '#db/learner/gone.ts';
import { createGuest, findByGuestKey, isErased } from '#db/learner/guest.ts';
import { cardsOf } from '#db/log/cards.ts';
import { readLog } from '#db/log/events.ts';
import { expectCardsToBeFolded, newDevice, newLearner } from './contract.ts';
import { item, NOW, publication } from './deck.ts';
import { TestDevice } from './device.ts';

const KINDS = ['review', 'suspend', 'resume', 'bury', 'reset', 'undo', 'settings', 'flag'] as const;
type Step = {
  kind: (typeof KINDS)[number];
  item: number;
  rating: number;
  split: boolean;
  again: boolean;
};

/** A device's events from what fast-check drew. */
function eventsOf(device: TestDevice, steps: readonly Step[]): LearnerEvent[] {
  const made: LearnerEvent[] = [];
  for (const { kind, item: index, rating } of steps) {
    const on = { itemId: `item-${(index % 3) + 1}` };
    if (kind === 'review') made.push(device.review(on.itemId, rating as 1));
    else if (kind === 'bury') made.push(device.event(kind, { day: 20_000 + rating }, on));
    else if (kind === 'flag') made.push(device.event(kind, { flagged: rating > 2 }, on));
    else if (kind === 'settings')
      made.push(device.event(kind, { desiredRetention: 0.7 + rating / 20 }));
    else if (kind === 'undo') {
      const target = made.at(-rating);
      const aim = target?.itemId === undefined ? {} : { itemId: target.itemId };
      made.push(device.event(kind, { undoes: target?.id ?? 'nothing' }, aim));
    } else made.push(device.event(kind, {}, on));
  }
  return made;
}

async function sendInParts(
  db: Database,
  device: TestDevice,
  events: LearnerEvent[],
  steps: readonly Step[],
) {
  let batch: LearnerEvent[] = [];
  for (const [index, event] of events.entries()) {
    batch.push(event);
    if (!steps[index]?.split) continue;
    await device.sync(db, batch.toReversed());
    if (!steps[index]?.again) batch = [];
  }
  await device.sync(db, [...batch, ...batch]);
}

/** Learners, their merging, and what they may read. */
export function learnerContract(open: () => Database): void {
  describe('learners', () => {
    it('gives a learner all that is kept of them, and of nobody else', async () => {
      const db = open();
      await publishEdition(db, publication());
      const phone = new TestDevice(await newLearner(db), 'phone');
      const other = new TestDevice(await newLearner(db), 'other');
      const note = phone.event('note', { text: 'Mine' }, { itemId: 'item-1' });
      const review = phone.review('item-1');
      await phone.sync(db, [review, note, phone.review('nothing')]);
      await other.sync(db, [other.review('item-2')]);
      const { tables, ...head } = await exportLearner(db, actAs(phone.learnerId), NOW);
      expect(head).toMatchObject({ format: 'tenet-export', version: 1 });
      expect(Object.keys(tables)).toEqual([
        ...Object.keys(LEARNER_TABLES),
        ...Object.keys(OWNER_TABLES),
      ]);
      expect(tables.Event?.map(({ kind }) => kind).sort()).toEqual(['note', 'review']);
      expect(tables.Event?.find(({ kind }) => kind === 'note')).toMatchObject({
        payload: { text: 'Mine' },
        effectiveAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      });
      expect(tables.Card).toHaveLength(1);
      expect(tables.RefusedEvent).toHaveLength(1);
      const said = JSON.stringify(tables);
      for (const secret of [other.learnerId, 'item-2']) expect(said).not.toContain(secret);
    });

    it('exports nothing of a learner who was erased, and starts another with their cookie', async () => {
      const db = open();
      const learnerId = await newLearner(db);
      expect(await isErased(db, learnerId)).toBe(false);
      await eraseLearner(db, actAs(learnerId), NOW);
      expect(await isErased(db, learnerId)).toBe(true);
      await expect(exportLearner(db, actAs(learnerId), NOW)).rejects.toThrow(GoneError);
    });

    it('gives the same cards for doubled and split batches in any order of two devices', async () => {
      const db = open();
      await publishEdition(db, publication());
      const step = fc.record({
        kind: fc.constantFrom(...KINDS),
        item: fc.nat(2),
        rating: fc.integer({ min: 1, max: 4 }),
        split: fc.boolean(),
        again: fc.boolean(),
      });
      const list = fc.array(step, { minLength: 1, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(list, list, fc.boolean(), async (one, two, swapped) => {
          const learnerId = await newLearner(db);
          const phone = new TestDevice(learnerId, 'phone');
          const laptop = new TestDevice(learnerId, 'laptop', NOW + 20_000);
          const sends = [
            () => sendInParts(db, phone, eventsOf(phone, one), one),
            () => sendInParts(db, laptop, eventsOf(laptop, two), two),
          ];
          for (const send of swapped ? sends.toReversed() : sends) await send();
          expect(await readLog(db, actAs(learnerId))).toHaveLength(one.length + two.length);
          await expectCardsToBeFolded(db, learnerId);
        }),
        { numRuns: 40 },
      );
    });

    it('merges a guest into an account, and redirects what the guest sends late', async () => {
      const db = open();
      await publishEdition(db, publication());
      const guest = await newDevice(db, 'guest-phone');
      const account = await newDevice(db, 'account-laptop');
      const shared = guest.review('item-3');
      const guestEvents = [
        guest.review('item-1'),
        guest.event('settings', { desiredRetention: 0.75 }),
      ];
      account.counter = guest.counter;
      await guest.sync(db, [shared, ...guestEvents]);
      account.counter = 0;
      await account.sync(db, [
        account.event('settings', { desiredRetention: 0.95 }),
        account.review('item-1', 1),
        account.review('item-2', 1, { id: shared.id }),
      ]);
      await mergeLearners(db, guest.learnerId, account.learnerId, NOW);
      await mergeLearners(db, guest.learnerId, account.learnerId, NOW);
      const log = await readLog(db, actAs(account.learnerId));
      expect(log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      expect(log[3]?.id).toBe(guestEvents[0]?.id);
      await expectCardsToBeFolded(db, account.learnerId);
      const late = await guest.sync(db, [guest.review('item-2')]);
      expect(late.accepted).toMatchObject([{ seq: 5 }]);
      expect(late.events).toEqual([]);
      const byAccount = await guest.sync(db, [guest.review('item-2')], account.learnerId);
      expect(byAccount.accepted).toMatchObject([{ seq: 6 }]);
      await expectCardsToBeFolded(db, account.learnerId);
      expect((await account.sync(db)).events.map(({ deviceId }) => deviceId)).toEqual(
        Array.from({ length: 3 }, () => 'guest-phone'),
      );
    });

    it('moves with a guest what moves no cards, though the account’s settings win', async () => {
      const db = open();
      await publishEdition(db, publication());
      const guest = await newDevice(db, 'guest-phone');
      const account = await newDevice(db, 'account-laptop');
      const attempt = guest.event('attempt-finish', { attemptId: 'x' });
      await guest.sync(db, [attempt, guest.event('settings', { newPerDay: 3 })]);
      await account.sync(db, [account.event('settings', { newPerDay: 7 })]);
      await mergeLearners(db, guest.learnerId, account.learnerId, NOW);
      const log = await readLog(db, actAs(account.learnerId));
      expect(log.map(({ kind }) => kind)).toEqual(['settings', 'attempt-finish']);
    });

    it('finds a guest by the key, and no other', async () => {
      const db = open();
      const id = await createGuest(db, 'the-hash', NOW);
      expect(await findByGuestKey(db, 'the-hash')).toEqual({ learnerId: id, mayOnlyPush: false });
      expect(await findByGuestKey(db, 'another')).toBeNull();
    });

    it('publishes a deck of as many cards as may be, and again with some left out; a larger one is refused', async () => {
      const db = open();
      const named = (count: number) =>
        Array.from({ length: count }, (_, n) => item(`large-${n}`, { claimId: `large-${n}` }));
      const claims = (count: number) =>
        Array.from({ length: count }, (_, n) => ({ ...publication().claims[0], id: `large-${n}` }));
      const deck = (count: number) =>
        publication({ deckId: 'large', items: named(count), claims: claims(count) as Claim[] });
      await expect(publishEdition(db, deck(MOST_CARDS + 1))).rejects.toThrow(TooLargeError);
      expect((await publishEdition(db, deck(MOST_CARDS))).items).toHaveLength(MOST_CARDS);
      await publishEdition(db, deck(MOST_CARDS - 2));
      const retired = { deckId: 'large', deletedAt: { not: null } };
      expect(await db.root.item.count({ where: retired })).toBe(2);
      expect(await db.root.claim.count({ where: retired })).toBe(2);
    });

    it('publishes the same thing once, and keeps an item of another deck out', async () => {
      const db = open();
      const deckId = 'twice';
      const items = [item('twice-1'), item('twice-2')];
      const first = await publishEdition(db, publication({ deckId, items }));
      const again = await publishEdition(db, publication({ deckId, items, now: NOW + 1 }));
      expect(again).toEqual(first);
      const second = await publishEdition(db, publication({ deckId, items: items.slice(1) }));
      expect([second.number, second.items[0]?.revision]).toEqual([2, 1]);
      const theft = publication({ deckId: 'thief', items: [item('twice-1')] });
      await expect(publishEdition(db, theft)).rejects.toThrow(TakenItemError);
      expect(await cardsOf(db, actAs('nobody'))).toEqual(new Map());
    });

    it('shows an edition to those who may read it', async () => {
      const db = open();
      const [owner, learner, stranger] = [
        actAs(await newLearner(db)),
        actAs(await newLearner(db)),
        actAs(await newLearner(db)),
      ];
      const closed = { deckId: 'private', open: false, owner, items: [item('private-1')] };
      const { id } = await publishEdition(db, publication(closed));
      const seen = async (who: Actor) => {
        const content = await readEdition(db, who, id, NOW);
        return content && (await unpacked<Edition>(content)).id;
      };
      expect([await seen(owner), await seen(learner)]).toEqual([id, null]);
      await publishEdition(db, publication({ ...closed, open: true }));
      expect(await seen(stranger)).toBe(id);
      expect(await readEdition(db, learner, 'nothing', NOW)).toBeNull();
    });

    it('publishes a deck for nobody but its owner', async () => {
      const db = open();
      const [owner, thief] = [actAs(await newLearner(db)), actAs(await newLearner(db))];
      const shut = { deckId: 'owned', open: false, owner, items: [item('owned-1')] };
      await publishEdition(db, publication(shut));
      const stolen = publishEdition(db, publication({ ...shut, owner: thief }));
      await expect(stolen).rejects.toThrow('somebody else');
    });

    it('keeps the root client out of a transaction, and one request out of another', async () => {
      const db = open();
      const id = await newLearner(db);
      await expect(db.transaction(async () => db.root.learner.count())).rejects.toThrow('its own');
      const seen: number[] = [];
      const failing = db.transaction(async (tx) => {
        await tx.learner.update({ where: { id }, data: { seq: 99 } });
        await new Promise((resolve) => setTimeout(resolve, 60));
        throw new Error('planted');
      });
      await new Promise((resolve) => setTimeout(resolve, 20));
      seen.push((await db.root.learner.findUniqueOrThrow({ where: { id } })).seq);
      const acknowledged = newLearner(db);
      await expect(failing).rejects.toThrow('planted');
      expect(seen).toEqual([0]);
      const kept = await db.root.learner.count({ where: { id: await acknowledged } });
      expect(kept).toBe(1);
    });
  });
}
