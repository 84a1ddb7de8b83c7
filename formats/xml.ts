import { SaxesParser } from 'saxes';
import { wideEncoding } from './file-text.ts';
import { UnreadableError } from './found.ts';

/** An element of XML: names without their prefix, what it holds as elements, and all its text together. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

const MOST_DEEP = 1_000;
/** Of HTML, that files of XML use without saying what they are. */
const ENTITIES = {
  nbsp: '\u00a0',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  copy: '©',
  rsquo: '’',
  eacute: 'é',
};

/** Reads a small file of XML. @throws UnreadableError where it is none */
export function readXml(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  Object.assign(parser.ENTITIES, ENTITIES);
  parser.on('error', () => {
    throw new UnreadableError('This file is damaged inside. Save it anew and bring that.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name: bare(name), attributes: bareKeys(attributes), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > MOST_DEEP)
      throw new UnreadableError('This file is nested too deep to be a text.');
  });
  const take = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(textOf(bytes)).close();
  return root;
}

/** All elements of a name, in the order of the file. */
export function allOf(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);
}

/** The text of the first element of a name; empty where there is none. */
export const firstText = (root: XmlElement, name: string): string =>
  allOf(root, name)[0]?.text.trim() ?? '';

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

const bareKeys = (attributes: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [bare(name), value]));

/** By its mark, else by what its first line says, else UTF-8. */
function textOf(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const said = /^(?:ï»¿)?<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(start)?.[1];
  try {
    return new TextDecoder(wideEncoding(bytes) ?? said ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
