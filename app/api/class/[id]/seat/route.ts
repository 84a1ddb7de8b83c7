import { z } from 'zod';
import type { Actor } from '#core/access/actor.ts';
import { countApart, countAsOne, TwoLinesError } from '#db/course/people/same-student.ts';
import { changeSeat } from '#db/course/people/students.ts';
import { database } from '#db/engine/client.ts';
import { idField, noneOr } from '#server/class/fields.ts';
import { FormError, formRoute, seeOther } from '#server/form.ts';

const form = z.union([
  z.object({ learnerId: idField, sameAs: noneOr(idField) }),
  z.object({ learnerId: idField, change: z.enum(['approve', 'remove', 'restore', 'apart']) }),
  z.object({ learnerId: idField, groupId: noneOr(idField) }),
  z.object({ learnerId: idField, rosterId: noneOr(idField) }),
]);

/**
 * Lets a student in, removes them, brings them back, moves them to a group, says who of the list they are, or that they are in
 * the class twice.
 */
export const POST = formRoute(
  form,
  ({ learnerId = '', sameAs }, { id }) =>
    sameAs === undefined ? `/class/${id}/students` : `/class/${id}/student?student=${learnerId}`,
  async ({ now, form, person, params: { id = '' } }) => {
    if (!person?.account) return seeOther('/account/sign-in?next=/class');
    const { actor } = person;
    const { learnerId, ...rest } = form;
    const change = 'change' in rest ? rest.change : rest;
    if (change === 'apart') await countApart(database(), actor, id, learnerId, now);
    else if (typeof change === 'object' && 'sameAs' in change)
      await asOne(actor, id, learnerId, change.sameAs, now);
    else await changeSeat(database(), actor, id, learnerId, change, now);
    const isMatch = 'rosterId' in form;
    return seeOther(`/class/${id}/${isMatch ? 'roster' : 'students'}`);
  },
);

async function asOne(
  actor: Actor,
  id: string,
  learnerId: string,
  other: string | null,
  now: number,
): Promise<void> {
  if (other === null) throw new FormError({ sameAs: 'sameAs' });
  try {
    await countAsOne(database(), actor, id, [learnerId, other], now);
  } catch (error) {
    throw error instanceof TwoLinesError ? new FormError({ sameAs: 'twoLines' }) : error;
  }
}
