import { essayText } from '#ui/essay/text.ts';
import type { StudyView } from '#ui/study/study-view.ts';
import type { ShippedDeck } from '../shipped-deck.ts';

/** The first section of a deck that is not here yet, as the study screen shows what is to be read. */
export function firstReading({ title, source, lang, dir, first }: ShippedDeck): StudyView {
  const { section, part, text, passages, seconds, cards } = first;
  const essay = { title, lang, dir, text, passages, sections: [section] };
  const retold = essayText.retold(source, undefined);
  return {
    kind: 'reading',
    reading: { essay, section, part, seconds, cards, retold },
    ...{ present: '', isFirst: true, isBeginning: true },
  };
}
