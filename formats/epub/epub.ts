import { parse } from 'parse5';
import { oneLine } from '#core/essay/block.ts';
import { type Found, type FoundBlock, UnreadableError } from '#formats/found.ts';
import { blocksIn } from '#formats/html/blocks.ts';
import { allOf, firstText, readXml } from '#formats/xml.ts';
import { unzip } from '#formats/zip.ts';

const BROKEN = 'This book is damaged: its parts cannot be found. Bring another copy.';
const LOCKED = 'This book is locked by its seller, and cannot be read here. Bring another copy.';
/** Hiding fonts is no lock. */
const FONTS = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Reads a book: its chapters in the order in which it is read, without covers of pictures and lists of contents. */
export function readEpub(bytes: Uint8Array): Found {
  const files = unzip(bytes, (name) => /\.(x?html?|xml|opf|ncx)$/i.test(name));
  if (isLocked(files)) throw new UnreadableError(LOCKED);
  const container = files.get('META-INF/container.xml');
  const place = container && allOf(readXml(container), 'rootfile')[0]?.attributes['full-path'];
  const file = place === undefined ? undefined : files.get(place.normalize('NFC'));
  if (place === undefined || !file) throw new UnreadableError(BROKEN);
  const book = readXml(file);
  const blocks: FoundBlock[] = [];
  for (const name of chaptersOf(book, place)) {
    const chapter = files.get(name);
    if (chapter) for (const block of blocksOf(chapter)) blocks.push(block);
  }
  return {
    title: oneLine(firstText(book, 'title')),
    lang: firstText(book, 'language'),
    blocks,
    notices: [],
  };
}

function isLocked(files: ReadonlyMap<string, Uint8Array>): boolean {
  const said = files.get('META-INF/encryption.xml');
  if (!said) return false;
  const methods = allOf(readXml(said), 'EncryptionMethod');
  return methods.some(({ attributes: { Algorithm = '' } }) => !FONTS.test(Algorithm));
}

/** The files of the chapters, in their order, by their names in the archive. */
function chaptersOf(book: ReturnType<typeof readXml>, place: string): string[] {
  const items = new Map(allOf(book, 'item').map(({ attributes }) => [attributes.id, attributes]));
  return allOf(book, 'itemref').flatMap(({ attributes: { idref, linear } }) => {
    const { href, properties = '' } = items.get(idref) ?? {};
    if (href === undefined || linear === 'no' || /\bnav\b/.test(properties)) return [];
    return [nameOf(href, place)];
  });
}

/** An address within the book, as the name of a file of the archive. */
function nameOf(href: string, place: string): string {
  const { pathname } = new URL(
    href,
    `file:///${place.split('/').map(encodeURIComponent).join('/')}`,
  );
  try {
    return decodeURIComponent(pathname.slice(1)).normalize('NFC');
  } catch {
    return pathname.slice(1);
  }
}

function blocksOf(chapter: Uint8Array): FoundBlock[] {
  const html = new TextDecoder().decode(chapter).replace(
    // In XHTML any element may close itself; in HTML such a title would swallow the chapter.
    /<([a-zA-Z][\w:-]*)((?:\s[^<>]*?)?)\/>/g,
    (all, name: string, rest: string) =>
      VOID.has(name.toLowerCase()) ? all : `<${name}${rest}></${name}>`,
  );
  return blocksIn(parse(html));
}
