// Sends mails by SMTP. nodemailer is loaded with the first mail, so that the start does not wait for
// it.
import type { Transporter } from 'nodemailer';

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

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

export function createMailer({ url, from }: MailSettings): Mailer {
  let opening: Promise<Transporter> | undefined;
  const open = async (): Promise<Transporter> => {
    const { createTransport } = await import('nodemailer');
    return createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  };
  return {
    async send(mail) {
      opening ??= open();
      // Out-of-office replies must not answer these mails.
      const headers = { 'Auto-Submitted': 'auto-generated' };
      await (await opening).sendMail({ ...mail, from, headers });
    },
    async close() {
      (await opening)?.close();
    },
  };
}
