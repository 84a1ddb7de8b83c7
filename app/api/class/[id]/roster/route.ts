import { z } from 'zod';
import type { Roster } from '#core/course/roster.ts';
import { importRoster } from '#db/course/people/roster.ts';
import { database } from '#db/engine/client.ts';
import { readRosterFile } from '#server/class/roster-file.ts';
import { FormError, formRoute, noted, seeOther } from '#server/form.ts';

/** Takes the school's list of a class as a file (CSV). */
export const POST = formRoute(
  z.object({
    // A program may send the list as text.
    list: z.union([z.instanceof(Uint8Array), z.string().transform(bytesOf)]).optional(),
  }),
  (_, { id }) => `/class/${id}/roster`,
  async ({ request, now, form, person, params: { id = '' } }) => {
    if (!person?.account) return seeOther('/account/sign-in?next=/class');
    const read = form.list === undefined ? 'rosterEmpty' : readRosterFile(form.list);
    if (typeof read === 'string') throw new FormError({ list: read });
    const { roster, isGuessed } = read;
    await importRoster(database(), person.actor, id, roster, now);
    const leftOut = roster.leftOut.slice(0, 20).join(', ');
    const guessed = isGuessed ? { guessed: foreignNames(roster) } : {};
    return noted(request, `/class/${id}/roster`, {
      values: { taken: String(roster.lines.length), leftOut, ...guessed, ...headingsOf(roster) },
    });
  },
);

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A few names by which an instructor sees whether the letters were guessed well. */
function foreignNames({ lines }: Roster): string {
  const names = lines.map(({ name }) => name).filter((name) => /[^\x20-\x7E]/.test(name));
  return names.slice(0, 3).join(', ');
}

function headingsOf({ taken: { number, name } }: Roster) {
  return { asNumber: number.slice(0, 60), asName: name.slice(0, 60) };
}
