import { HANDLERS } from '#server/job/handlers.ts';

/** A mail leaves one mark in the database, whose id is whom it is to: two for one job would clash. */
export const marking: typeof HANDLERS = {
  ...HANDLERS,
  mail: async (_, { to }) => ({
    effects: async (tx) => {
      await tx.audit.create({ data: { id: to, at: 0, action: 'sent', subject: 'mail' } });
    },
  }),
};
