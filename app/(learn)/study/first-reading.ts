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

/** A study view; where the first section is read whose words the page has brought along, with these. */
export function withFirstWords(view: StudyView, deck: ShippedDeck | undefined): StudyView {
  if (view.kind !== 'reading' || !deck) return view;
  const { section, part, text, passages } = deck.first;
  const { essay, ...reading } = view.reading;
  const isFirst =
    essay.title === deck.title &&
    reading.section.id === section.id &&
    reading.part.start === part.start;
  return isFirst ? { ...view, reading: { ...reading, essay, words: { text, passages } } } : view;
}
