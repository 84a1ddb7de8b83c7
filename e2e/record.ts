import type { Page } from '@playwright/test';
import type { Edition } from '#core/deck/edition.ts';
import type { SyncResponse } from '#core/wire/sync.ts';

/** The learner's log as the server holds it, read as a device that has none of it. */
export async function serverLog(page: Page): Promise<SyncResponse['events']> {
  return (await pull(page)).events;
}

/** The first edition that the learner may study. */
export async function firstEdition(page: Page): Promise<Edition> {
  const { library } = await pull(page);
  const answer = await page.request.get(`/api/editions/${library[0]?.editionId}`);
  return (await answer.json()) as Edition;
}

async function pull(page: Page): Promise<SyncResponse> {
  const { learnerId } = await (await page.request.post('/api/guest')).json();
  const answer = await page.request.post('/api/sync', {
    data: { learnerId, deviceId: 'reader', epoch: '', sentAt: Date.now(), since: 0, events: [] },
  });
  return (await answer.json()) as SyncResponse;
}
