import { useState } from 'react';
import { answeringOf } from '#core/item/item.ts';
import { inOwnWords } from '#core/memory/own-wording.ts';
import { askedBy } from '#core/study/face.ts';
import { cardKindOf } from './card-kinds.ts';
import type { CardView, GivenAnswer } from './card-view.ts';
import {
  giveAgain,
  giveAnswer,
  overrule,
  suggestion,
  toggled,
  verdictOf,
  withPoints,
} from './judgement.ts';

interface Asked extends Pick<CardView, 'item' | 'face' | 'edit' | 'essay'> {
  takenBack?: CardView['takenBack'];
}

/**
 * One card's answer as it comes about: put together (from `before`, where it was handed in already), given, judged,
 * overruled. `onSay`: to the live region.
 */
export function useAnswer(
  { item, face, edit, essay, takenBack }: Asked,
  onSay: (message: string) => void,
  before = '',
) {
  const kind = cardKindOf(item);
  const count = answeringOf(item).points(item).length;
  const [draft, onDraft] = useState(before);
  const [given, setGiven] = useState(() =>
    takenBack ? giveAgain(item, takenBack, essay.lang) : null,
  );
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const show = (next: GivenAnswer, spoken: readonly (string | undefined)[]) => {
    setGiven(next);
    onSay(spoken.filter(Boolean).join('. '));
  };
  const mayOverrule =
    kind.mayOverrule && given?.grade?.correct === false && given.answer.trim() !== '';
  return {
    ...{ kind, draft, onDraft, given, ticked },
    onTick: (point: number, on: boolean) => setTicked(toggled(ticked, point, on)),
    verdict: given && verdictOf(given),
    suggested: given && suggestion(item, given, ticked, askedBy(face, count)),
    /** What was given, with the points ticked: as it is rated. */
    told: given && withPoints(item, face, given, ticked),
    reveal: (said: string) => {
      const next = giveAnswer(item, said, essay.lang);
      show(next, [verdictOf(next)?.words, kind.keyWords(inOwnWords(item, edit))]);
    },
    /** The learner has the last word; null where they have none. */
    overrule: mayOverrule
      ? () => {
          const next = overrule(given);
          show(next, [verdictOf(next)?.words]);
        }
      : null,
  };
}
