import * as z from 'zod/mini';
import { magnitude } from '#core/answer/magnitude.ts';
import { shuffled } from '#core/chance/seeded.ts';
import type { Term } from '#core/claim/term.ts';
import { likeness } from '#core/essay/words.ts';
import type { Distractor } from '#core/item/draft.ts';
import { type Ground, gapped, termFor } from '#core/item/ground.ts';
import { type Asked, type Making, PLAIN, QUESTION } from '#core/item/kind/making.ts';
import { answer, reasons } from '#core/item/kind/source-fields.ts';
import type { ChoiceItem } from './answering.ts';
import { ascending, withKeyIndexes } from './options.ts';
import { CHOICE_RULES } from './rules.ts';

const source = z.object({ answer, wrong: reasons });

/** Whether the deck's term could stand where the key stands, and is not another right answer. */
function fits(candidate: Term, key: Term, { claim }: Ground): boolean {
  const numeric = (text: string) => magnitude(text) !== undefined;
  const article = (text: string) => /^(the|an?)\s/i.exec(text)?.[1]?.toLowerCase() ?? '';
  const ratio = key.text.length / candidate.text.length;
  return (
    candidate.type === key.type &&
    numeric(candidate.text) === numeric(key.text) &&
    article(candidate.text) === article(key.text) &&
    ratio >= 0.5 &&
    ratio <= 1.7 &&
    likeness(candidate.text, key.text) === 0 &&
    !claim.statement.includes(candidate.text)
  );
}

/** Three wrong options: the author's alternatives first, then the deck's own terms of the type. */
function distractorsFor(key: Term, ground: Ground): Distractor[] {
  const written = ground.claim.alternatives.filter((alternative) => alternative.term === key.text);
  const found = ground.claims
    .filter((claim) => claim.id !== ground.claim.id)
    .flatMap((claim) =>
      claim.terms
        .filter((term) => fits(term, key, ground))
        .map((term) => ({ text: term.text, why: `That belongs elsewhere: ${claim.statement}` })),
    );
  const all = [...written, ...shuffled(found, ({ text }) => text, ground.seed)];
  const unique = all.filter((d, i) => all.findIndex((other) => other.text === d.text) === i);
  return unique.slice(0, 3).map(({ text, why }) => ({ text, why }));
}

function chosen(given: string | undefined, ground: Ground): Asked | string {
  const term = termFor(given, ground);
  const question = gapped(term, ground);
  if (typeof question === 'string' || typeof term === 'string') return String(question);
  const distractors = distractorsFor(term, ground);
  if (distractors.length < 2)
    return `fewer than two good wrong options for “${term.text}”: make it a recall or a cloze`;
  return { ...question, distractors };
}

export const choice: Making<ChoiceItem, z.infer<typeof source>> = {
  ...PLAIN,
  source,
  form: { ...QUESTION, gaps: [0, 1] },
  ask: chosen,
  make(common, { wrong }, { distractors = [] }) {
    const written = Object.entries(wrong).map(([text, why]) => ({ text, why }));
    const all = written.length > 0 ? written : distractors;
    const texts = all.map(({ text }) => text);
    return {
      ...common,
      kind: 'choice',
      distractors: ascending(texts) ?? texts,
      feedback: Object.fromEntries(all.map(({ text, why }) => [text, why])),
    };
  },
  shows: ({ distractors }) => distractors,
  arrange: withKeyIndexes,
  rules: CHOICE_RULES,
};
