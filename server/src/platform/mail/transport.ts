// A connection to an SMTP server. nodemailer is loaded with the first mail, so that the start does not
// wait for it.
import type { Readable } from 'node:stream';
import type { Transporter } from 'nodemailer';
import type MailMessage from 'nodemailer/lib/mailer/mail-message';
import type { OutgoingMail } from './outgoing-mail.ts';

/** By a URL of the operator, or by the address that was checked for a host. */
export type SmtpServer =
  | { url: string; login?: SmtpLogin }
  | {
      host: string;
      address: string;
      port: number;
      security: 'tls' | 'starttls' | 'none';
      login: SmtpLogin | null;
    };

interface SmtpLogin {
  user: string;
  pass: string;
}

interface Sent {
  /** By which the service names the mail in its events; null when it reports none. */
  providerId: string | null;
  /** As the service worded it. */
  response: string;
}

export interface Transport {
  /** Rejects unless the service accepts the mail; judge-error.ts says what the error means. */
  send: (mail: OutgoingMail) => Promise<Sent>;
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
        const { response } = await (await opening).sendMail(options as object);
        return { providerId: null, response: String(response) };
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

interface WithStream extends OutgoingMail {
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
  const auth = server.login ? { auth: server.login } : {};
  if ('url' in server) return { url: server.url, ...auth };
  const { host, address, port, security } = server;
  return {
    ...{ host: address, port, secure: security === 'tls', requireTLS: security === 'starttls' },
    ...{ ignoreTLS: security === 'none', tls: { servername: host }, ...auth },
  };
}
