import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as later } from 'node:timers/promises';

/** How often whoever waits looks whether it is their turn, ms. */
const LOOK = 100;
/** The file that whoever is at work holds. */
const HELD = 'held';

/** How often this process has asked. */
let asked = 0;

/** Where the tickets of this machine lie: one folder for all processes of this user. */
const queueFolder = () => path.join(tmpdir(), `tenet-reading-${userInfo().uid}`);

/**
 * Does work that only one process of this machine may do at a time, in the order in which it was asked for. `onPlace` hears how many are
 * before it, from 0. A process that died gives its place up.
 */
export async function inTurn<T>(
  work: () => Promise<T>,
  onPlace: (before: number) => void = () => {},
  folder = queueFolder(),
): Promise<T> {
  asked += 1;
  // Sorted by when they came; the process stands in the name, to see whether it still lives.
  const came = `${String(Date.now()).padStart(15, '0')}${String(asked).padStart(9, '0')}`;
  const ticket = path.join(folder, `${came}-${process.pid}`);
  const held = path.join(folder, HELD);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(ticket, '', { mode: 0o600 });
  let isMine = false;
  try {
    for (let told = -1; !isMine; ) {
      const before = (await living(folder)).indexOf(path.basename(ticket));
      if (before !== told) onPlace(before);
      told = before;
      // Somebody who came earlier may have written their ticket later: being the first is not enough.
      isMine = before <= 0 && (await hold(held));
      if (!isMine) await later(LOOK);
    }
    return await work();
  } finally {
    if (isMine) await rm(held, { force: true });
    await rm(ticket, { force: true });
  }
}

/** Takes the one thing that only one can hold; from a process that died, too. False where somebody is at work. */
async function hold(held: string): Promise<boolean> {
  try {
    await writeFile(held, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch {
    const holder = Number(await readFile(held, 'utf8').catch(() => ''));
    // Empty for a moment, while its holder writes its name.
    if (holder > 0 && !isAlive(holder)) await rm(held, { force: true });
    return false;
  }
}

/** The tickets of processes that live, the first first; those of others are taken away. */
async function living(folder: string): Promise<string[]> {
  const tickets = (await readdir(folder)).filter((name) => name !== HELD).sort();
  const alive = tickets.filter((ticket) => isAlive(Number(ticket.split('-')[1])));
  for (const ticket of tickets)
    if (!alive.includes(ticket)) await rm(path.join(folder, ticket), { force: true });
  return alive;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, and is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
