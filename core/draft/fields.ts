import * as z from 'zod/mini';
import { CLAIM_KINDS } from '#core/claim/claim.ts';
import { SHOWS } from '#core/essay/essay.ts';
import {
  blockSchema,
  dirSchema,
  importanceSchema,
  langSchema,
  roleSchema,
  text,
} from './written-schema.ts';

const line = text.check(z.minLength(1));

/** What may be written at a thing of a draft, field by field; null takes a field away that may be missing. */
export const FIELDS = {
  deck: {
    title: line,
    description: text,
    lang: langSchema,
    dir: dirSchema,
    source: text,
    topic: z.array(line).check(z.maxLength(50)),
    shows: z.enum(SHOWS),
  },
  claim: {
    statement: line,
    label: z.nullable(line),
    why: z.nullable(text),
    kind: z.enum(CLAIM_KINDS),
    importance: importanceSchema,
  },
  item: {
    question: z.nullable(line),
    why: z.nullable(text),
    role: roleSchema,
    /** Those of its kind: checked by the kind when the draft is read. */
    fields: z.record(z.string(), z.unknown()),
  },
  mark: { note: text },
  block: {
    kind: blockSchema.shape.kind,
    level: blockSchema.shape.level,
    text: blockSchema.shape.text,
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
