import { type PrecacheEntry, Serwist } from 'serwist';

/** Filled in when the app was built, by `bin/service-worker.ts`. */
declare const PRECACHED: PrecacheEntry[];
/** The paths of the learner's pages: each is one static page, whatever its query. */
declare const PAGES: string[];

/** The one of them that stands for a page of the server that cannot be fetched. */
const AWAY = '/away';

/**
 * Opens the app without a network. It keeps the learner's static pages and what they are built from, as one build made
 * them, and answers nothing else: data goes through the replica, and other pages through the network; where there is
 * none, a page of the app says so and leads back. A newer worker
 * waits until the last page of the older one is closed, so that an update never interrupts.
 */
const worker = new Serwist({ skipWaiting: false, clientsClaim: false, navigationPreload: false });
worker.addToPrecacheList(PRECACHED);

/** As it was kept; what is not kept comes from the network. */
const kept = async ({ request, url }: { request: Request; url: URL }) =>
  (await worker.matchPrecache(url.pathname)) ?? fetch(request);

worker.registerCapture(
  ({ request, url, sameOrigin }) =>
    sameOrigin && request.mode === 'navigate' && PAGES.includes(url.pathname),
  kept,
);
worker.registerCapture(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/_next/static/'),
  kept,
);
for (const method of ['GET', 'POST'] as const)
  worker.registerCapture(
    ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
    async ({ request }) => {
      try {
        return await fetch(request);
      } catch (error) {
        const page = await worker.matchPrecache(AWAY);
        if (!page) throw error;
        return page;
      }
    },
    method,
  );
worker.addEventListeners();
