import { endsAs } from '#core/essay/sentence-end.ts';
import { words } from '#core/essay/words.ts';
import { GAP } from '#core/item/common.ts';
import type { Item } from '#core/item/item.ts';
import { makingOf } from '#core/item/making.ts';
import { itemRule, type Rule } from './rule.ts';

const MAX_WORDS = 35;
const YES_NO =
  /^(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may|might)\b/i;
const PASSAGE =
  /\b(according to|in|from|as stated in|mentioned in) (the|this) (passage|text|essay|paragraph|excerpt|reading)\b/i;
const TIME = /\b(today|nowadays|currently|at present|recently|these days)\b/i;

const gapsIn = (stem: string) => stem.split(GAP).length - 1;

/** The clause that asks: what stands after opening phrases such as "In the author's view,". */
const asking = (stem: string) => stem.replace(/^[^?]*?,\s+(?=\S+(?:\s+\S+){3,}\?$)/, '');

const asksYesOrNo = ({ kind, stem }: Item) =>
  !makingOf(kind).form.isJudgement &&
  stem.trim().endsWith('?') &&
  (YES_NO.test(stem) || YES_NO.test(asking(stem)));

export const STEM_RULES: Rule[] = [
  itemRule(
    {
      id: 'stem-length',
      bound: `a stem has at most ${MAX_WORDS} words`,
      mend: 'Cut what is not needed to understand the question.',
    },
    ({ stem }) => words(stem).length > MAX_WORDS && `${words(stem).length} words`,
  ),
  itemRule(
    {
      id: 'stem-empty',
      bound: 'a stem says something',
      mend: 'Write the question.',
    },
    ({ kind, stem }) => {
      const least = makingOf(kind).form.isName ? 1 : 3;
      return words(stem.replaceAll(GAP, '')).length < least && `fewer than ${least} words`;
    },
  ),
  itemRule(
    {
      id: 'blank-opening',
      bound: 'a stem does not open with its gap',
      mend: 'Turn the sentence, so that its beginning says what is asked for.',
    },
    ({ stem }) => stem.trim().startsWith(GAP) && 'the stem opens with the gap',
  ),
  itemRule(
    {
      id: 'yes-no',
      bound: 'only a true-false item is answered by yes or no',
      mend: 'Ask what, why or how.',
    },
    (item) => asksYesOrNo(item) && 'the stem can be answered by yes or no',
  ),
  itemRule(
    {
      id: 'passage-named',
      bound: 'a stem stands without the page',
      mend: 'Name the author, or ask for the thing itself.',
    },
    ({ stem }) => {
      const found = PASSAGE.exec(stem);
      return found && `“${found[0]}”`;
    },
  ),
  itemRule(
    {
      id: 'time-named',
      bound: 'the author’s time is named',
      mend: 'Write the year instead.',
    },
    ({ stem }) => {
      const found = TIME.exec(stem);
      return found && `“${found[0]}” will be read as the learner’s own time`;
    },
  ),
  itemRule(
    {
      id: 'one-blank',
      bound: 'a cloze has one gap, the other kinds at most one',
      mend: 'Leave the one gap that matters most.',
    },
    ({ kind, stem }) => {
      const gaps = gapsIn(stem);
      const [least, most] = makingOf(kind).form.gaps;
      return (gaps < least || gaps > most) && `${gaps} gaps`;
    },
  ),
  itemRule(
    {
      id: 'stem-whole',
      bound: 'a stem is a whole question, or a sentence with one gap',
      mend: 'End the question with a question mark, or the sentence with a full stop.',
    },
    ({ kind, stem }) => {
      if (makingOf(kind).form.isName) return false;
      const wanted = gapsIn(stem) > 0 ? (['statement'] as const) : makingOf(kind).form.ends;
      return (
        !wanted.some((what) => endsAs(stem, what)) && `it ends with “${stem.trim().slice(-1)}”`
      );
    },
  ),
];
