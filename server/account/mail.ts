import { createTransport } from 'nodemailer';
import { readEnv } from '#server/env.ts';

/** Whether this server can send mail: then a forgotten password is renewed by a link. */
export function canSendMail(): boolean {
  return readEnv().mail !== null;
}

/** Sends the link to a new password. The address in it is the server's own, never one that a request names. */
export async function sendResetLink(to: string, token: string): Promise<void> {
  const { mail } = readEnv();
  if (!mail) throw new Error('This server sends no mail: SMTP_URL is not set.');
  const link = new URL(`/account/reset?token=${encodeURIComponent(token)}`, mail.site);
  await createTransport(mail.smtp).sendMail({
    from: mail.from,
    to,
    subject: 'A new password for Tenet',
    text: [
      'Somebody asked for a new password for this address at Tenet.',
      `Choose one here, within an hour:\n${link.href}`,
      'If it was not you, you need do nothing: your password stays as it is.',
    ].join('\n\n'),
  });
}
