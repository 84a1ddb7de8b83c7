import { describe, expect, it } from 'vitest';
import { actAs } from '#core/access/act-as.ts';
import { eraseLearner } from '#db/account/erase.ts';
import { publishEdition } from '#db/content/edition.ts';
import type { Database } from '#db/engine/client.ts';
import { GoneError } from '#db/learner/gone.ts';
import { readLog } from '#db/log/events.ts';
import { WrongLearnerError } from '#db/log/sync.ts';
import { expectCardsToBeFolded, newDevice, newLearner } from './contract.ts';
import { item, publication } from './deck.ts';
import { TestDevice } from './device.ts';

/** What a sync must do, whatever the database. */
export function syncContract(open: () => Database): void {
  describe('sync', () => {
    it('takes events, folds them and answers the same when they are sent again', async () => {
      const db = open();
      await publishEdition(db, publication());
      const device = await newDevice(db);
      const events = [
        device.review('item-1'),
        device.review('item-2', 1),
        device.review('item-1', 4),
      ];
      const first = await device.sync(db, events);
      expect(first.accepted.map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect(device.library).toEqual([
        { deckId: 'deck', editionId: 'deck.1', access: 'open', from: null },
      ]);
      const again = await device.sync(db, [...events, ...events]);
      expect(again.accepted).toEqual(
        [...first.accepted, ...first.accepted].sort((a, b) => a.seq - b.seq),
      );
      expect(again.digest).toBe(first.digest);
      await expectCardsToBeFolded(db, device.learnerId);
    });

    it('loses nothing of 20 parallel syncs, and numbers them without a gap', async () => {
      const db = open();
      await publishEdition(db, publication());
      const learnerId = await newLearner(db);
      const devices = Array.from(
        { length: 20 },
        (_, i) => new TestDevice(learnerId, `device-${i}`),
      );
      await Promise.all(
        devices.map((device) =>
          device.sync(db, [device.review('item-1'), device.review('item-2', 2)]),
        ),
      );
      const log = await readLog(db, actAs(learnerId));
      expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
      await expectCardsToBeFolded(db, learnerId);
    });

    it('takes the same push in parallel once', async () => {
      const db = open();
      await publishEdition(db, publication());
      const device = await newDevice(db);
      const events = [device.review('item-1'), device.review('item-1', 1)];
      const answers = await Promise.all([1, 2, 3].map(() => device.sync(db, events)));
      expect(new Set(answers.map(({ accepted }) => JSON.stringify(accepted))).size).toBe(1);
      expect(await readLog(db, actAs(device.learnerId))).toHaveLength(2);
    });

    it('tells each of two devices what the other did', async () => {
      const db = open();
      await publishEdition(db, publication());
      const phone = await newDevice(db);
      const laptop = new TestDevice(phone.learnerId, 'laptop', phone.clock - 30_000);
      await phone.sync(db, [phone.review('item-1'), phone.review('item-1', 1)]);
      const answer = await laptop.sync(db, [laptop.review('item-1', 2)]);
      // From the beginning, its own too: a device that lost its copy reads all of it again.
      expect(answer.events.map(({ deviceId }) => deviceId)).toEqual(['phone', 'phone', 'laptop']);
      expect((await laptop.sync(db)).events).toEqual([]);
      const back = await phone.sync(db);
      expect(back.events.map(({ deviceId }) => deviceId)).toEqual(['laptop']);
      expect(back.digest).toBe(answer.digest);
      await expectCardsToBeFolded(db, phone.learnerId);
    });

    it('sends a long log in parts', async () => {
      const db = open();
      await publishEdition(db, publication());
      const phone = await newDevice(db);
      for (let i = 0; i < 6; i++) {
        await phone.sync(
          db,
          Array.from({ length: 200 }, () => phone.review('item-1')),
        );
      }
      const laptop = new TestDevice(phone.learnerId, 'laptop');
      const first = await laptop.sync(db);
      expect([first.events.length, first.more, first.since]).toEqual([1_000, true, 1_000]);
      const second = await laptop.sync(db);
      expect([second.events.length, second.more, second.since]).toEqual([200, false, 1_200]);
    });

    it('undoes, also before the target came, and folds late settings and adoptions', async () => {
      const db = open();
      await publishEdition(db, publication());
      const phone = await newDevice(db);
      const laptop = new TestDevice(phone.learnerId, 'laptop', phone.clock + 1_000);
      const [one, two] = [phone.review('item-1'), phone.review('item-1', 1)];
      await laptop.sync(db, [laptop.event('undo', { undoes: two.id }, { itemId: 'item-1' })]);
      await phone.sync(db, [one]);
      await phone.sync(db, [two]);
      await expectCardsToBeFolded(db, phone.learnerId);
      await laptop.sync(db, [laptop.event('settings', { desiredRetention: 0.8 })]);
      await expectCardsToBeFolded(db, phone.learnerId);
      const weights = Array.from({ length: 21 }, (_, i) => (i === 20 ? 0.2 : 1));
      await phone.sync(db, [phone.event('adopt', { weights, spread: 3 }), phone.review('item-2')]);
      await phone.sync(db, [phone.event('settings', { fuzz: false }), phone.review('item-1')]);
      await expectCardsToBeFolded(db, phone.learnerId);
    });

    it('refolds nothing for a late event of a kind that moves no cards, nor for its undo', async () => {
      const db = open();
      await publishEdition(db, publication());
      const phone = await newDevice(db);
      const laptop = new TestDevice(phone.learnerId, 'laptop', phone.clock - 1e6);
      const cache = async () => {
        const where = { id: phone.learnerId };
        const learner = await db.root.learner.findUniqueOrThrow({ where });
        const { state, settingsSeq, foldVersion, digest } = learner;
        return { state, settingsSeq, foldVersion, digest };
      };
      await phone.sync(db, [phone.event('settings', { newPerDay: 3 }), phone.review('item-1')]);
      const before = await cache();
      const attempt = laptop.event('attempt-finish', { attemptId: 'x' });
      await laptop.sync(db, [attempt]);
      expect(await cache()).toEqual(before);
      await laptop.sync(db, [laptop.event('undo', { undoes: attempt.id })]);
      expect(await cache()).toEqual(before);
      await laptop.sync(db, [laptop.event('settings', { newPerDay: 4 })]);
      expect(await cache()).not.toEqual(before);
      await expectCardsToBeFolded(db, phone.learnerId);
    });

    it('places events by a corrected time that never goes back', async () => {
      const db = open();
      await publishEdition(db, publication());
      const device = await newDevice(db);
      const late = device.review('item-1');
      const { accepted } = await device.sync(db, [late, device.review('item-1', 3, { at: 1_000 })]);
      expect(accepted[1]?.effectiveAt).toBe(accepted[0]?.effectiveAt);
      const future = await device.sync(db, [device.review('item-1', 3, { at: device.clock * 2 })]);
      expect(future.accepted[0]?.effectiveAt).toBe(device.clock + 60_000);
    });

    it('refuses another learner, and one who is gone', async () => {
      const db = open();
      const device = await newDevice(db);
      const other = await newLearner(db);
      await expect(device.sync(db, [], other)).rejects.toThrow(WrongLearnerError);
      await eraseLearner(db, actAs(device.learnerId), device.clock);
      await expect(device.sync(db)).rejects.toThrow(GoneError);
    });

    it('softens cards when an item was given another meaning, and keeps them when it was reworded', async () => {
      const db = open();
      const deckId = 'edited';
      const ids = ['edited-1', 'edited-2'];
      await publishEdition(db, publication({ deckId, items: ids.map((id) => item(id)) }));
      const device = await newDevice(db);
      await device.sync(
        db,
        ids.map((id) => device.review(id, 4)),
      );
      const before = await device.sync(db);
      const reworded = [item('edited-1', { stem: 'And what made the town?' }), item('edited-2')];
      await publishEdition(db, publication({ deckId, items: reworded }));
      await device.sync(db);
      await expectCardsToBeFolded(db, device.learnerId);
      const meant = [reworded[0] as (typeof reworded)[0], item('edited-2', { key: 'The river' })];
      await publishEdition(db, publication({ deckId, items: meant as never }));
      const after = await device.sync(db, [device.review('edited-1', 3, { itemRevision: 2 })]);
      expect(after.digest).not.toBe(before.digest);
      await expectCardsToBeFolded(db, device.learnerId);
      await device.sync(db, [device.review('edited-2', 3, { itemRevision: 1 })]);
      await expectCardsToBeFolded(db, device.learnerId);
    });
  });
}
