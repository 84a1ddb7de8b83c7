import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { database } from '#db/engine/client.ts';

const values = z.record(z.string(), z.string());
type Values = z.infer<typeof values>;

/** Keeps what was typed, for so many ms, where whichever process shows it again can read it. Returns its name. */
export async function keepLong(typed: Values, ms: number): Promise<string> {
  const [id, now] = [randomUUID(), Date.now()];
  const { root } = database();
  await root.formNote.deleteMany({ where: { until: { lt: now } } });
  await root.formNote.create({ data: { id, body: JSON.stringify(typed), until: now + ms } });
  return id;
}

/** What was kept under a name; nothing where its time is over. */
export async function readLong(id: string): Promise<Values> {
  const row = await database().root.formNote.findFirst({
    where: { id, until: { gt: Date.now() } },
  });
  return row ? values.parse(JSON.parse(row.body)) : {};
}
