import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { oneLine } from '#core/essay/block.ts';
import { FORMULA, type Found, type Notice, UnreadableError } from '#formats/found.ts';
import { blocksOfHtml } from '#formats/html/html.ts';
import { allOf, firstText, readXml } from '#formats/xml.ts';
import { unzip } from '#formats/zip.ts';

/** How headings, quotations and captions are styled by name, beside what mammoth knows. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
  "p[style-name='Source Code'] => pre:separator('\\n')",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='Bibliography'] => section.bibliography > p:fresh",
];

/** Reads a document of Word: its headings, paragraphs, lists, tables and notes, as they stand with all changes taken. */
export async function readDocx(bytes: Uint8Array): Promise<Found> {
  const files = unzip(bytes, (name) => /\.(xml|rels)$/.test(name));
  const name = mainOf(files);
  const main = files.get(name);
  if (!main) throw new UnreadableError('This Word file has no text in it. Save it anew as .docx.');
  const { xml, formulas } = withoutFormulas(new TextDecoder().decode(main));
  files.set(name, new TextEncoder().encode(xml));
  // Packed anew, so that nothing is unpacked that was not judged.
  const packed = zipSync(Object.fromEntries(files), { level: 0 });
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(packed) },
    {
      styleMap: STYLES,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  const blocks = blocksOfHtml(value);
  return { title: titleOf(files), lang: '', blocks, notices: formulas > 0 ? [told(formulas)] : [] };
}

/** Where the text stands: nearly always in `word/document.xml`. */
function mainOf(files: ReadonlyMap<string, Uint8Array>): string {
  const rels = files.get('_rels/.rels');
  const main =
    rels &&
    allOf(readXml(rels), 'Relationship').find(({ attributes: { Type = '' } }) =>
      Type.endsWith('/officeDocument'),
    );
  return (main?.attributes.Target ?? 'word/document.xml').replace(/^\//, '');
}

/** A formula has no words: mammoth leaves it out without a trace, so its place is marked before. */
function withoutFormulas(document: string): { xml: string; formulas: number } {
  let formulas = 0;
  const xml = document.replace(/<m:oMath(Para)?\b[^>]*>[\s\S]*?<\/m:oMath\1>/g, () => {
    formulas++;
    return `<w:r><w:t xml:space="preserve">${FORMULA}</w:t></w:r>`;
  });
  return { xml, formulas };
}

const told = (count: number): Notice => ({
  code: 'formulas',
  message: `${count} formulas could not be read. They show as ${FORMULA}.`,
});

function titleOf(files: ReadonlyMap<string, Uint8Array>): string {
  const core = files.get('docProps/core.xml');
  return core ? oneLine(firstText(readXml(core), 'title')) : '';
}
