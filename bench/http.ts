import { Device, startGuest } from '../e2e/device.ts';
import { newSqliteUrl, startServer } from '../e2e/server.ts';
import { type Figure, quantile } from './figure.ts';

const PORT = 4419;
const BATCH = 20;
const WARM_UP = 20;
const PUSHES = 300;

/** Sync over HTTP as a device does it: one client, 20 events a push, SQLite with full durability. */
export async function httpFigures(): Promise<Figure[]> {
  const url = newSqliteUrl();
  const server = await startServer(PORT, url);
  const device = new Device(await startGuest(server.url));
  const { items } = await device.edition();
  const times: number[] = [];
  for (let push = 0; push < WARM_UP + PUSHES; push += 1) {
    const events = Array.from({ length: BATCH }, (_, n) =>
      device.review(items[(push + n) % items.length]?.id ?? '', 3),
    );
    const started = performance.now();
    await device.sync(events);
    if (push >= WARM_UP) times.push(performance.now() - started);
  }
  await server.kill();
  return [
    { what: 'sync of 20 events over HTTP, median', value: quantile(times, 0.5), unit: 'ms' },
    {
      what: 'sync of 20 events over HTTP, 95th percentile',
      value: quantile(times, 0.95),
      unit: 'ms',
      budget: '≤ 50',
    },
  ];
}
