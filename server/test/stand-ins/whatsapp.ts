// A stand-in of the WhatsApp Cloud API, written from its documentation: it checks messages as the API
// does, accepts them with an id, refuses them with its codes, and signs its notifications.
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '../eventually.ts';

interface SentMessage {
  /** The id that the API gave it. */
  wamid: string;
  /** As the API reads it: digits, or a user id. */
  recipient: string;
  body: Record<string, unknown> & {
    biz_opaque_callback_data: string;
    text?: { body: string };
    template?: { name: string; components?: object[] };
  };
}

/** What happens to the next message instead of its acceptance. */
export type Fault =
  /** An error of the API, which it sends with 400 unless it says so. */
  | { code: number; status?: number }
  /** 200, and an error in the body. */
  | { lie: number }
  /** A gateway without the API behind it. */
  | { gateway: number }
  /** The message is accepted, and the connection breaks before the response. */
  | 'cut';

interface StandInTemplate {
  name: string;
  language: string;
  category?: string;
  status?: string;
  components: { type: string; text?: string }[];
}

export interface WhatsappStandIn {
  /** For INLET_META_GRAPH_URL. */
  url: string;
  settings: Record<string, string>;
  sent: SentMessage[];
  templates: StandInTemplate[];
  /** The tier of the portfolio, such as TIER_250. */
  tier: string;
  /** Requests, by method and path without the version. */
  requests: string[];
  failNext: (...faults: Fault[]) => void;
  /** The newest message to this recipient, once there are this many. */
  messageTo: (recipient: string, count?: number) => Promise<SentMessage>;
  /** The headers and the body of a notification with these values of changes. */
  notification: (...changes: object[]) => { headers: Record<string, string>; payload: string };
  statusOf: (message: SentMessage, status: string, more?: object) => object;
  messageFrom: (waId: string, text: string, more?: object) => object;
  close: () => Promise<void>;
}

const phoneNumberId = '106540352242922';
const businessAccountId = '102290129340398';
const token = 'EAAJB-token-of-a-system-user';
const appSecret = 'app secret of the stand-in';
const senderCountry = '1';

type Json = Record<string, unknown>;

