import { mkdtempSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { discard, receive, sweepUploads, TooLargeFileError } from './upload.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tenet-upload-'));
});
const left = () => readdirSync(path.join(folder, 'uploads'));

/** A body of so many pieces of 1,000 bytes, which says of itself what it is told to. */
function sent(pieces: number, length?: number) {
  let begun = 0;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      begun += 1;
      if (begun > pieces) controller.close();
      else controller.enqueue(new Uint8Array(1_000).fill(begun % 256));
    },
  });
  const headers = new Headers(length === undefined ? {} : { 'content-length': String(length) });
  return { request: { body, headers }, begun: () => begun };
}

it('keeps a file for our eyes only, and lets it go', async () => {
  const upload = await receive(sent(5).request, 'a.md', folder);
  expect(readFileSync(upload.path)).toHaveLength(5_000);
  expect(statSync(upload.path).mode & 0o777).toBe(0o600);
  await discard(upload);
  expect(left()).toEqual([]);
});

it('reads nothing of what is said to be too long, and no more than may be of what lies', async () => {
  const honest = sent(10, 10_000);
  await expect(receive(honest.request, 'a.md', folder, 5_000)).rejects.toThrow(TooLargeFileError);
  expect(honest.begun()).toBeLessThanOrEqual(1);
  const liar = sent(1_000, 10);
  await expect(receive(liar.request, 'a.md', folder, 5_000)).rejects.toThrow(TooLargeFileError);
  expect(liar.begun()).toBeLessThan(100);
  expect(left()).toEqual([]);
});

it('sweeps what has lain for an hour, and nothing that is new', async () => {
  await sweepUploads(folder, Date.now());
  const [old, fresh] = [
    await receive(sent(1).request, 'a', folder),
    await receive(sent(1).request, 'b', folder),
  ];
  const before = Date.now() / 1000 - 3_700;
  utimesSync(old.path, before, before);
  await sweepUploads(folder, Date.now());
  expect(left()).toEqual([path.basename(fresh.path)]);
});
