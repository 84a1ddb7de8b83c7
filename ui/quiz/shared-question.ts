import type { EditionItem } from '#core/deck/edition.ts';
import { answeringOf } from '#core/item/item.ts';
import { cardKindOf } from '#ui/card/card-kinds.ts';
import { LETTERS } from '#ui/card/kind/option-list.tsx';

/** A question for many eyes, on a wall or on paper: in the deck's words, with nothing of any learner. */
export interface SharedQuestion {
  item: EditionItem;
  options: readonly string[];
  /** The answer, with the letter of its option where it is one. */
  answer: string;
  /** So many lines are left to write on. */
  lines: number;
}

const ONE_LINE = 1;
const OWN_WORDS = 5;

/** The questions of a quiz as they are shown to a room. The seed shuffles their options. */
export function sharedQuestions(items: readonly EditionItem[], seed: number): SharedQuestion[] {
  return items.map((item) => {
    const answering = answeringOf(item);
    const options = answering.options(item, seed);
    const at = options.indexOf(item.key);
    const words = cardKindOf(item).keyWords(item);
    const lines = answering.points(item).length > 0 ? OWN_WORDS : ONE_LINE;
    return {
      ...{ item, options, lines: options.length > 0 ? 0 : lines },
      answer: at >= 0 ? `${LETTERS[at]}. ${words}` : words,
    };
  });
}
