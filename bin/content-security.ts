import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PRERENDERED = '.next/server/app';
/** Prerendered pages that stand for others: what is not found, what went wrong. */
const STAND_INS = ['_not-found', '_global-error'];

/** Everything from here alone; no frames, no plugins, nobody may frame it. */
const OWN = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/**
 * What each page may load and run, by its path: the built files, and those scripts within the page that the build wrote
 * there, by their hashes. What is rendered for a request has scripts of its own: they carry the request's nonce, which
 * Next reads from the request's own policy. So no script that anybody slips into a page is run. To be called once the app
 * is built.
 */
export function contentSecurity(): (path: string, nonce: string) => string {
  const pages = readdirSync(PRERENDERED).filter((name) => name.endsWith('.html'));
  const hashes = new Map(
    pages.map((name) => [
      name.replace(/\.html$/, ''),
      inlineScripts(readFileSync(path.join(PRERENDERED, name), 'utf8')).map(hashOf),
    ]),
  );
  const policy = (names: readonly string[], more: readonly string[] = []) => {
    const allowed = [...names.flatMap((name) => hashes.get(name) ?? []), ...more];
    return [`script-src ${["'self'", ...new Set(allowed)].join(' ')}`, ...OWN].join('; ');
  };
  const policies = new Map([...hashes.keys()].map((name) => [name, policy([name])]));
  return (address, nonce) =>
    policies.get(address === '/' ? 'index' : address.slice(1)) ??
    policy(STAND_INS, [`'nonce-${nonce}'`]);
}

function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text = '']) => text,
  );
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
