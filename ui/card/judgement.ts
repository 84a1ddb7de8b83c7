import { suggestRating } from '#core/answer/grade.ts';
import { answeringOf, type Item } from '#core/item/item.ts';
import type { Rating } from '#core/memory/event.ts';
import { askedBy, type Face } from '#core/study/face.ts';
import type { TakenBack } from '#core/study/turn.ts';
import type { GivenAnswer } from './card-view.ts';
import { cardText } from './text.ts';

/** Judges what was answered, where the program can, in the language of the deck. An empty answer stands for "Don't know". */
export function giveAnswer(item: Item, answer: string, lang: string): GivenAnswer {
  return { answer, grade: answeringOf(item).grade(item, answer, lang) };
}

/** The answer that Undo brought back, judged as it was, the learner's last word included. */
export function giveAgain(item: Item, { answer, correct }: TakenBack, lang: string): GivenAnswer {
  const given = giveAnswer(item, answer, lang);
  return correct && given.grade?.correct === false ? overrule(given) : given;
}

/** The learner says that the answer was right, whatever the program thinks. */
export function overrule(given: GivenAnswer): GivenAnswer {
  const { grade } = given;
  if (!grade) return given;
  return { ...given, overruled: true, grade: { ...grade, correct: true, close: false } };
}

/**
 * The rating to offer first: from the judgement, or from the points ticked of those that were `asked`: all Good, more than half Hard, half or
 * fewer Again. Null where neither can tell.
 */
export function suggestion(
  item: Item,
  { grade }: GivenAnswer,
  ticked: ReadonlySet<number>,
  asked: readonly number[] = allPoints(item),
): Rating | null {
  if (grade) return suggestRating(grade);
  if (asked.length === 0 || ticked.size === 0) return null;
  if (ticked.size === asked.length) return 3;
  return ticked.size * 2 > asked.length ? 2 : 1;
}

const allPoints = (item: Item) =>
  answeringOf(item)
    .points(item)
    .map((_, place) => place);

/** The answer as it goes into the log: with the points that the learner ticked, where it has some. */
export function withPoints(
  item: Item,
  face: Face,
  given: GivenAnswer,
  ticked: ReadonlySet<number>,
): GivenAnswer {
  const asked = askedBy(face, allPoints(item).length);
  if (asked.length === 0) return given;
  const had = asked.filter((place) => ticked.has(place));
  return { ...given, points: { asked, had }, face: face.kind };
}

/** The ticked key points after one was ticked, or its tick taken back. */
export function toggled(
  ticked: ReadonlySet<number>,
  point: number,
  on: boolean,
): ReadonlySet<number> {
  const next = new Set(ticked);
  if (on) next.add(point);
  else next.delete(point);
  return next;
}

/** The judgement: in a word or two, and how it went. */
export interface Verdict {
  words: string;
  tone: 'right' | 'nearly' | 'wrong' | 'told';
}

/** Null where only the learner can judge. */
export function verdictOf({ answer, grade, overruled }: GivenAnswer): Verdict | null {
  if (!grade) return null;
  if (overruled) return { words: cardText.overruled, tone: 'right' };
  if (grade.correct) return { words: grade.close ? cardText.slip : cardText.right, tone: 'right' };
  if (answer.trim() === '') return { words: cardText.notKnown, tone: 'told' };
  return grade.close
    ? { words: cardText.nearly, tone: 'nearly' }
    : { words: cardText.wrong, tone: 'wrong' };
}
