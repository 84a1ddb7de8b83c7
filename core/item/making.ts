import type { ItemDraft } from './draft.ts';
import { type Ground, question } from './generation.ts';
import type { Item } from './item.ts';
import { ascending } from './options.ts';

/** `made`, or `unmade` with what is missing. */
export type Making = { made: Item } | { unmade: string; stem: string; key: string };

/** The one door by which an item comes in, written by hand or generated. */
export function makeItem(id: string, claimId: string, draft: ItemDraft, ground: Ground): Making {
  const missing = (unmade: string) => ({
    unmade,
    stem: draft.question ?? ground.claim.statement,
    key: draft.answer ?? '',
  });
  const asked = draft.question === undefined ? question(draft, ground) : undefined;
  if (typeof asked === 'string') return missing(asked);
  const key = asked?.key ?? draft.answer;
  if (key === undefined) return missing('a question by hand needs its answer');
  const wrong = draft.distractors.length > 0 ? draft.distractors : (asked?.distractors ?? []);
  const texts = wrong.map(({ text }) => text);
  return {
    made: {
      id,
      claimId,
      kind: draft.kind,
      role: draft.role,
      stem: asked?.stem ?? draft.question ?? '',
      key,
      accepted: draft.accepted,
      distractors: ascending(texts) ?? texts,
      feedback: Object.fromEntries(wrong.map(({ text, why }) => [text, why])),
      keyPoints: draft.keyPoints,
      explanation: draft.why ?? asked?.why ?? ground.claim.why ?? ground.claim.statement,
      evidence: draft.evidence ?? ground.claim.evidence,
    },
  };
}
