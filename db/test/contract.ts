import { expect } from 'vitest';
import { actAs } from '#core/access/act-as.ts';
import { digestOf } from '#core/memory/digest.ts';
import { fold } from '#core/memory/fold.ts';
import { readRevisions } from '#db/content/item-facts.ts';
import type { Database } from '#db/engine/client.ts';
import { createGuest } from '#db/learner/guest.ts';
import { cardsOf } from '#db/log/cards.ts';
import { readLog } from '#db/log/events.ts';
import { workOnce } from '#server/job/work.ts';
import { NOW } from './deck.ts';
import { TestDevice } from './device.ts';

let made = 0;

export async function newLearner(db: Database): Promise<string> {
  return createGuest(db, `hash-${++made}-${Math.random()}`, NOW);
}

export async function newDevice(db: Database, deviceId = 'phone'): Promise<TestDevice> {
  return new TestDevice(await newLearner(db), deviceId);
}

/** Does all work that waits and is due. */
export async function doWaiting(db: Database): Promise<void> {
  const working = { signal: new AbortController().signal, now: () => NOW, say: () => {} };
  while (await workOnce(db, working));
}

/** Invariant 1: the cached cards are the fold of the stored events, and the digest is theirs. */
export async function expectCardsToBeFolded(db: Database, learnerId: string): Promise<void> {
  const log = await readLog(db, actAs(learnerId));
  const itemIds = [...new Set(log.flatMap(({ itemId }) => itemId ?? []))];
  const { cards } = fold(log, await readRevisions(db.sql, itemIds));
  const cached = await cardsOf(db, actAs(learnerId));
  expect(Object.fromEntries(cached)).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(cards))));
  const { digest } = await db.root.learner.findUniqueOrThrow({ where: { id: learnerId } });
  expect(digest || digestOf([])).toBe(digestOf(cards.values()));
}
