import * as z from 'zod/mini';
import type { DraftStep } from './step.ts';
import { STEP_KIND_NAMES, STEP_KINDS } from './step-kinds.ts';
import { idSchema, writtenDeckSchema } from './written-schema.ts';

/** Bounds of what is sent at once; beyond them the answer is 413. In bytes of JSON. */
export const MAX_DRAFT_BYTES = 4_000_000;
export const MAX_STEPS_BYTES = 1_000_000;
export const MAX_PUSHED_STEPS = 200;

/** A step as its device made it: whose it is the server says. */
export type OwnStep = Omit<DraftStep, 'author'>;

/** Begins a draft: `id` is made on the device, so that what is sent twice begins once. */
export const newDraftRequest = z.object({ id: idSchema, base: writtenDeckSchema });

/** What a device did to a draft, and from which number on it wants to read. `steps` are checked one by one. */
export const stepsRequest = z.object({
  since: z.int().check(z.nonnegative()),
  steps: z.array(z.unknown()).check(z.maxLength(MAX_PUSHED_STEPS)),
});

const envelope = z.object({
  id: idSchema,
  at: z.int().check(z.nonnegative()),
  kind: z.enum(STEP_KIND_NAMES),
  payload: z.unknown(),
});

/** Parts what was sent into steps and the ids of what is none: one bad step refuses itself only. */
export function readSteps(sent: readonly unknown[]): { steps: OwnStep[]; malformed: string[] } {
  const steps: OwnStep[] = [];
  const malformed: string[] = [];
  for (const one of sent) {
    const step = envelope.safeParse(one);
    const payload = step.success ? STEP_KINDS[step.data.kind].safeParse(step.data.payload) : null;
    if (step.success && payload?.success)
      steps.push({ ...step.data, payload: payload.data } as OwnStep);
    else malformed.push(idOf(one));
  }
  return { steps, malformed };
}

function idOf(sent: unknown): string {
  const named = z.object({ id: z.string() }).safeParse(sent);
  return named.success ? named.data.id.slice(0, 64) : '';
}

/** A step with its number in its draft. */
export type NumberedStep = DraftStep & { seq: number };

/** The answer. What was refused, and why, is final: the device shows it, and drops nothing in silence. */
export interface StepsResponse {
  accepted: { id: string; seq: number }[];
  refused: { id: string; code: 'malformed' | 'conflict' }[];
  steps: NumberedStep[];
  more: boolean;
}
