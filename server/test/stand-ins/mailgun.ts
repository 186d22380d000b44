// Mailgun, as it documents itself: takes mails over its HTTP API, and signs events.
import { createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '../eventually.ts';

export interface MailgunMail {
  domain: string;
  /** The fields of the form. */
  fields: Record<string, string>;
  /** Of the Message-Id, without brackets. */
  id: string;
}

type Reply = { status: number; body: unknown } | 'hang up';

export interface Mailgun {
  /** For INLET_MAILGUN_URL. */
  url: string;
  mails: MailgunMail[];
  mailTo: (address: string) => Promise<MailgunMail>;
  /** Replies so to the next mails, one each, and takes only those that hang up. */
  reply: (...replies: Reply[]) => void;
  close: () => Promise<void>;
}

export async function openMailgun({
  domain,
  apiKey,
}: {
  domain: string;
  apiKey: string;
}): Promise<Mailgun> {
  const mails: MailgunMail[] = [];
  const replies: Reply[] = [];
  const authorization = `Basic ${Buffer.from(`api:${apiKey}`).toString('base64')}`;

  async function answer(request: Request): Promise<Reply> {
    if (request.headers.get('authorization') !== authorization) {
      return { status: 401, body: { message: 'Invalid private key' } };
    }
    const named = /^\/v3\/([^/]+)\/messages$/.exec(new URL(request.url).pathname)?.[1];
    if (named !== domain) return { status: 404, body: { message: 'Domain not found' } };
    const form = await request.formData();
    const fields = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    for (const name of ['from', 'to', 'subject']) {
      if (!fields[name]) return { status: 400, body: { message: `${name} parameter is missing` } };
    }
    if (!fields.to?.includes('@')) {
      return {
        status: 400,
        body: { message: 'to parameter is not a valid address. please check documentation' },
      };
    }
    if (!fields.text && !fields.html) {
      return {
        status: 400,
        body: { message: "Need at least one of 'text' or 'html' parameters specified" },
      };
    }
    const planned = replies.shift();
    if (planned !== undefined && planned !== 'hang up') return planned;
    const own =
      fields['h:Message-Id'] ?? `<${Date.now()}.${randomBytes(8).toString('hex')}@${domain}>`;
    mails.push({ domain, fields, id: own.slice(1, -1) });
    return planned ?? { status: 200, body: { id: own, message: 'Queued. Thank you.' } };
  }

  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const request = new Request(`http://mailgun${incoming.url}`, {
      ...{ method: incoming.method ?? 'GET', body: Buffer.concat(chunks) },
      headers: incoming.headers as Record<string, string>,
    });
    const reply = await answer(request);
    if (reply === 'hang up') {
      incoming.socket.destroy();
      return;
    }
    response.writeHead(reply.status, { 'content-type': 'application/json' });
    response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const mailsTo = (address: string) => mails.filter(({ fields }) => fields.to === address);
  return {
    url: `http://127.0.0.1:${port}`,
    mails,
    async mailTo(address) {
      await eventually(
        () => mailsTo(address).length > 0,
        () => mails.map(({ fields }) => fields.to),
      );
      return mailsTo(address).at(-1) as MailgunMail;
    },
    reply: (...planned) => replies.push(...planned),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface SignOptions {
  at?: Date;
  token?: string;
}

/** The body of a webhook, signed as Mailgun does: the time and the token, and not the event. */
export function mailgunWebhook(
  signingKey: string,
  event: Record<string, unknown>,
  { at = new Date(), token = randomBytes(25).toString('hex') }: SignOptions = {},
): object {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signature = createHmac('sha256', signingKey)
    .update(timestamp + token)
    .digest('hex');
  return {
    signature: { timestamp, token, signature, 'parent-signature': 'of another account' },
    'event-data': {
      id: randomBytes(8).toString('base64url'),
      timestamp: at.getTime() / 1_000,
      'log-level': 'info',
      ...event,
    },
  };
}

/** What events say about the mail with this id. */
export const mailgunMessage = ({ id }: Pick<MailgunMail, 'id'>) => ({
  message: { headers: { 'message-id': id }, attachments: [], size: 512 },
});
