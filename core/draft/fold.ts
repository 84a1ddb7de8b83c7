import { nameOfItem, type WrittenDeck } from '#core/deck/written.ts';
import { APPLY, type Folding, shownBlocks } from './apply.ts';
import type { DraftState } from './state.ts';
import type { DraftBase, DraftStep } from './step.ts';

/**
 * A draft after its steps, in the order in which the server numbered them, those that it has not seen yet last. Pure: the same steps
 * give the same draft on every device.
 */
export function foldDraft(base: DraftBase, steps: readonly DraftStep[]): DraftState {
  const { effective, undone } = partedByUndo(steps);
  const draft: Folding = {
    deck: base.deck,
    shows: 'whole',
    blocks: [...base.blocks],
    claims: new Map(base.claims.map((claim) => [claim.id, claim])),
    marks: new Map(),
    names: new Map(),
    leftOut: new Set(),
    decided: new Set(),
    fields: new Map(),
    fallen: new Set(),
    seenBy: new Map(
      undone.flatMap((step) => (step.kind === 'write' ? [[step.id, step.payload.saw]] : [])),
    ),
  };
  for (const step of effective)
    (APPLY[step.kind] as (draft: Folding, step: DraftStep) => void)(draft, step);
  const { seenBy, claims, ...state } = draft;
  return { ...state, claims: [...claims.values()] };
}

/** Whether each step holds. One's own is taken back by a later one that holds itself: so what was taken back can be done again. */
function partedByUndo(steps: readonly DraftStep[]): {
  effective: DraftStep[];
  undone: DraftStep[];
} {
  const taken = new Map<string, Set<string>>();
  const effective: DraftStep[] = [];
  const undone: DraftStep[] = [];
  for (const step of [...steps].reverse()) {
    if (taken.get(step.id)?.has(step.author)) {
      undone.push(step);
      continue;
    }
    effective.push(step);
    if (step.kind !== 'undo') continue;
    const by = taken.get(step.payload.undoes) ?? new Set();
    taken.set(step.payload.undoes, by.add(step.author));
  }
  return { effective: effective.reverse(), undone };
}

/** The last step of somebody that holds and can be taken back; undefined where there is none. */
export function lastOwn(steps: readonly DraftStep[], author: string): DraftStep | undefined {
  return partedByUndo(steps).effective.findLast(
    (step) => step.author === author && step.kind !== 'undo',
  );
}

/** The deck that a draft stands for now: without what was left out. Its marks become claims where something is made of them. */
export function writtenOf(draft: DraftState): WrittenDeck {
  const { deck, leftOut } = draft;
  const claims = draft.claims
    .filter(({ id }) => !leftOut.has(id))
    .map((claim) => ({
      ...claim,
      items: claim.items.filter((item) => !leftOut.has(`${claim.id}.${nameOfItem(item)}`)),
    }));
  return { deck, blocks: shownBlocks(draft), claims };
}
