import type { Edition } from '#core/deck/edition.ts';
import { fold } from '#core/memory/fold.ts';
import type { LogEvent } from '#core/memory/log.ts';
import { NOON, UTC } from '#core/memory/test/sample.ts';
import { type StudyDay, studyDayOf } from '#core/study/day.ts';
import { tallyOf } from '#core/study/tally.ts';
import { shippedEdition } from '#formats/test/shipped-edition.ts';
import type { CardLearner } from '#ui/card/view-of.ts';

/** The shipped deck, as a test's only one. */
export const DECK: Edition = shippedEdition();

/** Somebody with the shipped deck, after what they did. */
export function learnerAfter(
  log: readonly LogEvent[],
  classes: CardLearner['classes'] = [],
): CardLearner {
  const { cards, settings } = fold(log, new Map());
  return { cards, settings, editions: [DECK], tally: tallyOf(log), deviceId: 'phone', classes };
}

/** Their study day at an instant (ms since 1970), with nothing to be read first. */
export function dayOf(learner: CardLearner, now = NOON): StudyDay {
  return studyDayOf(learner, { now, offsetMinutes: UTC.offsetMinutes, read: new Map(), exams: [] });
}
