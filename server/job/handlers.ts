import type { JobKindName, PayloadOf } from '#core/job/kinds.ts';
import { makeInsight } from '#db/course/insight/making.ts';
import { sendMail } from '#server/account/mail.ts';
import { forget } from './forget.ts';
import type { Handler } from './job.ts';
import { refoldSome } from './refold.ts';

/** How each kind of work is done. */
export const HANDLERS: { readonly [K in JobKindName]: Handler<PayloadOf<K>> } = {
  forget: ({ db, now, signal }) => forget(db, now, signal),
  refold: ({ db, signal }) => refoldSome(db, signal),
  mail: async (_, mail) => {
    await sendMail(mail);
    return {};
  },
  insight: async ({ db }, { courseId, deckId, at }) => ({
    effects: await makeInsight(db, courseId, deckId, at),
  }),
};
