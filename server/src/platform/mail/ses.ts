// Amazon SES by its SMTP endpoint. It replaces the Message-ID by one of its own, which its reply names.
import {
  openTransport,
  type SmtpServer,
  type Transport,
  type TransportOptions,
} from './transport.ts';

export const sesHost = (region: string): string => `email-smtp.${region}.amazonaws.com`;

export function openSes(
  server: SmtpServer,
  configurationSet: string | null,
  options?: TransportOptions,
): Transport {
  const smtp = openTransport(server, options);
  const own: Record<string, string> =
    configurationSet === null ? {} : { 'X-SES-CONFIGURATION-SET': configurationSet };
  return {
    async send(mail) {
      const sent = await smtp.send({ ...mail, headers: { ...mail.headers, ...own } });
      return { ...sent, providerId: sesIdIn(sent.response) };
    },
    close: smtp.close,
  };
}

/** `250 Ok 0102…-000000` */
const sesIdIn = (response: string): string | null =>
  /\bok\s+<?([\w-]{16,100})/i.exec(response)?.[1] ?? null;
