import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readForeign } from './read-foreign.ts';
import { inTurn } from './turn.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tenet-reading-test-'));
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(path.join(folder, name), content);
  return { path: path.join(folder, name), name };
};
/** A child that does something worse than reading. */
const child = (name: string, code: string) => file(`${name}.mjs`, code).path;

describe('a foreign file', () => {
  it('is read into blocks, however many pieces they come in', async () => {
    const text = Array.from({ length: 3_000 }, (_, n) => `Paragraph ${n} ${'word '.repeat(100)}`);
    const read = await readForeign(file('long.md', text.join('\n\n')));
    expect('blocks' in read && read.blocks.map((block) => block.id)).toEqual(
      text.map((_, n) => `b${n + 1}`),
    );
  });

  it.each([
    ['nothing.md', '', /empty/],
    ['headings.md', '# Only\n\n## Headings', /no text/],
    ['junk.txt', Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256), /Save it as UTF-8/],
    ['half.docx', 'PK', /damaged/],
    ['sheet.xlsx', 'a sheet', /cannot be read/],
  ])('%s is refused in a sentence', async (name, content, sentence) => {
    expect(await readForeign(file(name, content))).toEqual({
      refused: expect.stringMatching(sentence),
    });
  });

  const some = file('some.md', 'Text.');
  it.each([
    [
      'fills its heap',
      'const all = []; for (;;) all.push(new Array(1e5).fill(Math.random()));',
      /memory/,
    ],
    [
      'fills memory beside its heap',
      'const all = []; setInterval(() => all.push(Buffer.alloc(5e7, 1)), 10);',
      /memory/,
    ],
    ['goes on for ever', 'for (;;);', /too long/],
    [
      'talks for ever',
      'setInterval(() => process.stdout.write(\'{"blocks":[]}\\n\'.repeat(1000)), 1);',
      /memory/,
    ],
    ['says nonsense', "process.stdout.write('nonsense\\n');", /cannot be read/],
    ['says too little', 'process.stdout.write(\'{"blocks":[]}\\n\');', /cannot be read/],
    ['dies', 'process.exit(3);', /cannot be read/],
  ])('that %s takes nothing else with it', async (name, code, sentence) => {
    const limits = { heap: 64, memory: 300, time: 4_000, letters: 1_000_000 };
    const read = await readForeign(some, limits, child(name.replaceAll(' ', '-'), code));
    expect(read).toEqual({ refused: expect.stringMatching(sentence) });
  });

  it('has none of our settings', async () => {
    const said = `const none = ['DATABASE_URL', 'SMTP_URL', 'HOME'].every((name) => !(name in process.env));
      process.stdout.write(JSON.stringify({ refused: String(none) }) + '\\n');`;
    process.env.DATABASE_URL ??= 'file:/tmp/secret.db';
    expect(await readForeign(some, {}, child('settings', said))).toEqual({ refused: 'true' });
  });
});

describe('the turn of a machine', () => {
  const queue = mkdtempSync(path.join(tmpdir(), 'tenet-queue-'));

  it('is one at a time, in order, and everybody hears how many are before them', async () => {
    let inside = 0;
    const order: number[] = [];
    const places: number[][] = [[], [], []];
    const ends: (() => void)[] = [];
    const done = places.map((heard, n) =>
      inTurn(
        async () => {
          inside += 1;
          expect(inside).toBe(1);
          await new Promise<void>((resolve) => {
            ends[n] = resolve;
          });
          order.push(n);
          inside -= 1;
        },
        (before) => heard.push(before),
        queue,
      ),
    );
    await expect.poll(() => places.map((heard) => heard.at(-1))).toEqual([0, 1, 2]);
    for (const n of [0, 1, 2]) {
      await expect.poll(() => ends[n]).toBeDefined();
      ends[n]?.();
    }
    await Promise.all(done);
    expect(order).toEqual([0, 1, 2]);
    expect(places.map((heard) => heard.at(-1))).toEqual([0, 0, 0]);
    expect(readdirSync(queue)).toEqual([]);
  });

  it('does not wait for a process that died', async () => {
    const dead = spawn(process.execPath, ['-e', '']);
    await once(dead, 'exit');
    writeFileSync(path.join(queue, `000000000000001-${dead.pid}`), '');
    writeFileSync(path.join(queue, 'held'), String(dead.pid));
    expect(await inTurn(async () => 'done', undefined, queue)).toBe('done');
    expect(readdirSync(queue)).toEqual([]);
  });

  it('passes to the next when the work fails', async () => {
    await expect(inTurn(() => Promise.reject(new Error('no')), undefined, queue)).rejects.toThrow(
      'no',
    );
    expect(readdirSync(queue)).toEqual([]);
  });
});
