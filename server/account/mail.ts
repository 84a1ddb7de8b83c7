import { createTransport } from 'nodemailer';
import type { PayloadOf } from '#core/job/kinds.ts';
import { database } from '#db/engine/client.ts';
import { enqueue } from '#db/job/queue.ts';
import { readEnv } from '#server/env.ts';

/** A mail server that says nothing for so long is tried again later, ms. */
const PATIENCE = 10_000;

/** Whether this server can send mail: then a forgotten password is renewed by a link. */
export function canSendMail(): boolean {
  return readEnv().mail !== null;
}

/** A mail, as it waits to be sent. */
type Mail = PayloadOf<'mail'>;

/** Sends a mail now. */
export async function sendMail(mail: Mail): Promise<void> {
  const { smtp, from } = settings();
  const timeouts = {
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
  };
  await createTransport({ url: smtp, ...timeouts }).sendMail({ from, ...mail });
}

function settings() {
  const { mail } = readEnv();
  if (!mail) throw new Error('This server sends no mail: SMTP_URL is not set.');
  return mail;
}

/** Puts the link to a new password on its way. The address in it is the server's own, never one that a request names. */
export async function sendResetLink(to: string, token: string): Promise<void> {
  const { site } = settings();
  const link = new URL(`/account/reset?token=${encodeURIComponent(token)}`, site);
  const mail: Mail = {
    to,
    subject: 'A new password for Tenet',
    text: [
      'Somebody asked for a new password for this address at Tenet.',
      `Choose one here, within an hour:\n${link.href}`,
      'If it was not you, you need do nothing: your password stays as it is.',
    ].join('\n\n'),
  };
  const db = database();
  await db.sqlTransaction((sql) => enqueue(db.kind, sql, { kind: 'mail', payload: mail }));
}
