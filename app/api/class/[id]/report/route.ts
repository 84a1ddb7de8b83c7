import { z } from 'zod';
import { answerReport } from '#db/course/insight/report.ts';
import { database } from '#db/engine/client.ts';
import { idField } from '#server/class/fields.ts';
import { FormError, formRoute, noted, seeOther } from '#server/form.ts';
import { isSeen } from '#server/seen-text.ts';

const form = z.object({
  eventId: idField,
  outcome: z.enum(['answered', 'dismissed']),
  text: z.string().trim().max(1_000, 'answerLong'),
});

/** Answers a report of a card that is wrong, or dismisses it: the student is told on Today. */
export const POST = formRoute(
  form,
  (_, { id }) => `/class/${id}/reports`,
  async ({ request, now, form, person, params: { id = '' } }) => {
    if (!person?.account) return seeOther('/account/sign-in?next=/class');
    const isEmpty = form.outcome === 'answered' && !isSeen(form.text);
    if (isEmpty) throw new FormError({ text: 'answerEmpty' });
    await answerReport(database(), person.actor, id, { ...form, now });
    return noted(request, `/class/${id}/reports`, { values: { done: form.outcome } });
  },
);
