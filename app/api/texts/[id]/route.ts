import { readText } from '#db/content/edition.ts';
import { packedRoute } from '#server/packed-route.ts';

/** The words of a text that editions stand on, for whoever may study one of them. They never change. */
export const GET = packedRoute(readText, 'no-text', 'There is no such text for you.');
