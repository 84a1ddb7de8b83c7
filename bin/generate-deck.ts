import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { itemIdOf, type WrittenClaim } from '#core/deck/written.ts';
import { words } from '#core/essay/words.ts';
import { writeDeck } from '#formats/deck/write.ts';
import { type Generated, generate, type Making } from '#server/finding/generate.ts';

/** What was asked for cannot be had, said in one line. */
class GenerateError extends Error {}

/** Makes a deck of a file: as JSON, as a folder, or told in lines. @throws GenerateError */
export async function generateDeck(
  file: string,
  { json, out, ...making }: Making & { json?: true; out?: string },
): Promise<string> {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new GenerateError(`${file}: no such file. Name a text, such as essay.docx.`);
  if (out !== undefined && existsSync(out) && readdirSync(out).length > 0)
    throw new GenerateError(`${out}: holds files already. Name an empty or a new folder.`);
  const made = await generate({ path: path.resolve(file), name: path.basename(file) }, making);
  if ('refused' in made) throw new GenerateError(`${file}: ${made.refused}`);
  if (out !== undefined) writeFolder(out, made);
  return json ? JSON.stringify(asJson(made), null, 2) : told(made, out).join('\n');
}

function writeFolder(folder: string, { written }: Generated): void {
  mkdirSync(folder, { recursive: true });
  for (const { path: name, text } of writeDeck(written))
    writeFileSync(path.join(folder, name), text);
}

/** The deck as other programs read it. */
function asJson({ written, source, items, rejected, notices }: Generated) {
  const { essay, claims, deck } = source;
  const { title, lang, text, passages } = essay;
  const count = words(text).length;
  const writtenItems = new Map(
    written.claims.flatMap((claim) =>
      claim.items.map((item) => [itemIdOf(deck.slug, claim.id, item), item]),
    ),
  );
  return {
    essay: {
      ...{ title, language: lang, words: count, text },
      passages: passages.map(({ ordinal, start, end }) => ({ ordinal, start, end })),
    },
    claims: claims.map(({ id, statement, label, kind, importance, evidence }, at) => ({
      ...{ id: `${deck.slug}.${id}`, statement, label, kind, importance, evidence },
      status: statusOf(written.claims[at]),
      edits: written.claims[at]?.edits ?? [],
    })),
    items: items.map((item) => {
      const { status = 'ready', pattern, reason } = writtenItems.get(item.id) ?? {};
      return { ...{ accepted: [], distractors: [] }, ...item, status, pattern, reason };
    }),
    rejected: rejected.map(({ stem, key, rule, detail }) => ({ stem, key, rule, detail })),
    notices,
  };
}

const statusOf = (claim: WrittenClaim | undefined) => claim?.status ?? 'ready';

/** The deck in lines, for whoever looks. */
function told({ written, items, rejected, notices }: Generated, out: string | undefined): string[] {
  const lines = written.claims.flatMap((claim) => [
    `${claim.status === 'draft' ? '?' : '*'} ${claim.statement}`,
    ...claim.items.map(
      ({ kind, question, status, reason, pattern }) =>
        `    ${status ?? 'ready'} ${kind} (${pattern}): ${question}${reason ? ` [${reason}]` : ''}`,
    ),
  ]);
  const left = rejected.map(
    ({ stem, rule, detail }) => `Left out, because of ${rule}: ${stem} (${detail})`,
  );
  const ready = written.claims
    .flatMap((claim) => claim.items)
    .filter(({ status }) => status !== 'draft').length;
  const sum = `${written.claims.length} key points, ${ready} items ready, ${items.length - ready} proposed, ${rejected.length} left out.`;
  const where =
    out === undefined
      ? []
      : [`Written to ${out}. What a line "status: draft" stands at is not published.`];
  return [...lines, ...left, ...notices.map(({ message }) => message), sum, ...where];
}
