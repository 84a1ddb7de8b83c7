import { describe, expect, it } from 'vitest';
import { actAs } from '#core/access/act-as.ts';
import { accessTo, mayAnswer, mayStudy } from '#core/access/deck-access.ts';
import { DAY } from '#core/time/study-day.ts';
import { deskOf, foundDecks } from '#db/content/desk.ts';
import { readEdition } from '#db/content/edition.ts';
import { readItemFacts } from '#db/content/item-facts.ts';
import { createCourse } from '#db/course/class/course.ts';
import { renewCode } from '#db/course/join/code.ts';
import { joinCourse } from '#db/course/join/join.ts';
import type { Database } from '#db/engine/client.ts';
import { newCode, TERMS } from './class.ts';
import { newDevice, newLearner } from './contract.ts';
import { NOW } from './deck.ts';

const at = [null, NOW] as const;
const face = { lang: 'en', dir: 'ltr', title: 'T' };
const LATER = NOW + DAY;

/** How a learner may have been let in once. */
const GRANTS = [
  null,
  { by: 'class', endedAt: null, answered: false },
  { by: 'class', endedAt: null, answered: true },
  { by: 'class', endedAt: NOW, answered: true },
  { by: 'owner', endedAt: null, answered: false },
] as const;

/** A class with a learner as its student and another as its instructor, and both as devices know them. */
async function classOf(db: Database) {
  const me = await newDevice(db);
  const other = await newLearner(db);
  const owner = actAs(await newLearner(db));
  const made = { title: 'Class', timeZone: 'UTC', ownerName: 'Long', now: NOW };
  const [students, staff] = [newCode(), newCode()];
  const courseId = await createCourse(db, owner, { ...made, code: students });
  const open = { code: staff, role: 'instructor', groupId: null, now: NOW } as const;
  await renewCode(db, owner, courseId, open);
  const enter = (learnerId: string, code: string) =>
    joinCourse(db, actAs(learnerId), { code, name: 'N', number: null, now: NOW });
  await enter(other, staff);
  await enter(me.learnerId, students);
  return { me: me.learnerId, other, courseId };
}

/** Every combination of facts that access depends on, each on a deck of its own. */
async function everyDeck(db: Database) {
  const { me, other, courseId } = await classOf(db);
  const essay = { ...face, id: 'facts', text: '', outline: '{}', createdAt: NOW };
  await db.root.essay.create({ data: essay });
  const decks = [];
  for (const ownerId of [null, me, other])
    for (const openedAt of at)
      for (const closedAt of at)
        for (const deletedAt of at)
          for (const grant of GRANTS)
            for (const opensAt of [null, NOW, LATER])
              decks.push({ ownerId, openedAt, closedAt, deletedAt, grant, opensAt });
  const named = decks.map((deck, index) => ({
    ...deck,
    id: `facts-${String(index).padStart(3, '0')}`,
  }));
  await db.root.deck.createMany({
    data: named.map(({ id, ownerId, openedAt, closedAt, deletedAt }) => ({
      ...{ ...face, id, ownerId, openedAt, closedAt, deletedAt, createdAt: NOW },
      ...{ essayId: 'facts', description: '' },
    })),
  });
  await db.root.edition.createMany({
    data: named.map(({ id: deckId }) => ({
      ...{ ...face, id: `${deckId}.1`, deckId, number: 1, publishedAt: NOW, contentHash: '' },
      ...{ cards: 1, points: 1, words: 1, content: new Uint8Array(), textId: '' },
    })),
  });
  await db.root.item.createMany({
    data: named.map(({ id: deckId }) => ({
      ...{ id: `${deckId}-item`, deckId, claimId: 'c', lang: 'en', dir: 'ltr' },
      ...{ kind: 'recall', role: 'card', stem: '', body: '{}' },
    })),
  });
  const granted = named.filter(({ grant }) => grant !== null);
  await db.root.deckGrant.createMany({
    data: granted.map(({ id: deckId, grant }) => ({
      ...{ learnerId: me, deckId, by: grant?.by ?? '', grantedAt: NOW },
      endedAt: grant?.endedAt ?? null,
    })),
  });
  const answered = named.filter(({ grant }) => grant?.answered);
  await db.root.event.createMany({
    data: answered.map(({ id }, index) => ({
      ...{ learnerId: me, id: `v-${id}`, v: 1, kind: 'review', deviceId: 'd', counter: index + 1 },
      ...{ seq: index + 1, itemId: `${id}-item`, at: NOW, offsetMinutes: 0, dayStartsAt: 4 },
      ...{ receivedAt: NOW, effectiveAt: NOW, payload: '{}' },
    })),
  });
  const asked = named.filter(({ opensAt }) => opensAt !== null);
  await db.root.assignment.createMany({
    data: asked.map(({ id, opensAt }) => ({
      ...{ ...TERMS, id: `given-${id}`, courseId, deckId: id, createdAt: NOW },
      opensAt: opensAt ?? NOW,
    })),
  });
  return {
    me,
    decks: named.map(({ id, grant, opensAt, ...facts }) => {
      const isOpen = facts.openedAt !== null && facts.closedAt === null;
      const askedFrom = isOpen || facts.ownerId === other ? opensAt : null;
      const isKept =
        grant !== null && grant.endedAt === null && (grant.answered || grant.by === 'owner');
      const own = { ...facts, askedFrom, grantedAt: grant ? NOW : null, isKept };
      return { id, own, access: accessTo(own, me, NOW) };
    }),
  };
}

