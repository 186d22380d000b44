// Amazon SES, as it documents itself: an SMTP endpoint whose reply has the id of the mail, and the events
// that a configuration set publishes about it.
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { eventually } from '../eventually.ts';

export interface SesMail {
  to: string;
  mail: Email;
  id: string;
}

export interface Ses {
  /** For INLET_SES_URL. */
  url: string;
  mails: SesMail[];
  mailTo: (address: string) => Promise<SesMail>;
  close: () => Promise<void>;
}

export async function openSes(login: { user: string; pass: string }): Promise<Ses> {
  const mails: SesMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    ...{ allowInsecureAuth: true, logger: false },
    onAuth: ({ username, password }, _session, done) =>
      username === login.user && password === login.pass
        ? done(null, { user: username })
        : done(new Error('Authentication Credentials Invalid')),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const mail = await PostalMime.parse(Buffer.concat(chunks));
        const id = `0102${randomBytes(12).toString('hex')}-000000`;
        for (const { address } of envelope.rcptTo) mails.push({ to: address, mail, id });
        (done as (error: null, message: string) => void)(null, `Ok ${id}`);
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const mailsTo = (address: string) => mails.filter(({ to }) => to === address);
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    async mailTo(address) {
      await eventually(
        () => mailsTo(address).length > 0,
        () => mails.map(({ to }) => to),
      );
      return mailsTo(address).at(-1) as SesMail;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** An event of a mail; `withHeaders` repeats its headers, as a configuration set can. */
export const sesEvent = (
  eventType: string,
  { id, to, mail }: SesMail,
  part: Record<string, unknown> = {},
  withHeaders = false,
): object => ({
  eventType,
  mail: {
    ...{ timestamp: new Date().toISOString(), messageId: id, destination: [to] },
    headersTruncated: false,
    headers: withHeaders ? [{ name: 'Message-ID', value: mail.messageId }] : [],
    commonHeaders: { messageId: id, subject: mail.subject },
  },
  [eventType.toLowerCase()]: { timestamp: new Date().toISOString(), ...part },
});
