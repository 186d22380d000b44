// A connection to an SMTP server. nodemailer is loaded with the first mail, so that the start does not
// wait for it.
import type { Readable } from 'node:stream';
import type { SendMailOptions, Transporter } from 'nodemailer';
import type MailMessage from 'nodemailer/lib/mailer/mail-message';

/** By a URL of the operator, or by the address that was checked for a host. */
export type SmtpServer =
  | { url: string }
  | {
      host: string;
      address: string;
      port: number;
      security: 'tls' | 'starttls' | 'none';
      login: { user: string; pass: string } | null;
    };

export interface Transport {
  /** Rejects unless the server accepts the mail; judge-error.ts says what the error means. */
  send: (mail: SendMailOptions) => Promise<void>;
  close: () => Promise<void>;
}

export interface TransportOptions {
  /** Connections that are used for several mails; none are kept without it. */
  connections?: number;
}

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
const common = { ...timeouts, disableFileAccess: true, disableUrlAccess: true };

export function openTransport(
  server: SmtpServer,
  { connections }: TransportOptions = {},
): Transport {
  let opening: Promise<Transporter> | undefined;
  const open = async (): Promise<Transporter> => {
    const { createTransport } = await import('nodemailer');
    const pool = connections === undefined ? {} : { pool: true, maxConnections: connections };
    const transporter = createTransport({ ...common, ...pool, ...optionsOf(server) } as object);
    transporter.use('stream', keepStream);
    return transporter;
  };
  return {
    async send(mail) {
      opening ??= open();
      const streams: Readable[] = [];
      try {
        const options: WithStream = { ...mail, onStream: (stream) => streams.push(stream) };
        await (await opening).sendMail(options);
      } catch (error) {
        const isAnswered = (error as { responseCode?: number }).responseCode !== undefined;
        const mayBeDelivered = !isAnswered && streams.some((one) => one.readableDidRead);
        throw Object.assign(error as Error, { mayBeDelivered });
      }
    },
    async close() {
      (await opening)?.close();
    },
  };
}

interface WithStream extends SendMailOptions {
  onStream?: (stream: Readable) => void;
}

/** The text of a mail is read once the server waits for it: from then on it may be delivered. */
function keepStream({ data, message }: MailMessage, done: () => void): void {
  const create = message.createReadStream.bind(message);
  message.createReadStream = (options) => {
    const stream = create(options);
    (data as WithStream).onStream?.(stream);
    return stream;
  };
  done();
}

function optionsOf(server: SmtpServer): object {
  if ('url' in server) return server;
  const { host, address, port, security, login } = server;
  return {
    ...{ host: address, port, secure: security === 'tls', requireTLS: security === 'starttls' },
    ...{ ignoreTLS: security === 'none', tls: { servername: host } },
    ...(login && { auth: login }),
  };
}
