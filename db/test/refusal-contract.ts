import { describe, expect, it } from 'vitest';
import { publishEdition } from '#db/content/edition.ts';
import type { Database } from '#db/engine/client.ts';
import { expectCardsToBeFolded, newDevice } from './contract.ts';
import { item, publication } from './deck.ts';
import { TestDevice } from './device.ts';

const codes = (refused: { code: string; final: boolean }[]) =>
  refused.map(({ code, final }) => `${code}${final ? '!' : ''}`);

/** What a sync must refuse, and how. */
export function refusalContract(open: () => Database): void {
  describe('refusals', () => {
    it('lets one bad event refuse itself only, records it and answers the same again', async () => {
      const db = open();
      await publishEdition(db, publication());
      const device = await newDevice(db);
      const events = [
        device.review('item-1'),
        device.review('item-1', 3, { payload: { rating: 7, source: 'study' } }),
        device.review('no-such-item'),
        device.review('item-2'),
      ];
      const first = await device.sync(db, events);
      expect(codes(first.refused)).toEqual(['malformed!', 'unknown-item!']);
      expect(first.accepted.map(({ id }) => id)).toEqual([events[0]?.id, events[3]?.id]);
      const again = await device.sync(db, events);
      expect(again.refused).toEqual(first.refused);
      expect(again.accepted).toEqual(first.accepted);
      const { learnerId } = device;
      expect(await db.root.refusedEvent.count({ where: { learnerId } })).toBe(2);
      const next = await device.sync(db, [device.review('item-2')]);
      expect(next.refused).toEqual([]);
      await expectCardsToBeFolded(db, learnerId);
    });

    it('waits for a missing counter, and takes 1 as the first', async () => {
      const db = open();
      await publishEdition(db, publication());
      const device = await newDevice(db);
      const [one, two, three] = [1, 2, 3].map(() => device.review('item-1'));
      const early = await device.sync(db, [two, three]);
      expect(codes(early.refused)).toEqual(['gap', 'gap']);
      const whole = await device.sync(db, [three, two, one]);
      expect(whole.accepted.map(({ id }) => id)).toEqual([one?.id, two?.id, three?.id]);
      const other = new TestDevice(device.learnerId, 'counts-from-0');
      other.counter = -1;
      const answer = await other.sync(db, [other.review('item-1'), other.review('item-1')]);
      // What cannot be read takes the next counter.
      expect(codes(answer.refused)).toEqual(['malformed!', 'counter-used']);
    });

    it('refuses a stolen id and a reused counter, and goes on', async () => {
      const db = open();
      await publishEdition(db, publication());
      const phone = await newDevice(db);
      const mine = phone.review('item-1');
      await phone.sync(db, [mine]);
      const thief = new TestDevice(phone.learnerId, 'thief');
      const stolen = thief.review('item-1', 1, { id: mine.id });
      for (let i = 0; i < 2; i++) {
        expect(codes((await thief.sync(db, [stolen])).refused)).toEqual(['conflict!']);
      }
      expect((await thief.sync(db, [thief.review('item-1')])).refused).toEqual([]);
      expect((await phone.sync(db, [mine])).accepted).toHaveLength(1);
      const reused = { ...phone.review('item-1'), counter: 1 };
      phone.counter -= 1;
      const again = { ...reused, id: 'other' };
      expect(codes((await phone.sync(db, [again])).refused)).toEqual(['counter-used']);
      const renewed = new TestDevice(phone.learnerId, 'phone-renewed');
      const moved = { ...again, deviceId: renewed.deviceId, counter: 1 };
      expect((await renewed.sync(db, [moved])).accepted).toHaveLength(1);
      expect((await phone.sync(db, [phone.review('item-1')])).refused).toEqual([]);
    });

    it('knows an event again that comes under another device and counter', async () => {
      const db = open();
      await publishEdition(db, publication());
      const phone = await newDevice(db);
      const event = phone.review('item-1');
      const [first] = (await phone.sync(db, [event])).accepted;
      const renewed = new TestDevice(phone.learnerId, 'renewed');
      const moved = { ...event, deviceId: renewed.deviceId, counter: ++renewed.counter };
      const answer = await renewed.sync(db, [moved, renewed.review('item-1')]);
      expect(answer.refused).toEqual([]);
      expect(answer.accepted[0]).toEqual(first);
      expect(await db.root.event.count({ where: { learnerId: phone.learnerId } })).toBe(2);
    });

    it("refuses another device's event", async () => {
      const db = open();
      await publishEdition(db, publication());
      const device = await newDevice(db);
      const foreign = new TestDevice(device.learnerId, 'foreign').review('item-1');
      const answer = await device.sync(db, [foreign, device.review('item-1')]);
      expect(codes(answer.refused)).toEqual(['wrong-device!']);
      expect(answer.accepted).toHaveLength(1);
    });

    it('answers garbage, text that no database holds, and goes on after it', async () => {
      const db = open();
      await publishEdition(db, publication());
      const device = await newDevice(db);
      const good = device.review('item-1');
      device.counter += 1;
      const nul = device.event('note', { text: 'a\0b' }, { itemId: 'item-1' });
      const half = device.event('note', { text: 'a\ud800b' }, { itemId: 'item-1' });
      const garbage = [null, 7, 'x', [], { id: 'half-read', counter: 'x' }];
      const batch = [good, garbage[4], nul, half, device.review('item-1')];
      const first = await device.sync(db, batch);
      expect(codes(first.refused)).toEqual(['malformed!', 'malformed!', 'malformed!']);
      expect(first.accepted).toHaveLength(2);
      expect((await device.sync(db, batch)).refused).toEqual(first.refused);
      const rest = await device.sync(db, garbage.slice(0, 4));
      expect(rest.refused.map(({ id }) => id)).toEqual(['#0', '#1', '#2', '#3']);
      device.counter += 4;
      expect((await device.sync(db, [device.review('item-1')])).refused).toEqual([]);
    });

    it('takes and relays kinds that it does not know', async () => {
      const db = open();
      const device = await newDevice(db);
      const event = {
        ...device.review('item-of-tomorrow'),
        kind: 'ponder',
        payload: { deep: [1] },
      };
      expect((await device.sync(db, [event])).accepted).toHaveLength(1);
      const laptop = new TestDevice(device.learnerId, 'laptop');
      expect((await laptop.sync(db)).events[0]).toMatchObject(event);
      await expectCardsToBeFolded(db, device.learnerId);
    });

    it('checks each event by itself: one of an unknown kind opens no door for the others', async () => {
      const db = open();
      const deckId = 'shut';
      await publishEdition(db, publication({ deckId, open: false, items: [item('shut-1')] }));
      const device = await newDevice(db);
      const strange = { ...device.review('shut-1'), kind: 'something-new' };
      const answer = await device.sync(db, [strange, device.review('shut-1')]);
      expect(answer.accepted.map(({ id }) => id)).toEqual([strange.id]);
      expect(codes(answer.refused)).toEqual(['never-granted!']);
    });
  });
}
