// The Graph API of Meta, as far as leads need it: its errors come with the status 400 and a code, or, when
// it lies, with 200.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface GraphLead {
  id: string;
  form_id: string;
  created_time: string;
  field_data: { name: string; values: string[] }[];
  custom_disclaimer_responses?: { checkbox_key: string; is_checked: '1' | '' }[];
}

/** What the next requests get in place of the truth. */
type Mood = 'well' | 'limited' | 'lying' | 'down' | 'silent' | 'garbage';

export interface MetaGraph {
  url: string;
  token: string;
  leads: Map<string, GraphLead>;
  subscribedFields: string[];
  /** The paths that were asked for, without versions. */
  asked: string[];
  setMood: (mood: Mood) => void;
  close: () => Promise<void>;
}

const pageSize = 2;

export async function openMetaGraph(): Promise<MetaGraph> {
  const leads = new Map<string, GraphLead>();
  const asked: string[] = [];
  const subscribedFields: string[] = ['leadgen'];
  const token = 'a-long-lived-token-of-the-page';
  let mood: Mood = 'well';
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://graph');
    const [, version = '', ...path] = pathname.split('/');
    asked.push(path.join('/'));
    if (mood === 'silent') return;
    if (mood === 'down') {
      response.writeHead(502).end('<html>Bad gateway</html>');
      return;
    }
    if (mood === 'garbage') {
      response.writeHead(200).end('{"id":"1"}');
      return;
    }
    if (mood === 'lying') {
      refuse(response, 200, { code: 2, message: 'Service temporarily unavailable' });
      return;
    }
    if (mood === 'limited') {
      response.setHeader('retry-after', '120');
      refuse(response, 400, { code: 4, message: 'Application request limit reached' });
      return;
    }
    if (!/^v\d+\.\d$/.test(version) || !isAuthorized(request, token)) {
      refuse(response, 400, { code: 190, message: 'Invalid OAuth access token.' });
      return;
    }
    answer(response, path, searchParams);
  });

  function answer(response: ServerResponse, path: string[], query: URLSearchParams): void {
    const [id = '', edge] = path;
    if (edge === 'subscribed_apps') {
      send(response, 200, { data: [{ id: '1', subscribed_fields: subscribedFields }] });
      return;
    }
    if (edge === 'leads') {
      send(response, 200, pageOf(id, query));
      return;
    }
    const lead = leads.get(id);
    if (id === '4004') send(response, 200, { id, name: 'Roofs of Malmö' });
    else if (lead !== undefined) send(response, 200, lead);
    else refuse(response, 400, { code: 100, message: 'Unsupported get request.' });
  }

  function pageOf(form: string, query: URLSearchParams): object {
    const [{ value }] = JSON.parse(query.get('filtering') ?? '[{"value":0}]');
    const all = [...leads.values()].filter(
      ({ form_id, created_time }) => form_id === form && Date.parse(created_time) / 1_000 > value,
    );
    const from = Number(query.get('after') ?? 0);
    const data = all.slice(from, from + pageSize);
    const after = String(from + data.length);
    const next = from + data.length < all.length ? { next: 'https://graph/next' } : {};
    return { data, paging: { cursors: { before: String(from), after }, ...next } };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ url: `http://127.0.0.1:${port}`, token, leads, subscribedFields, asked },
    setMood(next) {
      mood = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const isAuthorized = ({ headers, url = '' }: IncomingMessage, token: string): boolean =>
  headers.authorization === `Bearer ${token}` ||
  new URL(url, 'http://graph').searchParams.get('access_token') === token;

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const refuse = (
  response: ServerResponse,
  status: number,
  error: { code: number; message: string },
): void =>
  send(response, status, { error: { ...error, type: 'OAuthException', fbtrace_id: 'A1' } });
