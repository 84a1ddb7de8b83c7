import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Block } from '#core/essay/block.ts';
import { oneLine } from '#core/essay/block.ts';
import { readFile } from '#formats/read.ts';

/** A text to be judged, with a human summary where there is one. */
export interface Sample {
  name: string;
  title: string;
  lang: string;
  blocks: Block[];
  summary: string[];
}

/** All texts of a folder: files of any format, and in `.jsonl` sections of a textbook, one a line. */
export async function samplesIn(folder: string): Promise<Sample[]> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
    .sort();
  const all = await Promise.all(names.map(samplesOf));
  return all.flat();
}

async function samplesOf(place: string): Promise<Sample[]> {
  const name = path.basename(place);
  const bytes = new Uint8Array(readFileSync(place));
  if (name.endsWith('.jsonl')) return sectionsIn(new TextDecoder().decode(bytes));
  const read = await readFile({ name, bytes });
  if ('refused' in read) {
    console.error(`${name}: ${read.refused}`);
    return [];
  }
  return [{ name, title: read.title || name, lang: read.lang, blocks: read.blocks, summary: [] }];
}

/** A line of `sections.jsonl`. */
interface SectionLine {
  title: string;
  blocks: Record<string, string | string[]>[];
  summary?: string[];
}

function sectionsIn(text: string): Sample[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const { title, blocks, summary = [] } = JSON.parse(line) as SectionLine;
    const said = blocks.flatMap((block) =>
      Object.entries(block).flatMap(([kind, words]) =>
        [words].flat().map((one) => ({ kind, text: oneLine(one) })),
      ),
    );
    const read = said.filter((one) => one.text !== '');
    return {
      ...{ name: title, title, lang: 'en', summary },
      blocks: read.map(
        ({ kind, text: words }, at): Block => ({
          ...{ id: `b${at + 1}`, mark: '', text: words, page: null },
          ...(kind === 'h' ? { kind: 'heading', level: 2 } : { kind: 'paragraph', level: 0 }),
        }),
      ),
    };
  });
}
