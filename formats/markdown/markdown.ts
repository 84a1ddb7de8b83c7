import { type Block, oneLine } from '#core/essay/block.ts';

/** A block before it has its id. */
type Found = Pick<Block, 'kind' | 'level' | 'text'>;

/** Reads hand-wrapped Markdown: headings and paragraphs. Each file begins a paragraph of its own. Ids count from `b1`. */
export function readMarkdown(files: readonly { text: string }[]): Block[] {
  return files
    .flatMap(({ text }) => blocksOf(text))
    .map((found, index) => ({ ...found, id: `b${index + 1}`, page: null }));
}

function blocksOf(text: string): Found[] {
  const found: Found[] = [];
  let lines: string[] = [];
  const add = (kind: Found['kind'], level: number, words: string) => {
    const line = oneLine(words);
    if (line !== '') found.push({ kind, level, text: line });
  };
  const close = () => {
    add('paragraph', 0, lines.join(' '));
    lines = [];
  };
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const underline = /^(=+|-+)\s*$/.exec(line)?.[1];
    if (underline && lines.length === 1) {
      add('heading', underline.startsWith('=') ? 1 : 2, lines.join(' '));
      lines = [];
      continue;
    }
    // CommonMark: closing marks stand after a blank, so `C#` keeps its own.
    const heading = /^(#{1,6})(?:\s+(.*?))??(?:\s+#+)?\s*$/.exec(line);
    if (!heading && line.trim() !== '') {
      lines.push(line);
      continue;
    }
    close();
    if (heading) add('heading', heading[1]?.length ?? 1, heading[2] ?? '');
  }
  close();
  return found;
}
