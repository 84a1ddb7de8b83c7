import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { parse, parseFragment } from 'parse5';
import { oneLine } from '#core/essay/block.ts';
import { words } from '#core/essay/words.ts';
import type { Found, FoundBlock } from '#formats/found.ts';
import { blocksIn } from './blocks.ts';
import { attribute } from './parts.ts';
import { depthOf, firstOf, textIn } from './walk.ts';

/** An article that is shorter, in words, and less than this share of its page, may have been told wrongly: the page is read whole. */
const [SHORT, SHARE] = [250, 0.5];
/** Pages of people are nested less deep; looking for an article in a deeper one takes too long. */
const MOST_DEEP = 250;

/** Reads a page: its article where that can be told from what stands around it, else all of it. */
export function readHtml(html: string): Found {
  const page = parse(html);
  const whole = blocksIn(page);
  const root = firstOf(page, 'html');
  const title = firstOf(page, 'title');
  const article = depthOf(page) > MOST_DEEP ? NO_ARTICLE : articleOf(html);
  const [all, some] = [countOf(whole), countOf(article.blocks)];
  const isArticle = some >= SHORT || some >= SHARE * all;
  return {
    title: oneLine((isArticle && article.title) || (title ? textIn(title) : '')),
    lang: root ? attribute(root, 'lang') || attribute(root, 'xml:lang') : '',
    blocks: isArticle ? article.blocks : whole,
    notices: [],
  };
}

/** The blocks of a piece of HTML that has nothing around it, as other readers make it. */
export const blocksOfHtml = (html: string): FoundBlock[] => blocksIn(parseFragment(html));

const countOf = (blocks: readonly FoundBlock[]) =>
  blocks.reduce((sum, { text }) => sum + words(text).length, 0);

type Article = Pick<Found, 'title' | 'blocks'>;

const NO_ARTICLE: Article = { title: '', blocks: [] };

function articleOf(html: string): Article {
  try {
    const { document } = parseHTML(html);
    const article = new Readability(document, { keepClasses: true }).parse();
    return {
      title: article?.title ?? '',
      blocks: article?.content ? blocksOfHtml(article.content) : [],
    };
  } catch {
    // What it stumbles over is read whole.
    return NO_ARTICLE;
  }
}
