import { getDocumentProxy } from 'unpdf';
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { oneLine } from '#core/essay/block.ts';
import { type Found, type Notice, UnreadableError } from '#formats/found.ts';
import { type Page, withoutMargins } from './margins.ts';
import { type Glyphs, linesOf } from './page-lines.ts';
import { blocksOfLines } from './paragraphs.ts';

/** A page with fewer letters has no text of its own. */
const FEW = 10;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;
/** Signs that a font has without saying which letters they are. */
const UNKNOWN = /[\uFFFD\uE000-\uF8FF]|(?![\t\n\r])\p{Cc}/gu;
const MOST_UNKNOWN = 0.1;
/** Titles that programs give by themselves. */
const NO_TITLE =
  /^(microsoft word\b.*|untitled.*|.*\.(docx?|tex|dvi|pdf|indd|qxd|ps)|document\d*|)$/i;

const PICTURE =
  'This PDF is a picture of pages. On an iPhone: Photos, hold the text, Select All, Copy. On Android: Google Lens. Then paste it.';
const LOCKED = 'This PDF is locked by a password. Save a copy without it and bring that.';
const DAMAGED = 'This PDF is damaged. Save or print it as PDF anew and bring that.';
const BACKWARD =
  'The letters of this PDF come out in the wrong order, as they do where writing runs from right to left. Bring it as .docx or .txt, or paste it.';
const NO_LETTERS =
  'The fonts of this PDF do not say which letters they show. Bring it as .docx or .txt, or paste it.';

/** Reads a PDF: paragraphs are rebuilt from where their lines stand on the pages. */
export async function readPdf(bytes: Uint8Array): Promise<Found> {
  const file = await opened(bytes);
  const pages: Page[] = [];
  for (let number = 1; number <= file.numPages; number++) pages.push(await pageOf(file, number));
  const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n');
  refuseUnreadable(text, pages);
  const labels = await numbersOf(file);
  const blocks = blocksOfLines(withoutMargins(pages)).map((block) => ({
    ...block,
    ...(block.page === undefined ? {} : { page: labels?.[block.page - 1] ?? block.page }),
  }));
  const { info } = await file.getMetadata();
  const said = oneLine(String((info as { Title?: unknown }).Title ?? ''));
  const heading = blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
  const title = NO_TITLE.test(said) ? (heading?.text ?? '') : said;
  return { title, lang: '', blocks, notices: noticesOf(pages) };
}

async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocumentProxy(bytes, {
      verbosity: 0,
      isEvalSupported: false,
      stopAtErrors: false,
    });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new UnreadableError(isLocked ? LOCKED : DAMAGED);
  }
}

/** A page that cannot be read is one without text. */
async function pageOf(file: PDFDocumentProxy, number: number): Promise<Page> {
  try {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const [, foot = 0, , head = 0] = page.view;
    page.cleanup();
    const glyphs = items.flatMap((item) => ('str' in item ? [item as Glyphs] : []));
    return {
      lines: linesOf(glyphs, number).map((line) => ({ ...line, y: line.y - foot })),
      height: head - foot,
    };
  } catch {
    return { lines: [], height: 0 };
  }
}

function refuseUnreadable(text: string, pages: readonly Page[]): void {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const unknown = text.match(UNKNOWN)?.length ?? 0;
  if (letters + unknown < FEW * Math.max(1, pages.length / 2)) throw new UnreadableError(PICTURE);
  if (unknown > MOST_UNKNOWN * (letters + unknown)) throw new UnreadableError(NO_LETTERS);
  if ((text.match(RIGHT_TO_LEFT)?.length ?? 0) > 0.2 * letters) throw new UnreadableError(BACKWARD);
}

/** The numbers that are printed on the pages, where all are numbers: an article may begin on page 345. */
async function numbersOf(file: PDFDocumentProxy): Promise<number[] | null> {
  const labels = await file.getPageLabels().catch(() => null);
  if (!labels?.every((label) => /^[1-9]\d{0,4}$/.test(label))) return null;
  return labels.map(Number);
}

function noticesOf(pages: readonly Page[]): Notice[] {
  const empty = pages.flatMap(({ lines }, at) =>
    lines.reduce((sum, { text }) => sum + text.length, 0) < FEW ? [at + 1] : [],
  );
  if (empty.length === 0) return [];
  const some = empty.slice(0, 5).join(', ') + (empty.length > 5 ? ' …' : '');
  const message = `${empty.length} of ${pages.length} pages are pictures or empty: ${some}. Nothing of them was read.`;
  return [{ code: 'pages-without-text', message }];
}
