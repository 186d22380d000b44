// Mailgun by its HTTP API. Each mail is a request of its own, so that nobody sees other addresses.
import { cutText } from '../cut-text.ts';
import type { OutboundRequest, OutboundResponse } from '../outbound/send-request.ts';
import { MailRefused, type Refusal } from './judge-error.ts';
import type { HeaderValue, OutgoingMail } from './outgoing-mail.ts';
import type { Transport } from './transport.ts';

export interface MailgunAccount {
  /** Without a trailing slash. */
  baseUrl: string;
  domain: string;
  apiKey: string;
}

const baseUrls = { us: 'https://api.mailgun.net', eu: 'https://api.eu.mailgun.net' };
export type MailgunRegion = keyof typeof baseUrls;
export const mailgunUrl = (region: MailgunRegion): string => baseUrls[region];

const timeoutMs = 30_000;

export function openMailgun(
  { baseUrl, domain, apiKey }: MailgunAccount,
  request: (request: OutboundRequest) => Promise<OutboundResponse>,
): Transport {
  const url = new URL(`${baseUrl}/v3/${encodeURIComponent(domain)}/messages`);
  const authorization = `Basic ${Buffer.from(`api:${apiKey}`).toString('base64')}`;
  return {
    async send(mail) {
      const form = new Response(formOf(mail));
      const response = await request({
        ...{ url, withinMs: timeoutMs, body: Buffer.from(await form.arrayBuffer()) },
        headers: { authorization, 'content-type': form.headers.get('content-type') ?? '' },
      });
      return { providerId: idIn(response), response: response.text };
    },
    async close() {},
  };
}

function formOf(mail: OutgoingMail): FormData {
  const { from, to, subject, text, html, headers = {} } = mail;
  const form = new FormData();
  form.set('from', typeof from === 'string' ? from : mailbox(from));
  form.set('to', to);
  form.set('subject', subject);
  form.set('text', text);
  if (html !== undefined) form.set('html', html);
  const all: Record<string, HeaderValue | undefined> = {
    'Message-Id': mail.messageId,
    'Reply-To': mail.replyTo,
    'In-Reply-To': mail.inReplyTo,
    References: mail.references?.join(' '),
    ...headers,
  };
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined) form.set(`h:${name}`, typeof value === 'string' ? value : value.value);
  }
  return form;
}

const mailbox = ({ name, address }: { name: string; address: string }): string =>
  `"${name.replaceAll(/["\\]/g, '')}" <${address}>`;

/** Throws unless Mailgun has accepted the mail; without an id it has not, whatever its status. */
function idIn({ status, hasLeft, text, error }: OutboundResponse): string {
  const { id, message } = readJson(text);
  if (status === 200 && typeof id === 'string' && id !== '') return id.replaceAll(/[<>]/g, '');
  const reason = typeof message === 'string' ? message : (error ?? text);
  const said = cutText(reason.replaceAll(/\p{Cc}+/gu, ' '), 400);
  const refusal = status === null ? (hasLeft ? 'unknown' : 'server') : refusalOf(status, said);
  throw new MailRefused(
    ['Mailgun:', status, said].filter((one) => one !== null).join(' '),
    refusal,
  );
}

function readJson(text: string): { id?: unknown; message?: unknown } {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/** Mails to the addresses on its own lists are accepted, and refused by an event. */
function refusalOf(status: number, said: string): Refusal {
  if ([401, 402, 403, 404, 429].includes(status)) return 'server';
  if (status === 400) return /\bto parameter\b.*\bvalid\b/i.test(said) ? 'address' : 'mail';
  if (status === 413) return 'mail';
  // A gateway that gave up, and a success that says nothing, leave open whether it was accepted.
  return [200, 500, 502, 504].includes(status) ? 'unknown' : 'later';
}
