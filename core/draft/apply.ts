import { mended, type Seats, seatsOf } from '#core/deck/mending.ts';
import type { WrittenPath } from '#core/deck/reading.ts';
import type { DeckMeta } from '#core/deck/source.ts';
import { nameOfItem, type WrittenClaim } from '#core/deck/written.ts';
import { type Block, codeText, oneLine } from '#core/essay/block.ts';
import type { Cited, Shows } from '#core/essay/essay.ts';
import type { DraftState, FieldState, Mark } from './state.ts';
import { fieldKey } from './state.ts';
import type { DraftStep } from './step.ts';
import type { StepKind } from './step-kinds.ts';

/** A draft while it is folded. */
export interface Folding {
  deck: DeckMeta;
  shows: Shows;
  blocks: Block[];
  claims: Map<string, WrittenClaim>;
  marks: Map<string, Mark>;
  names: Map<string, string>;
  leftOut: Set<string>;
  decided: Set<string>;
  fields: Map<string, FieldState>;
  /** Claims and items whose evidence fell off. */
  fallen: Set<string>;
  /** For a step that was taken back, what its writer had seen: others may have seen it. */
  seenBy: ReadonlyMap<string, string | null>;
}

type Step<K extends StepKind> = Extract<DraftStep, { kind: K }>;

/** What each kind of step does. What names a thing that is not there does nothing. */
export const APPLY: { readonly [K in StepKind]: (draft: Folding, step: Step<K>) => void } = {
  mark(draft, { author, payload }) {
    for (const { id, evidence } of payload.marks) {
      draft.decided.add(id);
      const isThere = draft.marks.has(id);
      if (!isThere)
        draft.marks.set(id, { id, evidence, author, note: '', card: null, isFallen: false });
    }
  },
  lift(draft, { payload }) {
    for (const id of payload.marks) draft.marks.delete(id);
  },
  put(draft, { payload: { mark, card } }) {
    const known = draft.marks.get(mark);
    if (known) draft.marks.set(mark, { ...known, card });
  },
  write,
  claim(draft, { payload: { claim } }) {
    if (!draft.claims.has(claim.id)) draft.claims.set(claim.id, claim);
  },
  item(draft, { payload: { claim: id, item } }) {
    const claim = draft.claims.get(id);
    if (claim && !claim.items.some((one) => nameOfItem(one) === nameOfItem(item)))
      draft.claims.set(id, { ...claim, items: [...claim.items, item] });
  },
  'leave-out'(draft, { payload }) {
    reseating(draft, () => {
      for (const id of payload.ids) {
        draft.leftOut.add(id);
        draft.decided.add(id);
      }
    });
  },
  restore(draft, { payload }) {
    reseating(draft, () => {
      for (const id of payload.ids) draft.leftOut.delete(id);
    });
  },
  join(draft, { payload: { block: id } }) {
    const at = draft.blocks.findIndex((block) => block.id === id);
    const [above, own] = [draft.blocks[at - 1], draft.blocks[at]];
    if (!above || !own) return;
    const between = above.kind === 'code' ? '\n' : ' ';
    const joined = withText(above, above.text + between + own.text);
    reseating(draft, () => draft.blocks.splice(at - 1, 2, joined));
  },
  split(draft, { payload: { block: id, at: cut, rest } }) {
    const at = draft.blocks.findIndex((block) => block.id === id);
    const own = draft.blocks[at];
    if (!own || draft.blocks.some((block) => block.id === rest)) return;
    const first = withText(own, own.text.slice(0, cut));
    const second = { ...withText(own, own.text.slice(cut)), id: rest };
    if (first.text === '' || second.text === '') return;
    reseating(draft, () => draft.blocks.splice(at, 1, first, second));
  },
  // Settled before anything is applied: `fold.ts`.
  undo: () => {},
};

function withText(block: Block, text: string): Block {
  return { ...block, text: block.kind === 'code' ? codeText(text) : oneLine(text) };
}

