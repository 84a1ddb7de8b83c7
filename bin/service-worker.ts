import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

const LEARNERS = 'app/(learn)';
const PRERENDERED = '.next/server/app';
const BUILT = '.next';
const SOURCE = 'offline/worker/worker.ts';

interface Entry {
  url: string;
  /** Null where the name changes with what is in the file. */
  revision: string | null;
}

/** Writes the service worker of what was built: it keeps the learner's pages, and all that they are made of. */
export function writeServiceWorker(outfile: string): void {
  const pages = learnersPages();
  const html = pages.map((page) => readFileSync(prerendered(page), 'utf8'));
  const scripts = new Set(html.flatMap(scriptsAndStyles));
  const fonts = new Set([...scripts].filter((url) => url.endsWith('.css')).flatMap(fontsOf));
  const precached: Entry[] = [
    ...pages.map((url, index) => ({ url, revision: digest(html[index] ?? '') })),
    ...[...scripts, ...fonts].sort().map((url) => ({ url, revision: null })),
  ];
  buildSync({
    entryPoints: [SOURCE],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: {
      PRECACHED: JSON.stringify(precached),
      PAGES: JSON.stringify(pages),
      'process.env.NODE_ENV': '"production"',
    },
  });
}

/** The addresses of the learner's pages, from the folders they stand in. */
function learnersPages(): string[] {
  const names = readdirSync(LEARNERS, { withFileTypes: true })
    .filter((place) => place.isDirectory())
    .map(({ name }) => name)
    .filter((name) => existsSync(path.join(LEARNERS, name, 'page.tsx')));
  return ['/', ...names.sort().map((name) => `/${name}`)];
}

function prerendered(page: string): string {
  return path.join(PRERENDERED, `${page === '/' ? 'index' : page.slice(1)}.html`);
}

/** The built files that a page names, as addresses; without what only ancient browsers load. */
function scriptsAndStyles(html: string): string[] {
  const modern = html.replace(/<script[^>]*noModule[^>]*>/g, '');
  const found = modern.matchAll(/static\/chunks\/[\w.~-]+\.(?:js|css)/g);
  return [...found].map(([name]) => `/_next/${name}`);
}

function fontsOf(stylesheet: string): string[] {
  const css = readFileSync(stylesheet.replace('/_next', BUILT), 'utf8');
  const found = css.matchAll(/url\(\.\.\/media\/([\w.~-]+\.woff2)\)/g);
  return [...found].map(([, name]) => `/_next/static/media/${name}`);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
