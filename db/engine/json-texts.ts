import { Prisma } from '#db/generated/sqlite/client.ts';
import type { Provider } from './address.ts';

/** Texts as one bound JSON text, to stand behind `IN`: one parameter, however many texts. */
export function jsonTexts(kind: Provider, texts: readonly string[]): Prisma.Sql {
  const json = JSON.stringify(texts);
  return kind === 'postgresql'
    ? Prisma.sql`(SELECT jsonb_array_elements_text(${json}::jsonb))`
    : Prisma.sql`(SELECT value FROM json_each(${json}))`;
}
