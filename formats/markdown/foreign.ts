import { parse } from 'yaml';
import { z } from 'zod';
import type { Found } from '#formats/found.ts';
import { readMarkdown } from './markdown.ts';

const MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const head = z.object({ title: z.string().catch(''), lang: z.string().catch('') });

/** Reads a file of Markdown that somebody brings, with what many programs write over it: a head in YAML between two lines of dashes. */
export function readForeignMarkdown(text: string): Found {
  const matter = MATTER.exec(text);
  const said = matter ? head.safeParse(yamlOf(matter[1] ?? '')).data : undefined;
  const blocks = readMarkdown([{ text: said && matter ? text.slice(matter[0].length) : text }]);
  const [first] = blocks;
  const heading = first?.kind === 'heading' ? first.text : '';
  return {
    title: said?.title || heading,
    lang: said?.lang ?? '',
    blocks: blocks.map(({ page, ...block }) => block),
    notices: [],
  };
}

function yamlOf(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 10 });
  } catch {
    return undefined;
  }
}
