import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { atHome, providerOf, sqliteFile } from '#db/engine/address.ts';
import { databaseUrl } from '#db/engine/client.ts';

const schema = z.object({
  PORT: z.coerce
    .number({ error: 'PORT is not a number: set it to a free port, for example PORT=3000' })
    .int({ error: 'PORT is not a whole number: set it to a free port, for example PORT=3000' })
    .min(1, { error: 'PORT is below 1: set it to a free port, for example PORT=3000' })
    .max(65535, { error: 'PORT is above 65535: set it to a free port, for example PORT=3000' })
    .default(3000),
  /** Where the SQLite file and its backups live. */
  TENET_DATA: z.string().min(1).default('.tenet'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, {
      error:
        'DATABASE_URL names no database that Tenet knows: use file:/path/tenet.db or postgresql://…',
    })
    .optional(),
  /** Where mail goes out, and whom it comes from; without it, a forgotten password needs the recovery code. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, {
      error: 'SMTP_URL is no mail server: use smtp://user:password@host:587 or smtps://…',
    })
    .optional(),
  MAIL_FROM: z.string().min(3).default('Tenet <tenet@localhost>'),
  /** Where people find this server: the start of the links in its mail. */
  TENET_URL: z
    .url({ error: 'TENET_URL is no address: use the one that people open, https://…' })
    .optional(),
  /** The tests' flag: only with it does the server take its clock from a request. */
  TENET_TEST_CLOCK: z.enum(['0', '1']).default('0'),
});

export interface Env {
  port: number;
  dataFolder: string;
  databaseUrl: string;
  testClock: boolean;
  /** Null where no mail can be sent. */
  mail: { smtp: string; from: string; site: string } | null;
}

/** An environment that cannot be used. The message is one line that says how to mend it. */
export class EnvError extends Error {}

/** Reads the settings of the process; refuses what cannot work with an `EnvError`. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  // An empty variable is one that was not set: shells and compose files leave them behind.
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new EnvError(issue?.message ?? 'The environment cannot be read.');
  }
  const { PORT, TENET_DATA, DATABASE_URL, TENET_TEST_CLOCK, ...sending } = parsed.data;
  return {
    port: PORT,
    dataFolder: path.resolve(atHome(TENET_DATA)),
    databaseUrl: understood(DATABASE_URL ?? databaseUrl()),
    testClock: TENET_TEST_CLOCK === '1',
    mail: mailOf(sending),
  };
}

/** The address of the database, if it names one. */
function understood(url: string): string {
  if (providerOf(url) === 'postgresql') {
    if (URL.canParse(url)) return url;
    throw new EnvError(
      'DATABASE_URL cannot be read: write postgresql://user:password@host:5432/name, with %40 for an @ in the password.',
    );
  }
  try {
    sqliteFile(url);
  } catch (error) {
    throw new EnvError((error as Error).message);
  }
  return url;
}

function mailOf({
  SMTP_URL: smtp,
  MAIL_FROM: from,
  TENET_URL: site,
}: Pick<z.infer<typeof schema>, 'SMTP_URL' | 'MAIL_FROM' | 'TENET_URL'>): Env['mail'] {
  if (!smtp) return null;
  // Never taken from a request: whoever sent one could have the link to a new password lead to them.
  if (!site)
    throw new EnvError(
      'SMTP_URL is set and TENET_URL is not: set it to the address that people open, https://…',
    );
  return { smtp, from, site };
}

/** Makes the folder of the database file, or says in one line why it cannot be used. Other databases need none. */
export function prepareDataFolder({
  dataFolder,
  databaseUrl,
}: Pick<Env, 'dataFolder' | 'databaseUrl'>): void {
  if (providerOf(databaseUrl) === 'postgresql') return;
  const folder = path.dirname(sqliteFile(databaseUrl));
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    const place = folder === dataFolder ? 'TENET_DATA' : 'DATABASE_URL';
    throw new EnvError(
      `The data folder ${folder} cannot be written: mend its permissions, or set ${place} to another folder.`,
    );
  }
}
