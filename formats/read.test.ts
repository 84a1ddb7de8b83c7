import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from './read.ts';
import { docxOf, epubOf, paragraph, pdfOf, wrapped } from './test/files.ts';

const PROSE =
  'The committee met in the spring, and its members agreed that the old rule had done more harm than good to those whom it was meant to protect.';

async function read(name: string, bytes: Uint8Array | string) {
  return await readFile({ name, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes });
}

async function blocksOf(name: string, bytes: Uint8Array | string) {
  const found = await read(name, bytes);
  if ('refused' in found) throw new Error(found.refused);
  return found.blocks.map(({ kind, text }) => `${kind}: ${text}`);
}

describe('a text in any form', () => {
  const HTML = `<h1>Rules</h1><p>${PROSE}</p><ul><li>One</li></ul>`;
  it.each([
    ['as plain text', 'a.txt', `RULES\n\n${PROSE}\n\n- One\n- Two\n`],
    ['as Markdown', 'a.md', `---\ntitle: T\n---\n# Rules\n\n${PROSE}\n\n- One\n- Two\n`],
    ['as a page', 'a.html', `<title>T</title>${HTML.replace('</ul>', '<li>Two</li></ul>')}`],
    ['as a book', 'a.epub', epubOf([HTML, '<ul><li>Two</li></ul>'])],
    [
      'from Word',
      'a.docx',
      docxOf(
        `${paragraph('Rules', 'Heading1')}${paragraph(PROSE)}${paragraph('• One')}${paragraph('• Two')}`,
      ),
    ],
    [
      'as PDF',
      'a.pdf',
      pdfOf([
        [
          [50, 700, 'Rules', 20],
          ...wrapped(50, 650, PROSE),
          [50, 590, '• One'],
          [50, 578, '• Two'],
        ],
      ]),
    ],
  ])('%s becomes the same blocks', async (_, name, bytes) => {
    const blocks = await blocksOf(name, bytes);
    expect(
      blocks.map((block) =>
        block.replace('RULES', 'Rules').replace(/^(paragraph: •|list-item:) /, 'item: '),
      ),
    ).toEqual(['heading: Rules', `paragraph: ${PROSE}`, 'item: One', 'item: Two']);
  });

  it('is told by what is in the file, not by its name', async () => {
    expect(await blocksOf('essay', pdfOf([wrapped(50, 700, PROSE)]))).toEqual([
      `paragraph: ${PROSE}`,
    ]);
    expect(await blocksOf('page.txt', `<!doctype html><p>${PROSE}</p>`)).toEqual([
      `paragraph: ${PROSE}`,
    ]);
  });

  it('says its language, its direction and its title', async () => {
    const german = `<html lang="en"><title>Der Rat</title><p>${'Der Rat trat im Frühjahr zusammen und beschloss, dass die alte Regel mehr Schaden als Nutzen gebracht habe. '.repeat(5)}</p>`;
    expect(await read('a.html', german)).toMatchObject({
      lang: 'de',
      dir: 'ltr',
      title: 'Der Rat',
    });
    const arabic =
      'اجتمعت اللجنة في الربيع واتفق أعضاؤها على أن القاعدة القديمة أضرت أكثر مما نفعت. '.repeat(6);
    expect(await read('a.txt', arabic)).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(await read('a.epub', epubOf([`<p>${`${PROSE} `.repeat(4)}</p>`]))).toMatchObject({
      lang: 'en-GB',
      title: 'A Book',
    });
  });

  it('sets apart what only serves it', async () => {
    const page = `<article><p>${PROSE}<sup><a href="#n1">1</a></sup></p><p>Figure 3. A map of the towns.</p><h2>References</h2><ul><li>Lind, M. (2001). A book. Oxford University Press.</li></ul><h2>After</h2><p>Smith, J., The Law, vol. 3 (London, 1888), pp. 3-9.</p></article>`;
    expect(await blocksOf('a.html', page)).toEqual([
      `paragraph: ${PROSE}`,
      'caption: Figure 3. A map of the towns.',
      'heading: References',
      'reference: Lind, M. (2001). A book. Oxford University Press.',
      'heading: After',
      'reference: Smith, J., The Law, vol. 3 (London, 1888), pp. 3-9.',
    ]);
  });
});

