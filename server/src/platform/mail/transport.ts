// A connection to an SMTP server. nodemailer is loaded with the first mail, so that the start does not
// wait for it.
import type { SendMailOptions, Transporter } from 'nodemailer';

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
  /** Rejects unless the server accepts the mail. */
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
    return createTransport({ ...common, ...pool, ...optionsOf(server) } as object);
  };
  return {
    async send(mail) {
      opening ??= open();
      await (await opening).sendMail(mail);
    },
    async close() {
      (await opening)?.close();
    },
  };
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
