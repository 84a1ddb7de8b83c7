import { readEdition } from '#db/content/edition.ts';
import { packedRoute } from '#server/packed-route.ts';

/** One edition without the words of its text, for whoever may study it. It never changes. */
export const GET = packedRoute(readEdition, 'no-edition', 'There is no such edition for you.');
