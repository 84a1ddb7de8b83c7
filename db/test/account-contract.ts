import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { actAs } from '#core/access/act-as.ts';
import { bindGuest, learnerOfUser } from '#db/account/account.ts';
import { eraseLearner } from '#db/account/erase.ts';
import { exportLearner } from '#db/account/export.ts';
import { consumeCode, holderOfCode, renewRecoveryCode } from '#db/account/recovery.ts';
import { publishEdition } from '#db/content/edition.ts';
import type { Database } from '#db/engine/client.ts';
import { createGuest, findByGuestKey } from '#db/learner/guest.ts';
import { readLog } from '#db/log/events.ts';
import { syncLearner } from '#db/log/sync.ts';
import { instanceSecret } from '#db/schema/instance.ts';
import { expectCardsToBeFolded, newDevice } from './contract.ts';
import { NOW, publication } from './deck.ts';
import type { TestDevice } from './device.ts';

async function newUser(db: Database): Promise<string> {
  const id = randomUUID();
  await db.root.user.create({ data: { id, name: 'Ada', email: `${id}@example.org` } });
  return id;
}

/** As a guest's device syncs whose key may only push. */
function push(db: Database, device: TestDevice, events: unknown[], learnerId = device.learnerId) {
  return syncLearner(db, {
    actor: actAs(learnerId),
    mayOnlyPush: true,
    receivedAt: device.clock + 60_000,
    request: {
      ...{ learnerId: device.learnerId, deviceId: device.deviceId, epoch: '', since: 0 },
      ...{ seen: '', heard: 0 },
      ...{ sentAt: device.clock + 60_000, events },
    },
  });
}