/** That every read says of a deck what the one rule says. */
export function accessContract(open: () => Database): void {
  describe('access', () => {
    it('is the same rule on the desk, among what is found, for editions and for answers, whatever the facts', async () => {
      const db = open();
      const { me, decks } = await everyDeck(db);
      expect(new Set(decks.map(({ access }) => access)).size).toBe(4);
      // First of all: a desk that is told is a letting in.
      for (const { id, access } of decks) {
        const edition = await readEdition(db, actAs(me), `${id}.1`, NOW);
        expect([id, edition !== null]).toEqual([id, mayStudy(access)]);
      }
      const here = { deviceId: 'd', counter: 1, id: 'x' };
      const up = Object.fromEntries(decks.map(({ id }) => [id, { on: true, at: here }]));
      const away = Object.fromEntries(decks.map(({ id }) => [id, { on: false, at: here }]));
      const all = new Map((await deskOf(db, me, up, NOW)).map((entry) => [entry.deckId, entry]));
      const left = new Set((await deskOf(db, me, away, NOW)).map(({ deckId }) => deckId));
      const found = await allFound(db, me, [...left]);
      const ids = decks.map(({ id }) => `${id}-item`);
      const { refusals } = await readItemFacts(db, me, ids);
      for (const { id, own, access } of decks) {
        const isComing = own.askedFrom !== null && own.deletedAt === null && !mayStudy(access);
        const entry = all.get(id);
        expect([id, entry?.access, entry?.from]).toEqual(
          mayStudy(access)
            ? [id, access, null]
            : isComing
              ? [id, 'granted', own.askedFrom]
              : [id, undefined, undefined],
        );
        // What a class asks is on the desk although it was put away: until when, its dates say.
        expect([id, left.has(id)]).toEqual([id, own.askedFrom !== null && own.deletedAt === null]);
        expect([id, found.has(id)]).toEqual([id, mayStudy(access) && own.askedFrom === null]);
        expect(refusals.get(`${id}-item`)).toBe(mayAnswer(access) ? undefined : 'never-granted');
      }
    });
  });
}

/** Every deck of all pages. */
async function allFound(db: Database, me: string, desk: string[]): Promise<Set<string>> {
  const found = new Set<string>();
  let after: string | null = null;
  do {
    const page = await foundDecks(db, actAs(me), desk, after, NOW);
    for (const { deckId } of page.decks) found.add(deckId);
    after = page.after;
  } while (after !== null);
  return found;
}