describe('letters', () => {
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const french = 'Le comité se réunit au printemps; ses membres étaient d’accord. '
    .replace('’', "'")
    .repeat(6);

  it('of an old encoding are recognised, and it is said', async () => {
    const found = await read('a.txt', latin(french));
    expect(found).toMatchObject({
      notices: [{ code: 'encoding', message: expect.stringContaining('“comité”') }],
    });
    expect('blocks' in found && found.blocks[0]?.text).toContain('réunit');
  });

  it('are those that a page names', async () => {
    const page = latin(
      `<meta charset="windows-1251"><p>${'\xcf\xf0\xe8\xe2\xe5\xf2 '.repeat(9)}</p>`,
    );
    const found = await read('a.html', page);
    expect(found).toMatchObject({
      notices: [],
      blocks: [{ text: expect.stringContaining('Привет') }],
    });
  });

  it('that nobody sees are left out, and those that shape a word stay', async () => {
    expect(await blocksOf('a.md', 'hy\u00adphen\u200bs and می\u200cخواهم')).toEqual([
      'paragraph: hyphens and می\u200cخواهم',
    ]);
  });
});

describe('what cannot be read is said in a sentence', () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(40_000_000).fill(97) });
  const locked =
    '<encryption><EncryptedData><EncryptionMethod Algorithm="http://ns.adobe.com/adept"/></EncryptedData></encryption>';
  const picture = pdfOf([[], [], []]);
  it.each([
    ['an empty file', 'a.pdf', '', /empty/],
    ['a file without words', 'a.docx', docxOf(''), /no text/],
    ['more than a text is long', 'a.txt', new Uint8Array(21_000_000).fill(97), /larger than 20 MB/],
    ['an archive that swells', 'a.docx', bomb, /far more than a text needs/],
    [
      'an archive of something else',
      'a.docx',
      zipSync({ x: strToU8('x') }),
      /neither a Word file nor a book/,
    ],
    ['half an archive', 'a.docx', docxOf(paragraph(PROSE)).slice(0, 300), /damaged/],
    ['a document that is no XML', 'a.docx', docxOf('', { '_rels/.rels': '<x' }), /damaged/],
    [
      'an entity that leads out',
      'a.epub',
      epubOf([], {
        'OPS/book.opf':
          '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><package>&x;</package>',
      }),
      /damaged/,
    ],
    [
      'a book that is locked',
      'a.epub',
      epubOf([PROSE], { 'META-INF/encryption.xml': locked }),
      /locked by its seller/,
    ],
    ['a picture of pages', 'a.pdf', picture, /picture of pages/],
    ['half a PDF', 'a.pdf', '%PDF-1.4 and no more', /damaged/],
    ['a spreadsheet', 'a.xlsx', 'sheet', /cannot be read/],
    ['an old Word file', 'a.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /Save it as .docx/],
    ['junk', 'a.txt', Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256), /letters/],
  ])('%s', async (_, name, bytes, sentence) => {
    expect(await read(name, bytes)).toEqual({ refused: expect.stringMatching(sentence) });
  });

  it('hides fonts, which is no lock', async () => {
    const fonts = locked.replace('http://ns.adobe.com/adept', 'http://www.idpf.org/2008/embedding');
    expect(
      await blocksOf('a.epub', epubOf([`<p>${PROSE}</p>`], { 'META-INF/encryption.xml': fonts })),
    ).toEqual([`paragraph: ${PROSE}`]);
  });
});

describe('what is nested deep', () => {
  it('in a page is read', async () => {
    expect(await blocksOf('a.html', `${'<div>'.repeat(20_000)}${PROSE}`)).toEqual([
      `paragraph: ${PROSE}`,
    ]);
  });
});
