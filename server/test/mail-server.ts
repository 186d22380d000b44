// An SMTP server for tests, which keeps the mails that it receives.
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { eventually } from './eventually.ts';

export interface ReceivedMail {
  /** The recipient of the envelope. */
  to: string;
  mail: Email;
}

export interface MailServer {
  /** For INLET_SMTP_URL. */
  url: string;
  mails: ReceivedMail[];
  /** The newest mail to this address, once there are this many. */
  mailTo: (address: string, count?: number) => Promise<ReceivedMail>;
  /** Makes the server refuse this many mails before it accepts one. */
  refuse: (count: number) => void;
  /** From now on no mail is answered, until the returned function is called. */
  hold: () => () => void;
  close: () => Promise<void>;
}

export async function openMailServer(wanted = 0): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  let refusals = 0;
  let held: Promise<void> = Promise.resolve();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === 'inlet' && password === 'mail secret'
        ? done(null, { user: username })
        : done(new Error('Wrong password')),
    onRcptTo({ address }, _session, done) {
      const isUnknown = address.endsWith('@unknown.example');
      if (!isUnknown) return done();
      return done(Object.assign(new Error('5.1.1 No such user'), { responseCode: 550 }));
    },
    onData(stream, { envelope, id }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        await held;
        if (refusals > 0) {
          refusals -= 1;
          done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
          return;
        }
        const mail = await PostalMime.parse(Buffer.concat(chunks));
        for (const { address } of envelope.rcptTo) mails.push({ to: address, mail });
        // It took the mail, and its answer is lost.
        if (envelope.rcptTo.some(({ address }) => address.endsWith('@cut.example'))) cut(id);
        else done();
      });
    },
  });
  const cut = (id: string) => {
    for (const connection of server.connections) if (connection.id === id) connection.close();
  };
  // A client that is killed resets its connection.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailsTo = (address: string) => mails.filter(({ to }) => to === address);
  return {
    url: `smtp://inlet:mail%20secret@127.0.0.1:${port}`,
    mails,
    async mailTo(address, count = 1) {
      await eventually(
        () => mailsTo(address).length >= count,
        () => mails.map(({ to }) => to),
      );
      return mailsTo(address).at(-1) as ReceivedMail;
    },
    refuse(count) {
      refusals = count;
    },
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The first link in the text of a mail. */
export function linkIn({ mail }: ReceivedMail): string {
  const link = /https?:\/\/\S+/.exec(mail.text ?? '')?.[0];
  if (link === undefined) throw new Error(`No link in: ${mail.text}`);
  return link;
}