/** Changes the text, and keeps everything that stands on it where its words went. */
function reseating(draft: Folding, change: () => void): void {
  const before = shownBlocks(draft);
  change();
  const after = shownBlocks(draft);
  if (before.length === after.length && before.every((block, i) => block === after[i])) return;
  const seats = seatsOf(before, after);
  for (const [id, mark] of draft.marks)
    draft.marks.set(id, { ...mark, ...seated(seats, mark.evidence) });
  const { claims, fallen } = mended([...draft.claims.values()], seats);
  draft.claims = new Map(claims.map((claim) => [claim.id, claim]));
  draft.fallen = new Set(fallen.map((at) => nameAt(claims, at)));
}

function seated(seats: Seats, evidence: Cited): Pick<Mark, 'evidence' | 'isFallen'> {
  const found = seats(evidence);
  return found ? { evidence: found, isFallen: false } : { evidence, isFallen: true };
}

/** What evidence at a place of the claims is called in `DraftState.fallen`: its claim, or its claim's item. */
function nameAt(claims: readonly WrittenClaim[], [, at, , item]: WrittenPath): string {
  const claim = claims[Number(at)];
  const own = item === undefined ? undefined : claim?.items[Number(item)];
  return own ? `${claim?.id}.${nameOfItem(own)}` : (claim?.id ?? '');
}

/** The blocks that are part of the text. */
export const shownBlocks = ({ blocks, leftOut }: Pick<DraftState, 'blocks' | 'leftOut'>): Block[] =>
  blocks.filter(({ id }) => !leftOut.has(id));

/** Writes in a field, and keeps beside it what its writer had not seen. */
function write(draft: Folding, step: Step<'write'>): void {
  const { thing, id, field, value, saw } = step.payload;
  const put = PUT[thing](draft, id, field, value);
  if (!put) return;
  const key = fieldKey(thing, id, field);
  const before = draft.fields.get(key);
  let seen = saw;
  // What its writer saw was taken back since: then they saw what stood there before it.
  while (seen !== null && draft.seenBy.has(seen)) seen = draft.seenBy.get(seen) ?? null;
  const hasSeen = seen === (before?.step ?? null);
  const known = hasSeen || !before ? [] : [...before.others, { ...before, others: undefined }];
  const others = known
    .filter((one) => JSON.stringify(one.value) !== JSON.stringify(value))
    .map(({ value: other, author, step: by }) => ({ value: other, author, step: by }));
  draft.fields.set(key, { value, author: step.author, step: step.id, others });
}

type Put = (draft: Folding, id: string, field: string, value: unknown) => boolean;

/** Puts a value in its place. False where the thing is not there. */
const PUT: Record<Step<'write'>['payload']['thing'], Put> = {
  deck(draft, _, field, value) {
    if (field === 'shows') draft.shows = value as Shows;
    else draft.deck = { ...draft.deck, [field]: value };
    return true;
  },
  claim(draft, id, field, value) {
    const claim = draft.claims.get(id);
    if (claim) draft.claims.set(id, withField(claim, field, value));
    return claim !== undefined;
  },
  item(draft, id, field, value) {
    const [claimId = '', name = ''] = id.split('.');
    const claim = draft.claims.get(claimId);
    if (!claim?.items.some((item) => nameOfItem(item) === name)) return false;
    const items = claim.items.map((item) =>
      nameOfItem(item) === name ? withField(item, field, value) : item,
    );
    draft.claims.set(claimId, { ...claim, items });
    return true;
  },
  mark(draft, id, _, value) {
    const mark = draft.marks.get(id);
    if (mark) draft.marks.set(id, { ...mark, note: value as string });
    return mark !== undefined;
  },
  card(draft, id, _, value) {
    draft.names.set(id, value as string);
    return true;
  },
  block(draft, id, field, value) {
    const at = draft.blocks.findIndex((block) => block.id === id);
    const own = draft.blocks[at];
    if (!own) return false;
    const changed = { ...own, [field]: value };
    const next = withText(changed, changed.text);
    if (next.text === '') return false;
    reseating(draft, () => draft.blocks.splice(at, 1, next));
    return true;
  },
};

/** With a field, or, for null, without it. */
function withField<T extends object>(thing: T, field: string, value: unknown): T {
  const { [field as keyof T]: _, ...rest } = thing;
  return (value === null ? rest : { ...rest, [field]: value }) as T;
}
