import type { Page } from '@playwright/test';
import { v7 as uuid } from 'uuid';
import type { Edition, EditionItem } from '#core/deck/edition.ts';
import type { Intent, LearnerEvent } from '#core/memory/event.ts';
import type { SettingsPatch } from '#core/memory/settings.ts';
import type { SyncResponse } from '#core/sync/protocol.ts';

/** What the learner did with their cards, as the server holds it, read as a device that has none of it. */
export async function serverLog(page: Page): Promise<SyncResponse['events']> {
  return (await pull(page)).events.filter(({ kind }) => kind !== 'take-up');
}

/** The first edition on the learner's desk. */
export async function firstEdition(page: Page): Promise<Edition> {
  const { library } = await pull(page);
  const answer = await page.request.get(`/api/editions/${library?.[0]?.editionId}`);
  return (await answer.json()) as Edition;
}

/** Settings that the learner made on another device, at a time of the shared clock. */
export function pushSettings(page: Page, payload: SettingsPatch, at: number): Promise<void> {
  return push(page, [{ kind: 'settings', payload }], at);
}

/** Stops, on another device, every card of the learner's first deck but those that are wanted. */
export async function stopAllBut(
  page: Page,
  isWanted: (item: EditionItem) => boolean,
  at: number,
): Promise<void> {
  const { items } = await firstEdition(page);
  const stopped = items.filter((item) => item.role === 'card' && !isWanted(item));
  await push(
    page,
    stopped.map(({ id }) => ({ kind: 'suspend', payload: {}, itemId: id, itemRevision: 1 })),
    at,
  );
}

/** Answers items Easy on another device. */
export function answerElsewhere(page: Page, items: readonly EditionItem[], at: number) {
  const payload = { rating: 4, source: 'study' } as const;
  return push(
    page,
    items.map(({ id }) => ({ kind: 'review', payload, itemId: id, itemRevision: 1 })),
    at,
  );
}

/** What the learner did on a device that is used this once, at a time of the shared clock. */
async function push(page: Page, intents: readonly Intent[], at: number): Promise<void> {
  const device = { deviceId: uuid(), offsetMinutes: 60, dayStartsAt: 4, at };
  const events = intents.map(
    (intent, index) =>
      ({ ...intent, ...device, id: uuid(), v: 1, counter: index + 1 }) as LearnerEvent,
  );
  await pull(page, events, at, device.deviceId);
}

async function pull(
  page: Page,
  events: LearnerEvent[] = [],
  at = Date.now(),
  deviceId = 'reader',
): Promise<SyncResponse> {
  const { learnerId } = await (await page.request.post('/api/guest')).json();
  const answer = await page.request.post('/api/sync', {
    headers: { 'x-tenet-clock': String(at) },
    data: { learnerId, deviceId, epoch: '', sentAt: at, since: 0, events },
  });
  return (await answer.json()) as SyncResponse;
}