/** Accounts, and what becomes of a guest who gets one. */
export function accountContract(open: () => Database): void {
  describe('accounts', () => {
    it('makes one learner of a user, however many ask at once', async () => {
      const db = open();
      const user = await newUser(db);
      const asked = Array.from({ length: 8 }, () => learnerOfUser(db, user, NOW));
      expect(new Set(await Promise.all(asked)).size).toBe(1);
    });

    it('adopts the guest of a new account, whole, and ends every key of the guest', async () => {
      const db = open();
      await publishEdition(db, publication());
      const key = randomUUID();
      const guest = await createGuest(db, key, NOW);
      const user = await newUser(db);
      const bound = await Promise.all([1, 2, 3].map(() => bindGuest(db, user, guest, NOW)));
      expect(bound).toEqual([guest, guest, guest]);
      expect(await learnerOfUser(db, user, NOW)).toBe(guest);
      expect(await findByGuestKey(db, key)).toEqual({ learnerId: guest, mayOnlyPush: true });
    });

    it('merges a second guest, and two who come at once', async () => {
      const db = open();
      await publishEdition(db, publication());
      const guests = [await newDevice(db, 'one'), await newDevice(db, 'two')];
      for (const guest of guests) await guest.sync(db, [guest.review('item-1')]);
      const user = await newUser(db);
      const bound = await Promise.all(
        guests.map(({ learnerId }) => bindGuest(db, user, learnerId, NOW)),
      );
      expect(new Set(bound).size).toBe(1);
      const account = bound[0] ?? '';
      expect(await readLog(db, actAs(account))).toHaveLength(2);
      await expectCardsToBeFolded(db, account);
    });

    it('gives no guest to a second user', async () => {
      const db = open();
      const guest = await newDevice(db, 'phone');
      const [first, second] = [await newUser(db), await newUser(db)];
      await bindGuest(db, first, guest.learnerId, NOW);
      const other = await bindGuest(db, second, guest.learnerId, NOW);
      expect(other).not.toBe(guest.learnerId);
      expect(await learnerOfUser(db, first, NOW)).toBe(guest.learnerId);
    });

    it('takes what another device of an adopted guest did, and tells it nothing', async () => {
      const db = open();
      await publishEdition(db, publication());
      const phone = await newDevice(db, 'phone');
      await phone.sync(db, [phone.review('item-1')]);
      await bindGuest(db, await newUser(db), phone.learnerId, NOW);
      const answer = await push(db, phone, [phone.review('item-2')]);
      expect(answer).toMatchObject({ moved: 'signed-out', events: [], digest: '' });
      expect(answer.accepted).toHaveLength(1);
      const own = await phone.sync(db);
      expect(own.moved).toBeUndefined();
      expect(await readLog(db, actAs(phone.learnerId))).toHaveLength(2);
    });

    it('says of a merged guest whether the account’s session is here', async () => {
      const db = open();
      await publishEdition(db, publication());
      const user = await newUser(db);
      const account = await learnerOfUser(db, user, NOW);
      const guest = await newDevice(db, 'phone');
      await bindGuest(db, user, guest.learnerId, NOW);
      expect(await push(db, guest, [guest.review('item-1')])).toMatchObject({
        moved: 'signed-out',
        events: [],
      });
      const signedIn = await guest.sync(db, [guest.review('item-2')], account);
      expect(signedIn).toMatchObject({ moved: 'signed-in', events: [] });
      expect(JSON.stringify(signedIn)).not.toContain(account);
      expect(await readLog(db, actAs(account))).toHaveLength(2);
    });

    it('erases the account with every guest who became part of it', async () => {
      const db = open();
      await publishEdition(db, publication());
      const user = await newUser(db);
      const account = await learnerOfUser(db, user, NOW);
      const guest = await newDevice(db, 'phone');
      await guest.sync(db, [guest.event('settings', { newPerDay: 3 }), guest.review('item-1')]);
      await db.root.session.create({
        data: { id: randomUUID(), userId: user, token: randomUUID(), expiresAt: new Date(NOW) },
      });
      await bindGuest(db, user, guest.learnerId, NOW);
      const kept = await exportLearner(db, actAs(account), NOW);
      expect(kept.account).toMatchObject({
        name: 'Ada',
        signedIn: [{ until: expect.any(String) }],
      });
      await eraseLearner(db, actAs(account), NOW);
      expect(await db.root.user.count({ where: { id: user } })).toBe(0);
      expect(await db.root.session.count({ where: { userId: user } })).toBe(0);
      for (const learnerId of [account, guest.learnerId]) {
        expect(await db.root.event.count({ where: { learnerId } })).toBe(0);
        const { erasedAt } = await db.root.learner.findUniqueOrThrow({ where: { id: learnerId } });
        expect(erasedAt).toBe(NOW);
      }
    });

    it('holds one recovery code of a learner, used up once', async () => {
      const db = open();
      const { learnerId } = await newDevice(db);
      const [first, second] = [randomUUID(), randomUUID()];
      await renewRecoveryCode(db, actAs(learnerId), first, NOW);
      await renewRecoveryCode(db, actAs(learnerId), second, NOW);
      expect(await holderOfCode(db, first)).toBeNull();
      expect(await holderOfCode(db, second)).toEqual({ learnerId, userId: null });
      const used = await Promise.all([1, 2, 3].map(() => consumeCode(db, second)));
      expect(used.filter(Boolean)).toHaveLength(1);
    });

    it('ends a guest’s recovery code with the account', async () => {
      const db = open();
      const { learnerId } = await newDevice(db);
      const code = randomUUID();
      await renewRecoveryCode(db, actAs(learnerId), code, NOW);
      await bindGuest(db, await newUser(db), learnerId, NOW);
      expect(await holderOfCode(db, code)).toBeNull();
    });

    it('has one secret, whoever asks first', async () => {
      const db = open();
      const secrets = await Promise.all([1, 2, 3, 4].map(() => instanceSecret(db)));
      expect(new Set(secrets).size).toBe(1);
      expect(secrets[0]).toMatch(/^[\w-]{43}$/);
    });
  });
}