export async function openWhatsapp(): Promise<WhatsappStandIn> {
  const faults: Fault[] = [];
  let ids = 0;
  const standIn: WhatsappStandIn = {
    url: '',
    settings: {
      phone_number_id: phoneNumberId,
      business_account_id: businessAccountId,
      access_token: token,
      app_secret: appSecret,
      verify_token: 'a token of ours',
    },
    sent: [],
    templates: [],
    tier: 'TIER_UNLIMITED',
    requests: [],
    failNext: (...next) => {
      faults.push(...next);
    },
    async messageTo(recipient, count = 1) {
      const found = () => standIn.sent.filter((one) => one.recipient === recipient);
      await eventually(
        () => found().length >= count,
        () => standIn.sent.map((one) => one.recipient),
      );
      return found().at(-1) as SentMessage;
    },
    notification(...values) {
      const changes = values.map((value) => {
        const field = 'user_preferences' in value ? 'user_preferences' : 'messages';
        const metadata = { phone_number_id: phoneNumberId, display_phone_number: '15550783881' };
        return { field, value: { messaging_product: 'whatsapp', metadata, ...value } };
      });
      const entry = [{ id: businessAccountId, changes }];
      const payload = JSON.stringify({ object: 'whatsapp_business_account', entry });
      const signature = createHmac('sha256', appSecret).update(payload).digest('hex');
      const headers = {
        'content-type': 'application/json',
        'x-hub-signature-256': `sha256=${signature}`,
      };
      return { headers, payload };
    },
    statusOf: ({ wamid, recipient, body }, status, more = {}) => ({
      ...{ id: wamid, status, timestamp: seconds(), recipient_id: recipient },
      ...{ biz_opaque_callback_data: body.biz_opaque_callback_data, ...more },
    }),
    messageFrom(waId, text, more = {}) {
      ids += 1;
      const id = `wamid.in.${waId}.${ids}`;
      return {
        contacts: [{ profile: { name: 'Jane Lead' }, wa_id: waId }],
        messages: [
          { from: waId, id, timestamp: seconds(), type: 'text', text: { body: text }, ...more },
        ],
      };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function respond(request: IncomingMessage, text: string, response: ServerResponse): void {
    const url = new URL(request.url ?? '', standIn.url);
    const path = url.pathname.replace(/^\/v\d+\.\d/, '');
    standIn.requests.push(`${request.method} ${path}`);
    const send = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.headers.authorization !== `Bearer ${token}`) send(401, errorOf(190));
    else if (request.method === 'POST' && path === `/${phoneNumberId}/messages`) {
      takeMessage(JSON.parse(text), request, response, send);
    } else if (path === `/${phoneNumberId}`) {
      send(200, {
        display_phone_number: '+1 555 078 3881',
        whatsapp_business_manager_messaging_limit: standIn.tier,
        id: phoneNumberId,
      });
    } else if (path === `/${businessAccountId}/message_templates`) {
      send(200, pageOf(standIn.templates, url.searchParams));
    } else send(400, errorOf(100));
  }

  function takeMessage(
    body: SentMessage['body'],
    request: IncomingMessage,
    response: ServerResponse,
    send: (status: number, body: object) => void,
  ): void {
    const fault = faults.shift();
    if (fault === 'cut') {
      accept(body);
      request.socket.destroy();
    } else if (fault !== undefined && 'gateway' in fault) {
      response.writeHead(fault.gateway, { 'content-type': 'text/html' }).end('<h1>Sorry</h1>');
    } else if (fault !== undefined && 'lie' in fault) send(200, errorOf(fault.lie));
    else if (fault !== undefined) send(fault.status ?? 400, errorOf(fault.code));
    else {
      const problem = problemOf(body, standIn.templates);
      if (problem !== undefined) send(problem === 132001 ? 404 : 400, errorOf(problem));
      else send(200, accept(body));
    }
  }

  function accept(body: SentMessage['body']): object {
    const recipient = recipientOf(body);
    ids += 1;
    const wamid = `wamid.out.${ids}`;
    standIn.sent.push({ wamid, recipient, body });
    const isPhone = /^\d+$/.test(recipient);
    return {
      messaging_product: 'whatsapp',
      contacts: [isPhone ? { input: body.to, wa_id: recipient } : { user_id: recipient }],
      messages: [{ id: wamid, ...(body.template && { message_status: 'accepted' }) }],
    };
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => respond(request, Buffer.concat(chunks).toString(), response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  standIn.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return standIn;
}

const seconds = (): string => String(Math.floor(Date.now() / 1_000));

const errorOf = (code: number): { error: Json } => ({
  error: {
    message: `(#${code}) It failed`,
    ...{ type: 'OAuthException', code, fbtrace_id: 'Az8or2yhqkZfEZ' },
    error_data: { messaging_product: 'whatsapp', details: `Details of ${code}` },
  },
});

/** A number without its plus gets the country of the sender; `to` wins over `recipient`. */
function recipientOf({ to, recipient }: Json): string {
  if (typeof to !== 'string') return String(recipient);
  return to.startsWith('+') ? to.slice(1) : senderCountry + to;
}

/** The code of what is wrong with a message. */
function problemOf(body: SentMessage['body'], templates: readonly StandInTemplate[]) {
  if (body.messaging_product !== 'whatsapp') return 100;
  if (body.type === 'text') return body.text?.body ? undefined : 100;
  const {
    name,
    language,
    components = [],
  } = Object(body.template) as Json & {
    components?: { type: string; parameters: { text: string; parameter_name?: string }[] }[];
  };
  const { code } = Object(language) as { code?: string };
  const template = templates.find((one) => one.name === name && one.language === code);
  if (template === undefined) return 132001;
  if (template.status === 'PAUSED') return 132015;
  for (const { type, text = '' } of template.components) {
    const wanted = new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, variable]) => variable));
    const given = components.find((one) => one.type === type.toLowerCase())?.parameters ?? [];
    if (given.length !== wanted.size) return 132000;
    if (given.some((one) => one.parameter_name && !wanted.has(one.parameter_name))) return 132012;
  }
  return undefined;
}

/** Cursors say nothing about positions to clients. */
function pageOf(templates: readonly StandInTemplate[], query: URLSearchParams): object {
  const start = Number(Buffer.from(query.get('after') ?? '', 'base64url').toString() || 0);
  // Smaller than what was asked for, which the API may do.
  const size = Math.min(Number(query.get('limit') ?? 25), 2);
  const page = templates.slice(start, start + size);
  const hasMore = start + size < templates.length;
  const data = page.map((one, index) => ({
    ...{ category: 'UTILITY', status: 'APPROVED', id: String(start + index + 1), ...one },
  }));
  const after = Buffer.from(String(start + size)).toString('base64url');
  return {
    data,
    paging: {
      cursors: { before: 'MA', after },
      ...(hasMore && { next: 'https://graph.example/' }),
    },
  };
}
