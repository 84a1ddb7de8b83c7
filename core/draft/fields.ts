import * as z from 'zod/mini';
import { CLAIM_KINDS } from '#core/claim/claim.ts';
import { BLOCK_KINDS } from '#core/essay/block.ts';
import { SHOWS } from '#core/essay/essay.ts';

const MOST = 4_000;
const text = z.string().check(z.maxLength(MOST));
const line = text.check(z.minLength(1));
const kinds = z.enum(CLAIM_KINDS);

/** What may be written at a thing of a draft, field by field; null takes a field away that may be missing. */
export const FIELDS = {
  deck: {
    title: line,
    description: text,
    lang: z.string().check(z.minLength(2), z.maxLength(35)),
    dir: z.enum(['ltr', 'rtl']),
    source: text,
    topic: z.array(line).check(z.maxLength(50)),
    shows: z.enum(SHOWS),
  },
  claim: {
    statement: line,
    label: z.nullable(line),
    why: z.nullable(text),
    kind: kinds,
    importance: z.number().check(z.gte(0), z.lte(1)),
  },
  item: {
    question: z.nullable(line),
    why: z.nullable(text),
    role: z.enum(['card', 'quiz']),
    /** Those of its kind: checked by the kind when the draft is read. */
    fields: z.record(z.string(), z.unknown()),
  },
  mark: { note: text },
  block: {
    kind: z.enum(BLOCK_KINDS),
    level: z.int().check(z.gte(0), z.lte(6)),
    text: z.string().check(z.minLength(1), z.maxLength(50_000)),
  },
  /** What is asked of several marks together. */
  card: { name: text },
} as const;

/** A thing whose fields are written. */
export type Thing = keyof typeof FIELDS;

/** Checks one of them; used by the schema of the step. */
export function isWritable({
  thing,
  field,
  value,
}: {
  thing: string;
  field: string;
  value: unknown;
}): boolean {
  if (!Object.hasOwn(FIELDS, thing)) return false;
  const own = FIELDS[thing as Thing] as Record<string, z.ZodMiniType>;
  return Object.hasOwn(own, field) && own[field]?.safeParse(value).success === true;
}
