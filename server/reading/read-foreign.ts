import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { WrittenClaim } from '#core/deck/written.ts';
import type { Block } from '#core/essay/block.ts';
import type { Findings } from '#core/finding/find.ts';
import type { FindingNotice } from '#core/finding/notice.ts';
import { type About, type Piece, piece } from './wire.ts';

/** What reading a file came to; or one sentence that says what is wrong and what to do. */
export type Reading =
  | (About & { blocks: Block[]; findings: Findings | null })
  | { refused: string };

/** How much a file may ask for. */
export interface Limits {
  /** Of the child's heap, and of all its memory, MB. */
  heap: number;
  memory: number;
  /** For reading, and for finding after it, ms. */
  time: number;
  findTime: number;
  /** What it may say altogether, in code units. */
  letters: number;
}

/** By its place in the project, where every process of ours begins: of what is bundled the address says nothing. */
const CHILD = path.resolve('server/reading/child.ts');

const LIMITS: Limits = {
  heap: 512,
  memory: 900,
  time: 30_000,
  findTime: 120_000,
  letters: 32_000_000,
};
/** How often its memory is looked at, ms: Buffers do not count against its heap. */
const LOOK = 200;

const TOO_LONG = 'This file takes too long to be read. Bring a smaller part of it.';
const TOO_MUCH = 'This file takes too much memory to be read. Bring a smaller part of it.';
const UNREADABLE = 'This file cannot be read. Save it anew, or as text, and bring that.';

/**
 * Reads a foreign file, and with `find` finds what stands out in it, in a process of its own, which is killed when it takes too long or too much: in a thread the whole server would
 * die of it. `entry` is what the child runs; tests bring worse ones.
 */
export async function readForeign(
  file: { path: string; name: string; find?: boolean },
  limits: Partial<Limits> = {},
  entry = CHILD,
): Promise<Reading> {
  const { heap, memory, time, findTime, letters } = { ...LIMITS, ...limits };
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      `--max-old-space-size=${heap}`,
      entry,
      file.path,
      file.name,
      ...(file.find ? ['find'] : []),
    ],
    // Nothing of ours: no address of a database, no password of a mail server.
    {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env.PATH, NODE_ENV: 'production' },
    },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.once('error', () => child.kill('SIGKILL'));
  let why = UNREADABLE;
  const stop = (reason: string) => {
    why = reason;
    child.kill('SIGKILL');
  };
  let clock = setTimeout(() => stop(TOO_LONG), time);
  const onRead = () => {
    clearTimeout(clock);
    clock = setTimeout(() => stop(TOO_LONG), findTime);
  };
  const watch = watchMemory(child, memory, () => stop(TOO_MUCH));
  try {
    const said = await listen(child, { most: letters, onRead, onTooMuch: () => stop(TOO_MUCH) });
    await ended;
    // A heap that is full ends the child by itself, in the middle of what it says.
    return (
      said ?? { refused: child.signalCode === 'SIGABRT' || child.exitCode === 134 ? TOO_MUCH : why }
    );
  } finally {
    clearTimeout(clock);
    clearInterval(watch);
    child.kill('SIGKILL');
  }
}

/** What the child says, piece by piece; null where it ends without an end. */
async function listen(
  child: ChildProcess,
  { most, onRead, onTooMuch }: { most: number; onRead(): void; onTooMuch(): void },
): Promise<Reading | null> {
  const blocks: Block[] = [];
  const claims: WrittenClaim[] = [];
  let [about, notices]: [About?, FindingNotice[]?] = [];
  let length = 0;
  if (!child.stdout) return null;
  for await (const line of createInterface({ input: child.stdout })) {
    length += line.length;
    if (length > most) {
      onTooMuch();
      return null;
    }
    const said = readPiece(line);
    if (!said) return null;
    if ('refused' in said) return said;
    if ('about' in said) about = said.about;
    else if ('blocks' in said) blocks.push(...said.blocks);
    else if ('read' in said) onRead();
    else if ('claims' in said) claims.push(...said.claims);
    else if ('found' in said) notices = said.found.notices;
    else return about ? { ...about, blocks, findings: notices ? { claims, notices } : null } : null;
  }
  return null;
}

function readPiece(line: string): Piece | null {
  try {
    return piece.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** Looks at all the memory of a process, where the system tells it. */
function watchMemory({ pid }: ChildProcess, most: number, tooMuch: () => void): NodeJS.Timeout {
  return setInterval(async () => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const kilobytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
    if (kilobytes > most * 1_024) tooMuch();
  }, LOOK);
}
