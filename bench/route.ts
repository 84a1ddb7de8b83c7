import { gzipSync } from 'node:zlib';
import { migrateAndSeed } from '../bin/database.ts';
import { newSqliteUrl, startServer } from '../e2e/server.ts';
import type { Figure } from './figure.ts';

const PORT = 4418;

/** The scripts that the study page loads, as the built server serves them. */
export async function routeFigures(): Promise<Figure[]> {
  const url = newSqliteUrl();
  await migrateAndSeed(url);
  const server = await startServer(PORT, url);
  const html = await (await fetch(`${server.url}/study`)).text();
  // A script marked `nomodule` is for browsers that load none of the others.
  const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"[^>]*>/g)].filter(
    ([tag]) => !/nomodule/i.test(tag),
  );
  let bytes = 0;
  for (const address of new Set(scripts.map(([, src]) => src ?? ''))) {
    const answer = await fetch(new URL(address, server.url));
    bytes += gzipSync(new Uint8Array(await answer.arrayBuffer())).byteLength;
  }
  await server.kill();
  return [
    {
      what: 'JavaScript of the study route, gzip',
      value: bytes / 1000,
      unit: 'kB',
      budget: '≤ 185',
    },
  ];
}
