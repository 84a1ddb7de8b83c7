import { stringify } from 'yaml';
import type { DeckMeta } from '#core/deck/source.ts';
import {
  citedBy,
  type WrittenClaim,
  type WrittenDeck,
  type WrittenItem,
} from '#core/deck/written.ts';
import type { Cited } from '#core/essay/essay.ts';
import { readMarkdown } from '#formats/markdown/markdown.ts';
import { writeMarkdown } from '#formats/markdown/write.ts';
import { saidOf } from './blocks-file.ts';
import type { SourceFile } from './deck.ts';

const LINE = 100;

/**
 * A written deck as a folder: `deck.yaml`, `essay.md`, `blocks.yaml` where Markdown cannot say all of a block, and `claims.yaml`.
 * `readDeck` reads of them the same deck, and of that these bytes are written again.
 */
export function writeDeck({ deck, blocks, claims }: WrittenDeck): SourceFile[] {
  const essay = writeMarkdown(blocks);
  const plain = readMarkdown([{ text: essay }]);
  if (plain.length !== blocks.length)
    throw new Error(
      `${deck.slug}: of ${blocks.length} blocks ${plain.length} would be read again.`,
    );
  const said = saidOf(plain, blocks);
  return [
    { path: 'deck.yaml', text: yaml(headOf(deck)) },
    { path: 'essay.md', text: essay },
    ...(said.length > 0 ? [{ path: 'blocks.yaml', text: yaml(said) }] : []),
    { path: 'claims.yaml', text: yaml(claims.map(claimOf)) },
  ];
}

const yaml = (value: unknown) => stringify(value, { lineWidth: LINE, nullStr: '' });

/** Without what is left out, or said by being left out. */
function pruned(entry: Record<string, unknown>): Record<string, unknown> {
  const isSaid = (value: unknown) =>
    value !== undefined &&
    !(Array.isArray(value) && value.length === 0) &&
    !(value !== null && typeof value === 'object' && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => isSaid(value)));
}

function headOf({ slug, title, description, lang, dir, source, topic }: DeckMeta) {
  const isUsual = dir === 'ltr';
  return pruned({
    ...{ deck: slug, title, description, lang },
    ...{ dir: isUsual ? undefined : dir, source, topic },
  });
}

function claimOf(claim: WrittenClaim) {
  const { id, statement, label, kind, importance, paragraph, evidence, terms } = claim;
  const { alternatives, why, items, status } = claim;
  const { 'how-many': numbers, ...others } = terms;
  return pruned({
    ...{ id, statement, label, kind, importance, source: paragraph, evidence: citedOf(evidence) },
    terms: pruned({ ...others, 'how many': numbers }),
    ...{ alternatives, why, status, items: items.map(itemOf) },
  });
}

function itemOf(item: WrittenItem) {
  const { kind, question, id, role, fields, why, evidence, change, status, pattern, reason } = item;
  const points = citedBy(item);
  return {
    [kind]: question ?? null,
    ...pruned({
      id,
      role: role === 'card' ? undefined : role,
      ...fields,
      ...(points ? { [points.field]: points.cited.map(citedOf) } : {}),
      why,
      evidence: evidence && citedOf(evidence),
      ...{ change, status, pattern, reason },
    }),
  };
}

function citedOf({ quote, block, which }: Cited) {
  return block === undefined && which === undefined ? quote : pruned({ quote, block, which });
}
