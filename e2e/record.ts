import type { Page } from '@playwright/test';
import { v7 as uuid } from 'uuid';
import type { Edition } from '#core/deck/edition.ts';
import type { LearnerEvent } from '#core/memory/event.ts';
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
export async function pushSettings(page: Page, payload: SettingsPatch, at: number): Promise<void> {
  const events: LearnerEvent[] = [
    {
      id: uuid(),
      v: 1,
      kind: 'settings',
      deviceId: 'reader',
      counter: 1,
      at,
      offsetMinutes: 60,
      dayStartsAt: 4,
      payload,
    },
  ];
  await pull(page, events, at);
}

async function pull(
  page: Page,
  events: LearnerEvent[] = [],
  at = Date.now(),
): Promise<SyncResponse> {
  const { learnerId } = await (await page.request.post('/api/guest')).json();
  const answer = await page.request.post('/api/sync', {
    headers: { 'x-tenet-clock': String(at) },
    data: { learnerId, deviceId: 'reader', epoch: '', sentAt: at, since: 0, events },
  });
  return (await answer.json()) as SyncResponse;
}
