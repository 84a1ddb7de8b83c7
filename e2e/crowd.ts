import { newEmail } from './account-page.ts';
import { Device, startGuest } from './device.ts';
import { Visitor } from './visitor.ts';

/** How often somebody who studies answers and sends, ms. */
const EVERY = 4_000;

export interface CrowdReport {
  /** Answers that were given and acknowledged. */
  answers: number;
  /** Answers of which the server's log lacks any, and requests that were refused. */
  lost: number;
  refused: string[];
  /** ms, of joining and of sending. */
  joins: number[];
  pushes: number[];
}

interface Crowd {
  url: string;
  /** The code of a class. */
  code: string;
  guests: number;
  /** How long each studies, ms. */
  lasting: number;
}

/** A class to be joined by a crowd: the code that lets in its students. */
export async function classForCrowd(url: string): Promise<string> {
  const teacher = new Visitor(url);
  await teacher.signUp(newEmail());
  const made = await teacher.send('/api/class', { title: 'Crowd', timeZone: 'UTC' });
  const page = await fetch(`${url}${made.headers.get('location')}/code`, {
    headers: { cookie: teacher.cookie },
  });
  return /join\?code=(\w{8})/.exec(await page.text())?.[1] ?? '';
}

/** Guests from one address who join a class at once and study, each by a device of their own; then all is counted. */
export async function crowd({ url, code, guests, lasting }: Crowd): Promise<CrowdReport> {
  const report: CrowdReport = { answers: 0, lost: 0, refused: [], joins: [], pushes: [] };
  await Promise.all(Array.from({ length: guests }, (_, index) => one(index)));
  return report;

  async function one(index: number): Promise<void> {
    const guest = await timed(report.joins, () => startGuest(url));
    const joined = await timed(report.joins, () =>
      fetch(`${url}/api/join`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: guest.cookie },
        body: new URLSearchParams({ code, name: `Student ${index}` }),
      }),
    );
    if (!joined.headers.get('location')?.startsWith('/arrive'))
      report.refused.push(`join: ${joined.status} ${joined.headers.get('location')}`);
    const device = new Device(guest);
    const { items } = await device.edition();
    const given = new Set<string>();
    const end = performance.now() + lasting;
    // Not all at the same instant: people are not.
    await rest((EVERY * index) / guests);
    while (performance.now() < end) {
      const began = performance.now();
      const event = device.review(items[given.size % items.length]?.id ?? '', 3);
      const answer = await timed(report.pushes, () => device.post([event]));
      if (answer.ok) given.add(event.id);
      else report.refused.push(`sync: ${answer.status}`);
      await rest(Math.max(0, EVERY - (performance.now() - began)));
    }
    report.answers += given.size;
    const kept = new Set((await device.readAll()).map(({ id }) => id));
    report.lost += [...given].filter((id) => !kept.has(id)).length;
  }
}

async function timed<T>(times: number[], work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  times.push(performance.now() - began);
  return result;
}

const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
