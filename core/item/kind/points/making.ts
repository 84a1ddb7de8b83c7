import * as z from 'zod/mini';
import { words } from '#core/essay/words.ts';
import { rulesOf } from '#core/item/gate/rule.ts';
import { LONG_ANSWER, type Making, PLAIN } from '#core/item/kind/making.ts';
import { cited } from '#core/item/kind/source-fields.ts';
import type { PointsItem } from './answering.ts';

const source = z.object({ marks: z._default(z.array(cited), []) });
const rules = rulesOf('points');
const [FEWEST, MOST] = [2, 4];
const MOST_NAME = 8;

export const points: Making<PointsItem, z.infer<typeof source>> = {
  ...PLAIN,
  source,
  form: { ...LONG_ANSWER, isName: true, opensClaim: true },
  // Its points are its answer: no other is written.
  read: (question) => (question === undefined ? {} : { question, answer: question }),
  ask: () => 'points need the name of what they say something of',
  make: (common, _, __, elsewhere) => ({
    ...common,
    kind: 'points',
    // Another name asks the same; more points, or other ones, do not.
    key: String(elsewhere.length),
    points: [...elsewhere],
  }),
  rules: [
    rules.item(
      {
        id: 'points',
        sort: 'must',
        bound: `a points item has ${FEWEST} to ${MOST} points`,
        mend: 'Ask for a single sentence by a question, and for more than four by two cards.',
      },
      ({ points: { length } }) => (length < FEWEST || length > MOST) && `${length} points`,
    ),
    rules.item(
      {
        id: 'points-apart',
        sort: 'must',
        bound: 'no two points of an item share words of the text',
        mend: 'Let each point be a stretch of its own.',
      },
      (item) => {
        const sorted = [...item.points].sort((a, b) => a.start - b.start);
        const twin = sorted.find(({ start }, at) => start < (sorted[at - 1]?.end ?? 0));
        return twin && `“${twin.quote}” lies in another`;
      },
    ),
    rules.item(
      {
        id: 'points-name',
        bound: `the name of a points item has at most ${MOST_NAME} words`,
        mend: 'Name the thing; its sentences say the rest.',
      },
      ({ stem }) => words(stem).length > MOST_NAME && `${words(stem).length} words`,
    ),
  ],
};
