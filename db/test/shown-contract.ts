import { describe, expect, it } from 'vitest';
import { actAs } from '#core/access/act-as.ts';
import type { Edition } from '#core/deck/edition.ts';
import type { Essay, EssayText, Shows } from '#core/essay/essay.ts';
import { exportLearner } from '#db/account/export.ts';
import { essayOf, newestEdition, publish, readEdition, readText } from '#db/content/edition.ts';
import { unpacked } from '#db/content/packed.ts';
import { listReports } from '#db/course/insight/report.ts';
import type { Database } from '#db/engine/client.ts';
import { newLearner } from './contract.ts';
import { NOW, publication } from './deck.ts';
import { ownDeck } from './own-deck.ts';

const CITED = 'Trade made the town.';
let made = 0;

/** A text that no other deck has, and the word of it that stands in nothing that is asked. */
function ownText() {
  made += 1;
  const uncited = `Nile${made}`;
  const text = `${CITED} The ${uncited} made trade.`;
  const passages = [{ ordinal: 0, start: 0, end: text.length }];
  const sections = [{ id: 'town', title: 'The town', start: 0, end: text.length }];
  const essay: Essay = { title: 'The town', lang: 'en', dir: 'ltr', text, sections, passages };
  return { essay, uncited };
}

/** What an edition holds is what its learners may see. */
export function shownContract(open: () => Database): void {
  describe('what is shown of a text', () => {
    it('is all that is in any byte, and less of it takes back what was more', async () => {
      const db = open();
      const { deckId, owner, phone, student, named, join, itemId, courseId } = await ownDeck(db);
      await join();
      const { essay, uncited } = ownText();
      const items = [named('a'), named('b')];
      const publishing = (shows: Shows) =>
        publish(db, publication({ deckId, owner, open: false, essay, shows, items }));
      const seen = async ({ id, essay }: Edition, actor = student) => {
        const edition = await readEdition(db, actor, id, NOW);
        const text = await readText(db, actor, essay.textId, NOW);
        return {
          edition: edition && (await unpacked<Edition>(edition)),
          text: text && (await unpacked<EssayText>(text)),
        };
      };
      const { edition: whole } = await publishing('whole');
      await phone.sync(db, [phone.review(itemId)]);
      expect(phone.library[0]).not.toHaveProperty('unseenTo');
      expect(JSON.stringify(await seen(whole))).toContain(uncited);

      const { edition: cited, changes } = await publishing('cited');
      // Nothing that is asked has changed, so no memory is touched.
      expect([...changes.values()]).toEqual(['same', 'same']);
      expect(await seen(whole)).toEqual({ edition: null, text: null });
      expect(await seen(whole, owner)).toEqual({ edition: null, text: null });
      const less = await seen(cited);
      expect(less.text?.text).toBe(CITED);
      expect(less.edition?.items[0]?.evidence.quote).toBe(CITED);
      await phone.sync(db);
      expect(phone.library[0]).toMatchObject({ editionId: `${deckId}.3`, unseenTo: 2 });
      const given: unknown[] = [less, phone.library, await exportLearner(db, student, NOW)];
      given.push(await essayOf(db, await newestEdition(db, deckId)));
      expect(JSON.stringify(given)).not.toContain(uncited);

      const { edition: paged } = await publishing('pages');
      expect(await seen(cited)).toEqual({ edition: null, text: null });
      const none = await seen(paged);
      expect(none.text?.text).toBe('…');
      expect(JSON.stringify(none)).not.toContain(CITED);

      await phone.sync(db, [phone.event('report', { text: 'Odd.' }, { itemId })]);
      const reports = await listReports(db, owner, courseId, NOW);
      expect(reports).toMatchObject([{ shows: 'pages', text: 'Odd.' }]);
      expect(JSON.stringify(reports)).not.toContain(CITED);

      const { edition: again } = await publishing('whole');
      expect((await seen(again)).text?.text).toContain(uncited);
      expect((await seen(whole)).text?.text).toContain(uncited);
      await phone.sync(db);
      expect(phone.library[0]).not.toHaveProperty('unseenTo');
    });

    it('is the same text for two decks, and each says who may read it', async () => {
      const db = open();
      const [first, second] = [await ownDeck(db), await ownDeck(db)];
      await second.join();
      const { essay } = ownText();
      const show = async ({ owner, deckId, named }: typeof first, shows: Shows) =>
        publish(db, publication({ deckId, owner, open: false, essay, shows, items: [named('a')] }));
      const { textId } = (await show(first, 'whole')).edition.essay;
      await show(second, 'whole');
      await show(first, 'cited');
      // The whole text is the second deck's too, which shows it: to its own learners.
      expect(await readText(db, second.student, textId, NOW)).not.toBeNull();
      expect(await readText(db, first.owner, textId, NOW)).toBeNull();
      const nobody = actAs(await newLearner(db));
      expect(await readText(db, nobody, textId, NOW)).toBeNull();
    });
  });
}
