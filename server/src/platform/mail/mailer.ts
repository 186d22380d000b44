// Sends the mails of accounts by the SMTP server of the installation.
import { openTransport } from './transport.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

export interface Mailer {
  /** Rejects unless the SMTP server accepts the mail. */
  send: (mail: Mail) => Promise<void>;
  close: () => Promise<void>;
}

export interface MailSettings {
  /** `smtp://user:password@host:port`, or `smtps://…`. */
  url: string;
  from: string;
}

export function createMailer({ url, from }: MailSettings): Mailer {
  const { send, close } = openTransport({ url });
  // Out-of-office replies must not answer these mails.
  const headers = { 'Auto-Submitted': 'auto-generated' };
  return {
    async send(mail) {
      await send({ ...mail, from, headers });
    },
    close,
  };
}
